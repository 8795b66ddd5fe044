import { expect, test } from '@jest/globals';
import { parsePointer, printPointer } from '../../src/json/json-pointer.ts';

test.each([
  ['', []],
  ['/', ['']],
  ['/a/~0/~1/~01', ['a', '~', '/', '~1']],
])('%j has the tokens %j', (pointer, tokens) => {
  expect(parsePointer(pointer)).toEqual(tokens);
  expect(printPointer(tokens)).toBe(pointer);
});

test.each(['a', '/~', '/a~b', '/~2'])('%j is not a pointer', (pointer) => {
  expect(parsePointer(pointer)).toBeUndefined();
});
