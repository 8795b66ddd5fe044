import { test } from '@jest/globals';

/**
 * Tests that need a program that may not be installed. Without it, they are skipped with the reason; on CI they fail,
 * because a missing tool must not look like success.
 */
export function withTool(
  tool: string | undefined,
  name: string,
  hint: string,
  define: (tool: string) => void,
): void {
  if (tool !== undefined) {
    define(tool);
  } else if (process.env.CI === 'true') {
    test(`${name} is installed`, () => {
      throw new Error(`${name} is missing on CI: ${hint}`);
    });
  } else {
    console.warn(`skipped: ${name} is not installed; ${hint}`);
    test.skip(`needs ${name}: ${hint}`, () => undefined);
  }
}

/** `test`, or a skip that prints its reason where the condition does not hold. */
export function testIf(holds: boolean, reason: string): typeof test | typeof test.skip {
  if (holds) return test;
  console.warn(`skipped: ${reason}`);
  return test.skip;
}
