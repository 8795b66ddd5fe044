import { describe, expect, test } from '@jest/globals';
import { type EnvFile, parseEnvFile } from './env-file.ts';

describe('parseEnvFile', () => {
  test.each<[string, string, EnvFile['pairs']]>([
    [
      'a pair a line',
      'A=1\nB=2\n',
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
    ['a last line without its end', 'A=1', [['A', '1']]],
    ['an empty value', 'A=\n', [['A', '']]],
    ['a value with an equals sign', 'A=b=c\n', [['A', 'b=c']]],
    ['a pair when the equals sign comes first', 'A=b<<c\n', [['A', 'b<<c']]],
    ['a block when the arrows come first', 'A<<x=y\nvalue\nx=y\n', [['A', 'value']]],
    [
      'a block of several lines, joined by LF',
      'A<<E\n1\n\n2\nE\nB=3\n',
      [
        ['A', '1\n\n2'],
        ['B', '3'],
      ],
    ],
    ['an empty block', 'A<<E\nE\n', [['A', '']]],
    ['a block of one empty line as nothing', 'A<<E\n\nE\n', [['A', '']]],
    ['a block of two empty lines as one line feed', 'A<<E\n\n\nE\n', [['A', '\n']]],
    ['a delimiter at the very end', 'A<<E\n1\nE', [['A', '1']]],
    ['a delimiter only where it is the whole line', 'A<<E\nE \n xE\nE\n', [['A', 'E \n xE']]],
    [
      'a CR as content',
      'A=1\r\nB<<E\n1\r\n2\r\nE\n',
      [
        ['A', '1\r'],
        ['B', '1\r\n2\r'],
      ],
    ],
    ['nothing in empty lines', '\n\nA=1\n\n', [['A', '1']]],
    ['no byte-order mark at the start', '\ufeffA=\ufeff1\n', [['A', '\ufeff1']]],
    ['spaces as they are', ' A = 1 \n', [[' A ', ' 1 ']]],
    ['nothing in an empty file', '', []],
    ['names that mean something to JavaScript', '__proto__=1\n', [['__proto__', '1']]],
  ])('reads %s', (_, content, pairs) => {
    expect(parseEnvFile(content)).toEqual({ pairs });
  });

  test.each<[string, string, RegExp]>([
    ['a line without a sign', 'just text', /^Invalid format 'just text'$/],
    ['an empty name', '=value', /Name must not be empty/],
    ['an empty name before a block', '<<E\n1\nE', /Name must not be empty and/],
    ['an empty delimiter', 'B<<\n1\n\n', /delimiter must not be empty/],
    ['a block that does not end', 'B<<E\n1\nEE\n', /Matching delimiter not found 'E'/],
    ['a delimiter with a CR', 'B<<E\n1\nE\r\n', /Matching delimiter not found/],
    ['a line of one CR', '\r', /^Invalid format/],
  ])('stops at %s and keeps the pairs before it', (_, malformed, message) => {
    const { pairs, error } = parseEnvFile(`A=1\n${malformed}\nZ=9`);
    expect(pairs).toEqual([['A', '1']]);
    expect(error).toMatch(message);
  });
});
