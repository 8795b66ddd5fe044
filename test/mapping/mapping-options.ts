import { patternTester } from '../../src/app/world/pattern-tester.ts';
import type { ParseMappingOptions } from '../../src/mapping/parse-mapping.ts';

/** The options of a caller who gives none. */
export function mappingOptions(given: Partial<ParseMappingOptions> = {}): ParseMappingOptions {
  return {
    vars: new Map(),
    only: [],
    groups: [],
    allowNames: [],
    forGithubEnv: false,
    testPattern: patternTester(),
    onWarning: () => undefined,
    ...given,
  };
}
