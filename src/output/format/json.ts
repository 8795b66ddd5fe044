import type { Variable } from './variable.ts';

/**
 * A flat JSON object of strings, in the order of the variables, with a newline at the end. It is built member by member:
 * an object literal would lose `__proto__` and reorder names that look like numbers.
 */
export function formatJson(variables: readonly Variable[]): string {
  if (variables.length === 0) return '{}\n';
  const members = variables.map(({ name, value }) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{\n${members.join(',\n')}\n}\n`;
}
