import { describe, expect, test } from '@jest/globals';
import { readBuildspec } from '../../../src/app/guards/read-buildspec.ts';

const nothing = { variables: [], files: [] };

describe('what a buildspec lets out', () => {
  test.each<[string, string, object]>([
    ['nothing, when it says nothing', 'version: 0.2\nphases: {}\n', nothing],
    ['nothing, when it is no YAML', '{', nothing],
    ['nothing, when it is a list', '- a\n', nothing],
    ['nothing, when its fields are of other kinds', 'env: x\nartifacts: [1]\ncache: { paths: a }\n', nothing],
    ['exported variables', 'env: { exported-variables: [A, B, 1] }\n', { variables: ['A', 'B'], files: [] }],
    [
      'the files of artifacts',
      'artifacts: { files: ["**/*", a.zip, "./out/**/*", "b/*"] }\n',
      { variables: [], files: ['**', 'a.zip', 'out/**', 'b/*'] },
    ],
    [
      'a base directory, whichever of its files are named',
      'artifacts: { files: [a.zip], base-directory: ./dist/ }\n',
      { variables: [], files: ['dist/**'] },
    ],
    [
      'secondary artifacts',
      'artifacts:\n  secondary-artifacts:\n    one: { files: [a] }\n    two: { base-directory: "b*", files: ["**/*"] }\n',
      { variables: [], files: ['a', 'b*/**'] },
    ],
    [
      'the cache, also by an anchor',
      'x: &c ["/var/cache/npm/**/*"]\ncache: { paths: *c }\n',
      { variables: [], files: ['/var/cache/npm/**'] },
    ],
  ])('%s', (_, text, expected) => {
    expect(readBuildspec(text)).toEqual(expected);
  });
});
