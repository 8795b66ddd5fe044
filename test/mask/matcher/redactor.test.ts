import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildMatcher, maxFormBytes } from '../../../src/mask/matcher/build-matcher.ts';
import { redactor } from '../../../src/mask/matcher/redactor.ts';
import { redactText } from '../redact-text.ts';

type Row = readonly [sentence: string, forms: readonly string[], text: string, redacted: string];

const rows: readonly Row[] = [
  ['without forms all passes', [], 'anything', 'anything'],
  ['an empty form hides nothing', [''], 'anything', 'anything'],
  ['each of several hits', ['secret'], 'secret, secret', '***, ***'],
  ['neighbours share their stars', ['secret'], 'xsecretsecretx', 'x***x'],
  ['overlaps share their stars', ['abcd', 'cdef'], 'xabcdefx', 'x***x'],
  ['a form that overlaps itself', ['abab'], 'xabababx', 'x***x'],
  ['a form inside another', ['an outer form', 'outer'], '(an outer form) (outer)', '(***) (***)'],
  [
    'a form inside one that does not come to its end',
    ['an outer form', 'outer'],
    'an outer fork',
    'an *** fork',
  ],
  ['a form behind the start of another', ['abcabd', 'bcabe'], 'abcabe abcabcabd', 'a*** abc***'],
  ['the end of one is the start of another', ['abcd', 'defg'], 'abcdefg', '***'],
  ['forms of one byte', ['1', '2'], '1 12 3', '*** *** 3'],
  ['short and long forms together', ['1', 'abcdefgh'], 'abcdefgh abcdefg1', '*** abcdefg***'],
  ['what contains stars itself', ['a***b', '***'], 'a***b *** **', '*** *** **'],
  ['line ends in a form', ['a\r\nb'], 'xa\r\nb\r\n', 'x***\r\n'],
  ['the case counts', ['Secret'], 'secret SECRET Secret', 'secret SECRET ***'],
  ['equal beginnings', ['abcdX', 'abcdY', 'abcdYZ'], 'abcdX abcdY abcdYZ abcdZ', '*** *** *** abcdZ'],
  ['text beyond ASCII', ['пароль'], 'мой пароль.', 'мой ***.'],
];

