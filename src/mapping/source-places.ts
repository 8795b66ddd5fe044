import type { Place } from '../failure.ts';
import type { Text } from './nodes.ts';

export type PlaceAt = (offset: number) => Place;

/** Lines and columns of offsets in a text. */
export function placesIn(text: string, file: string): PlaceAt {
  const starts = [0];
  for (let newline = text.indexOf('\n'); newline >= 0; newline = text.indexOf('\n', newline + 1)) {
    starts.push(newline + 1);
  }
  return (offset) => {
    let line = 0;
    for (let after = starts.length; after - line > 1; ) {
      const middle = (line + after) >> 1;
      if ((starts[middle] as number) <= offset) line = middle;
      else after = middle;
    }
    return { file, line: line + 1, column: offset - (starts[line] as number) + 1 };
  };
}

/** Where the character at `offset` of a text stands in the source; the text's start when it cannot be told. */
export function sourceOffset(source: string, { start, end, style }: Text, offset: number): number {
  const written = source.slice(start, end);
  if (/[\r\n]/.test(written)) return start;
  if (style === 'plain') return start + offset;
  if (style === 'single') return start + 1 + skip(written.slice(1), offset, /''/y);
  if (style === 'double') return start + 1 + skip(written.slice(1), offset, /\\(?:x.{2}|u.{4}|U.{8}|.)/y);
  return start;
}

/** The length of source that makes up the first `count` code units of the text, each match of `escapes` being one character. */
function skip(written: string, count: number, escapes: RegExp): number {
  let at = 0;
  for (let made = 0; made < count; ) {
    escapes.lastIndex = at;
    const one = escapes.exec(written)?.[0] ?? ' ';
    at += one.length;
    made += /^\\U(?!0000)/.test(one) ? 2 : 1;
  }
  return at;
}
