import type { Place } from '../../failure.ts';
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

/**
 * The offset in the source of each character of a text, or of the start of the text if we cannot tell. The offsets are
 * counted once, because a template may ask for thousands.
 */
export function sourceOffsets(source: string, { start, end, style }: Text): (offset: number) => number {
  const written = source.slice(start, end);
  if (/[\r\n]/.test(written)) return () => start;
  if (style === 'plain') return (offset) => start + offset;
  const pattern = escapes[style];
  if (!pattern) return () => start;
  const offsets = offsetsIn(written.slice(1), pattern);
  return (offset) => start + 1 + (offsets[offset] ?? offsets.at(-1) ?? 0);
}

/** How the source writes one character in each style of quotes, if it is more than one. */
const escapes: { readonly [Style in Text['style']]?: RegExp } = {
  single: /''/y,
  double: /\\(?:x.{2}|u.{4}|U.{8}|.)/y,
};

/** The offset of each code unit of the text in what is written. */
function offsetsIn(written: string, pattern: RegExp): readonly number[] {
  const offsets: number[] = [];
  for (let at = 0; at < written.length; ) {
    pattern.lastIndex = at;
    const one = pattern.exec(written)?.[0] ?? ' ';
    offsets.push(at);
    // A character beyond U+FFFF is two code units of the text.
    if (/^\\U(?!0000)/.test(one)) offsets.push(at);
    at += one.length;
  }
  return offsets;
}
