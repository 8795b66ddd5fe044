import { describe, expect, test } from '@jest/globals';
import { deriveName } from '../../../src/mapping/model/derive-name.ts';
import type { Rename } from '../../../src/mapping/model/mapping.ts';

describe('an include makes a name', () => {
  test.each<[sentence: string, relative: string, rename: Partial<Rename>, expected: string]>([
    ['of a parameter as it stands', 'LOG_LEVEL', {}, 'LOG_LEVEL'],
    ['with _ for every character that no name can have', 'a-b.c d/é😀', {}, 'a_b_c_d____'],
    ['without what it starts with', 'myapp/log', { strip: 'myapp_' }, 'log'],
    ['with what only stands later', 'a_myapp', { strip: 'myapp' }, 'a_myapp'],
    ['once without it', 'aab', { strip: 'a' }, 'ab'],
    [
      'with texts replaced wherever they are, taken literally',
      'db.x.db',
      { replace: [['db', '$&']] },
      '$&_x_$&',
    ],
    [
      'with texts replaced one after the other',
      'a',
      {
        replace: [
          ['a', 'b'],
          ['b', 'c'],
        ],
      },
      'c',
    ],
    ['in upper case', 'log-level', { case: 'upper' }, 'LOG_LEVEL'],
    ['in lower case', 'LogLevel', { case: 'lower' }, 'loglevel'],
    [
      'with something in front and behind, whose case stays',
      'a',
      { case: 'upper', prefix: 'p_', suffix: '_s' },
      'p_A_s',
    ],
    [
      'in one order: strip, replace, case, prefix',
      'my-db',
      { strip: 'my_', replace: [['db', 'x']], case: 'upper', prefix: 'db' },
      'dbX',
    ],
  ])('%s', (_, relative, rename, expected) => {
    expect(deriveName(relative, { replace: [], ...rename })).toBe(expected);
  });
});

test('replacements that would fill the memory make a name that is too long, and no more', () => {
  const replace = ['b', 'c', 'd', 'e', 'f'].map((by, index): [string, string] => [
    'abcde'.charAt(index),
    by.repeat(1000),
  ]);
  expect(deriveName('a', { replace })).toHaveLength(100_000);
});
