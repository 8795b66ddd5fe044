import { LineCounter, Scalar } from 'yaml';
import type { PlaceAt } from './syntax-problem.ts';

/** Lines and columns of offsets in a text. */
export function placesIn(text: string, file: string): PlaceAt {
  const lines = new LineCounter();
  for (let start = 0; ; ) {
    lines.addNewLine(start);
    const newline = text.indexOf('\n', start);
    if (newline < 0) break;
    start = newline + 1;
  }
  return (offset) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
}

/** Where the character at `offset` of a scalar's text stands in the source; the scalar's start when it cannot be told. */
export function sourceOffset(source: string, scalar: Scalar, offset: number): number {
  const [start, end] = scalar.range ?? [0, 0];
  const written = source.slice(start, end);
  if (/[\r\n]/.test(written)) return start;
  if (scalar.type === Scalar.PLAIN) return start + offset;
  if (scalar.type === Scalar.QUOTE_SINGLE) return start + 1 + skip(written.slice(1), offset, /''/y);
  if (scalar.type === Scalar.QUOTE_DOUBLE) {
    return start + 1 + skip(written.slice(1), offset, /\\(?:x.{2}|u.{4}|U.{8}|.)/y);
  }
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