describe('redactor', () => {
  test.each(rows)('%s, in any chunks', (...[, forms, text, redacted]) => {
    for (const chunk of [1, 2, 3, 5, 64]) expect(String(redactText(text, forms, chunk))).toBe(redacted);
  });

  test('bytes that are no text pass unchanged', () => {
    const bytes = Buffer.from([0xff, 0xfe, 0, 0x80, 0x41, 0xc3, 0x28, 0xf0, 0x9f, 0x0d, 0x0a]);
    expect(redactText(bytes, ['A('])).toEqual(bytes);
    expect(redactText(bytes, [Uint8Array.of(0x41, 0xc3)])).toEqual(
      Buffer.concat([bytes.subarray(0, 4), Buffer.from('***'), bytes.subarray(6)]),
    );
  });

  test('only what may become a form is held back', () => {
    const { push, end } = redactor(buildMatcher(['secret', 'passphrase']));
    const shown = (text: string) => Buffer.concat(push(Buffer.from(text))).toString();
    expect(shown('Password: ')).toBe('Password: ');
    expect(shown('a pass')).toBe('a ');
    expect(shown('word se')).toBe('password ');
    expect(shown('cre')).toBe('');
    expect(shown('t')).toBe('***');
    expect(shown('secret')).toBe('');
    expect(shown('s')).toBe('');
    expect(Buffer.concat(end()).toString()).toBe('s');
  });

  test('a chunk may be used again for the next one', () => {
    const { push, end } = redactor(buildMatcher(['secret']));
    const chunk = Buffer.alloc(5);
    let shown = '';
    for (const text of ['a sec', 'ret s', 'econd', ' secr']) {
      chunk.write(text);
      shown += Buffer.concat(push(chunk));
    }
    expect(shown + Buffer.concat(end())).toBe('a *** second secr');
  });

  test('a hit is out as soon as it ends, also inside what may become a longer one', () => {
    const { push, end } = redactor(buildMatcher(['bcde', 'abcdefgh']));
    const shown = (text: string) => Buffer.concat(push(Buffer.from(text))).toString();
    expect([shown('xabcde'), shown('fgX'), shown('ab'), shown('cdefgh!')]).toEqual([
      'x',
      'a***fgX',
      '',
      '***!',
    ]);
    expect(end()).toEqual([]);
  });

  const alphabet = fc.constantFrom(...'ab');
  const few = fc.oneof(
    fc.array(fc.string({ unit: alphabet, minLength: 1, maxLength: 7 }), { maxLength: 8 }),
    // Without a short one among them the search looks at a few places only.
    fc.array(fc.string({ unit: alphabet, minLength: 5, maxLength: 16 }), { maxLength: 8 }),
  );

  test('exactly the union of all occurrences is hidden, whatever the chunks', () => {
    fc.assert(
      fc.property(
        few,
        fc.string({ unit: fc.constantFrom(...'aab-'), maxLength: 80 }),
        fc.integer({ min: 1, max: 90 }),
        (forms, text, chunk) => {
          expect(String(redactText(text, forms, chunk))).toBe(hideEach(text, forms));
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('no form remains, and every other byte stays, with any bytes in secrets and output', () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(bytes, { minLength: 1, maxLength: 6 }),
        fc.array(fc.oneof(bytes, fc.nat({ max: 5 })), { maxLength: 12 }),
        fc.integer({ min: 1, max: 20 }),
        (forms, parts, chunk) => {
          const text = Buffer.concat(
            parts.map(
              (part) => (typeof part === 'number' ? (forms[part] ?? forms[0] ?? part) : part) as Uint8Array,
            ),
          );
          const latin1 = (list: Uint8Array) => Buffer.from(list).toString('latin1');
          expect(latin1(redactText(text, forms, chunk))).toBe(hideEach(latin1(text), forms.map(latin1)));
        },
      ),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['that comes to its end', 'b', '***'],
    ['that does not', 'c', `***${'a'.repeat(297)}c`],
  ])('a long form %s, byte by byte into the same buffer', (_, last, redacted) => {
    const { push, end } = redactor(buildMatcher([`xyz${'a'.repeat(297)}b`, 'xyz']));
    const byte = Buffer.alloc(1);
    const written: Uint8Array[] = [];
    for (const sign of `xyz${'a'.repeat(297)}${last}`) {
      byte.write(sign);
      for (const part of push(byte)) written.push(Buffer.from(part));
    }
    written.push(...end());
    expect(String(Buffer.concat(written))).toBe(redacted);
  });

  test('the automaton is not asked where only four bytes are those of a form', () => {
    const matcher = buildMatcher(['abcdefgh-secret']);
    const { push } = redactor(matcher);
    const reached = () => matcher.links.get(matcher.roots['a'.charCodeAt(0)] ?? 0) !== 0;
    // The ninth place is the first that is looked at.
    push(Buffer.from('12345678abcd1234 and more behind'));
    expect(reached()).toBe(false);
    push(Buffer.from('12345678abcdefgh is looked at'));
    expect(reached()).toBe(true);
  });

  test('thousands of forms that share their beginnings', () => {
    const forms = Array.from({ length: 5000 }, (_, index) => `postgres://app:${index.toString(36)}-secret`);
    const text = forms.map((form) => `<${form}>`).join('postgres://app:');
    expect(String(redactText(text, forms, 1000))).toBe(forms.map(() => '<***>').join('postgres://app:'));
  });

  test('a form of one repeated byte takes no more than linear time', () => {
    const form = 'a'.repeat(1 << 16);
    expect(String(redactText(`${form.slice(1)}b${form}a`, [form], 1 << 12))).toBe(`${form.slice(1)}b***`);
  });

  test('more forms than states can be numbered are refused', () => {
    expect(() => buildMatcher([Buffer.alloc(maxFormBytes)])).toThrow(RangeError);
  });
});

/** The slow and obvious way. */
function hideEach(text: string, forms: readonly string[]): string {
  const hidden = new Set<number>();
  for (const form of forms.filter((one) => one !== '')) {
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
      for (let index = start; index < start + form.length; index += 1) hidden.add(index);
    }
  }
  return [...Array(text.length).keys()]
    .map((index) => (!hidden.has(index) ? text[index] : hidden.has(index - 1) ? '' : '***'))
    .join('');
}
