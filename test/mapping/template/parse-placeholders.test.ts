import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { filterNames } from '../../../src/mapping/template/filters.ts';
import {
  type Piece,
  type Placeholder,
  parsePlaceholders,
} from '../../../src/mapping/template/parse-placeholders.ts';
import { parseText } from '../parse-text.ts';

/** The pieces as they would be written shortest, or what is wrong. */
function read(text: string): readonly string[] | string {
  const slots = parsePlaceholders(text);
  if (!slots.ok) return `${slots.problem.offset} ${slots.problem.message} | ${slots.problem.hint}`;
  const show = (piece: Piece) =>
    piece.kind === 'text' ? piece.text : `<${[piece.name, ...piece.filters].join('|')}>`;
  return slots.pieces.map(show).filter((piece) => piece !== '');
}

describe('a text is cut', () => {
  test.each<[sentence: string, text: string, expected: readonly string[]]>([
    ['where there is nothing to cut, into itself', 'abc', ['abc']],
    ['at its slots', 'a${B}c${D}', ['a', '<B>', 'c', '<D>']],
    ['with filters in their order', '${A|url|json}', ['<A|url|json>']],
    ['with as many as eight filters', `\${A${'|url'.repeat(8)}}`, [`<A${'|url'.repeat(8)}>`]],
    ['two dollars being one, and no slot after it', '$${A}', ['$', '{A}']],
    ['three dollars being one and a slot', '$$${A}', ['$', '<A>']],
    ['a lone dollar being itself', '$5 a$', ['$', '5 a', '$']],
    ['a closing brace alone being text', 'a}b', ['a}b']],
    ['a slot ending at the first brace', '${A}}', ['<A>', '}']],
    ['a name being whatever stands there', '${ a-b }', ['< a-b >']],
    ['a slot of no name too', '${}', ['<>']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a text is refused', () => {
  test.each([
    [
      'a slot that nothing closes',
      'ab${C',
      '2 a ${ is not closed | Close it with }, or write $$ for a literal dollar sign.',
    ],
    ['an unknown filter where it stands', '${A|urll}', '4 there is no filter "urll" | Did you mean "url"?'],
    [
      'the second filter where that stands',
      '${A|url|x}',
      '8 there is no filter "x" | Use url, base64, base64url, json.',
    ],
    ['an empty filter', '${A|}', '4 there is no such filter | Use url, base64, base64url, json.'],
    [
      'a pasted text, which is not quoted',
      '${A|hunter2 canary}',
      '4 there is no such filter | Use url, base64, base64url, json.',
    ],
    [
      'more filters than eight, each of which can double the text',
      `x\${A${'|json'.repeat(9)}}`,
      '1 there are more than 8 filters in a row | Use fewer: one is nearly always enough.',
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

test('what is written of pieces is read as the same pieces, each at its offset', () => {
  const slot = fc.record({
    name: fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]*$/),
    filters: fc.array(fc.constantFrom(...filterNames), { maxLength: 8 }),
  });
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('$', '$$', '${', '{}', '|'));
  fc.assert(
    fc.property(fc.array(fc.oneof(text, slot)), (pieces) => {
      const written = pieces.map((piece) =>
        typeof piece === 'string'
          ? piece.replaceAll('$', '$$$$')
          : `\${${[piece.name, ...piece.filters].join('|')}}`,
      );
      const slots = parsePlaceholders(written.join(''));
      if (!slots.ok) throw new Error(slots.problem.message);
      const isSlot = (piece: Piece): piece is Placeholder => piece.kind === 'placeholder';
      const found = slots.pieces.filter(isSlot);
      expect(found.map(({ name, filters }) => ({ name, filters }))).toEqual(
        pieces.filter((piece) => typeof piece !== 'string'),
      );
      for (const { offset, name } of found)
        expect(written.join('').startsWith(`\${${name}`, offset)).toBe(true);
      const texts = slots.pieces.map((piece) => (isSlot(piece) ? '\0slot' : piece.text)).join('');
      expect(texts).toBe(pieces.map((piece) => (typeof piece === 'string' ? piece : '\0slot')).join(''));
    }),
  );
});

test.each([
  ['double quotes', (text: string) => `"${text}"`],
  ['double quotes, with escapes', (text: string) => `"${text.replaceAll('B}', '\\x42}')}"`],
  ['single quotes', (text: string) => `'${text}'`],
])('thousands of slots in %s take no more time than they are long', (_, quote) => {
  const template = quote('${B}'.repeat(5_000));
  const started = process.cpuUsage();
  const { entries } = parseText(`version: 1\nenv:\n  B: ssm:/b\n  A: { template: ${template} }\n`);
  expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
  expect(entries).toHaveLength(2);
});
