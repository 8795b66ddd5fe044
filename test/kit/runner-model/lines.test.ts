import { expect, test } from '@jest/globals';
import { linesInOrder, splitLines } from './lines.ts';

test.each<[string, string[], string[]]>([
  ['a line that arrives in parts', ['ab', 'c\nd'], ['abc', 'd']],
  ['a CRLF that arrives in two parts as one end', ['a\r', '\nb\n'], ['a', 'b']],
  ['a CR at the very end', ['a\r'], ['a']],
  ['empty lines', ['\n\r', '\r\n'], ['', '', '']],
  ['nothing', [], []],
])('linesInOrder reads %s', (_, parts, lines) => {
  const chunks = parts.map((part) => ({ stream: 'stdout' as const, bytes: Buffer.from(part) }));
  expect(linesInOrder(chunks)).toEqual(lines);
});

test('linesInOrder puts a line where it was complete, and never mixes the streams or breaks a character', () => {
  const euro = Buffer.from('€');
  expect(
    linesInOrder([
      { stream: 'stdout', bytes: Buffer.from('out ') },
      { stream: 'stdout', bytes: euro.subarray(0, 1) },
      { stream: 'stderr', bytes: Buffer.from('err\n') },
      { stream: 'stdout', bytes: Buffer.concat([euro.subarray(1), Buffer.from('\n')]) },
      { stream: 'stderr', bytes: Buffer.from([0xff]) },
    ]),
  ).toEqual(['err', 'out €', '\ufffd']);
});

test('splitLines keeps empty lines but none after the last end', () => {
  expect(splitLines('\na\r\n\rb\n')).toEqual(['', 'a', '', 'b']);
});
