import { describe, expect, test } from '@jest/globals';
import { createMasker } from './masker.ts';

function maskerWith(...values: string[]) {
  const masker = createMasker();
  for (const value of values) {
    masker.addMaskCommand(value);
  }
  return masker;
}

describe('masker', () => {
  test.each<[string, string[], string, string]>([
    ['the value', ['secret'], 'a secret here', 'a *** here'],
    ['each of several hits', ['secret'], 'secret, secret', '***, ***'],
    ['a single character', ['{'], 'f() { return 1 }', 'f() *** return 1 }'],
    ['adjacent hits as one', ['secret'], 'secretsecret', '***'],
    ['overlapping hits as one', ['abcd', 'cdef'], 'xabcdefx', 'x***x'],
    ['a hit that overlaps itself', ['abab'], 'xabababx', 'x***x'],
    ['a hit inside another as one', ['outer secret', 'cret'], 'an outer secret.', 'an ***.'],
    ['the exact case alone', ['Secret'], 'secret SECRET Secret', 'secret SECRET ***'],
    ['a value of several lines', ['one\ntwo'], 'x one\ntwo x', 'x *** x'],
    ['each line of it, trimmed', [' one \r\n\ttwo'], 'say two, one', 'say ***, ***'],
    ['base64', ['hunter2-hunter2'], Buffer.from('hunter2-hunter2').toString('base64'), '***'],
    [
      'base64 of the value after one byte, in part',
      ['abcdef'],
      Buffer.from('xyabcdef').toString('base64'),
      'eHlh***',
    ],
    [
      'base64 of the value after two bytes, in part',
      ['abcde'],
      Buffer.from('xabcde').toString('base64'),
      'eGFi***',
    ],
    ['escaped double quotes, the rest as it is', ['a"b\tc'], 'x a\\"b\tc', 'x ***'],
    ['doubled single quotes', ["it's"], "'it''s'", "'***'"],
    ['a JSON string', ['a\u0001\u0085\t\\b'], '"a\\u0001\\u0085\\t\\\\b"', '"***"'],
    ['percent codes of marks too', ["a b!'()*~é"], 'a%20b%21%27%28%29%2A~%C3%A9', '***'],
    ['XML', ['<&">\''], '&lt;&amp;&quot;&gt;&apos;', '***'],
    ['what stands in its double quotes', ['"seven77"'], 'seven77', '***'],
    ['not what stands in short double quotes', ['"six666"'], 'six666', 'six666'],
    ['the halves around the last &', ['first1&first2&second'], 'first1&first2& | second', '*** | ***'],
    ['the halves around &+, without a letter', ['first1&+Xsecond&2'], 'first1&+ | second&2', '*** | ***'],
    ['no half that is short', ['four&four1'], 'four& | four1', 'four& | four1'],
    ['nothing in a part of the value', ['hunter2'], 'hunter', 'hunter'],
    ['nothing in hex', ['hunter2'], '68756e74657232', '68756e74657232'],
    ['nothing in lower-case percent codes', ['a/b'], 'a%2fb', 'a%2fb'],
  ])('masks %s', (_, values, line, expected) => {
    expect(maskerWith(...values).mask(line)).toBe(expected);
  });

  test('keeps what was registered, once and in order, without empty lines and derived forms', () => {
    expect(maskerWith('b\n\n a \nb', 'c', 'a').registered()).toEqual(['b\n\n a \nb', 'b', 'a', 'c']);
  });

  test('registers nothing that is empty', () => {
    const masker = createMasker();
    masker.add('');
    expect([masker.registered(), masker.mask('text')]).toEqual([[], 'text']);
  });
});
