import { patternTester } from '../../src/app/world/pattern-tester.ts';
import type { ParseMappingOptions } from '../../src/mapping/parse-mapping.ts';

/** What a caller says who says nothing; a mapping that is extended is not there. */
export function mappingOptions(given: Partial<ParseMappingOptions> = {}): ParseMappingOptions {
  return {
    file: 'mapping.yml',
    vars: new Map(),
    only: [],
    groups: [],
    allowNames: [],
    forGithubEnv: false,
    readBase: (path) => {
      throw new Error(`nobody should read ${path}`);
    },
    testPattern: patternTester(),
    onWarning: () => undefined,
    ...given,
  };
}
