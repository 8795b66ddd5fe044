import { describe, expect, test } from '@jest/globals';
import type { Problem } from '../../../src/failure.ts';
import {
  checkIncludedName,
  expandInclude,
  includedEntry,
} from '../../../src/mapping/model/expand-include.ts';
import type { Include, ReferenceEntry, Rename } from '../../../src/mapping/model/mapping.ts';
import { nameChecker } from '../../../src/mapping/names/name-checker.ts';
import { printReference } from '../../../src/mapping/reference/print-reference.ts';
import { includeOf } from '../include-of.ts';

const place = { file: 'm.yml', line: 3, column: 5 };
const secret = { store: 'secretsmanager', id: 'db' } as const;

function expand(given: Partial<Include>) {
  const problems: Problem[] = [];
  const entries = expandInclude(includeOf(given), (problem) => void problems.push(problem));
  return { entries, messages: problems.map(({ code, message, hint }) => `${code} ${message} | ${hint}`) };
}

/** NAME and reference of each entry. */
const rows = (entries: readonly ReferenceEntry[] | undefined) =>
  entries?.map(({ name, reference }) => [name, printReference(reference)]);

describe('an include is not expanded, for its names are known only when it is read', () => {
  test.each<[sentence: string, given: Partial<Include>]>([
    ['when it names none', {}],
    ['when one of them is a glob', { only: ['a', 'b*'] }],
  ])('%s', (_, given) => {
    expect(expand(given)).toEqual({ entries: undefined, messages: [] });
  });
});

describe('an include is expanded', () => {
  test.each<[sentence: string, given: Partial<Include>, expected: readonly (readonly [string, string])[]]>([
    [
      'to parameters below its path',
      { only: ['a', 'b-c'] },
      [
        ['a', 'ssm:/shop/a'],
        ['b_c', 'ssm:/shop/b-c'],
      ],
    ],
    [
      'to parameters on deeper levels, when it is recursive',
      { only: ['a/b'], recursive: true },
      [['a_b', 'ssm:/shop/a/b']],
    ],
    ['to keys of a secret', { reference: secret, only: ['host'] }, [['host', 'secretsmanager:db#host']]],
    [
      'to a key that looks like a pointer',
      { reference: secret, only: ['/a~b'] },
      [['_a_b', 'secretsmanager:db#/~1a~0b']],
    ],
    [
      'to a key that holds what a reference uses',
      { reference: secret, only: ['a:b#c'] },
      [['a_b_c', 'secretsmanager:db#a:b#c']],
    ],
    [
      'to keys of a stage of a secret',
      { reference: { ...secret, stage: 'blue' }, only: ['a'] },
      [['a', 'secretsmanager:db::blue#a']],
    ],
    ['to keys of a parameter', { reference: { store: 'ssm', name: '/j' }, only: ['a'] }, [['a', 'ssm:/j#a']]],
    ['without what it excepts', { only: ['a', 'b'], except: ['b*'] }, [['a', 'ssm:/shop/a']]],
    ['once for each name', { only: ['a', 'a'] }, [['a', 'ssm:/shop/a']]],
    [
      'to names as it makes them',
      { only: ['a'], rename: { replace: [], prefix: 'X_' } },
      [['X_a', 'ssm:/shop/a']],
    ],
  ])('%s', (_, given, expected) => {
    const { entries, messages } = expand(given);
    expect({ rows: rows(entries), messages }).toEqual({ rows: expected, messages: [] });
  });

  test('to entries that say what it says, and who gives them', () => {
    const said = {
      optional: true,
      allowEmpty: true,
      expose: ['output'],
      groups: ['g'],
      region: 'eu-west-1',
      role: 'r',
    } as const;
    expect(expand({ ...said, only: ['a'], secret: 'by-type' }).entries).toEqual([
      {
        kind: 'reference',
        name: 'a',
        place,
        expose: ['output'],
        groups: ['g'],
        override: false,
        include: 'the included ssm:/shop/a',
        reference: { store: 'ssm', name: '/shop/a' },
        region: 'eu-west-1',
        role: 'r',
        secret: 'by-type',
        optional: true,
        conversion: { 'allow-empty': true },
      },
    ]);
  });

  test('to secret and public ones, when it lists those that are secret', () => {
    const { entries } = expand({ reference: secret, only: ['host', 'password'], secret: ['pass*'] });
    expect(entries?.map((entry) => entry.secret)).toEqual([false, true]);
  });
});

describe('an include is refused', () => {
  const stored = 'Write the name below the path, or the key, as it is stored.';
  test.each<[sentence: string, given: Partial<Include>, message: string]>([
    [
      'that excepts all it names',
      { only: ['a'], except: ['*'] },
      'INVALID_FIELD the include ssm:/shop/ excludes everything that it lists in `only` | Correct `only` or `except`.',
    ],
    [
      'that says of what it does not name that it is secret',
      { reference: secret, only: ['user', 'password'], secret: ['pasword'] },
      'INVALID_FIELD the include secretsmanager:db does not contain item 1 of `secret` | Did you mean "password"?',
    ],
    [
      'that names more than it may give',
      { only: ['a', 'b'], max: 1 },
      'INCLUDE_TOO_LARGE the include ssm:/shop/ lists 2 variables in `only`, but `max` is 1 | Raise `max`, or list fewer.',
    ],
    [
      'that names a deeper level',
      { only: ['a/b'] },
      'INVALID_FIELD the include ssm:/shop/ cannot include item 1 of `only` | Set `recursive: true` to include parameters more than one level below the path.',
    ],
    [
      'that names a version',
      { only: ['a:3'] },
      `INVALID_FIELD the include ssm:/shop/ cannot include item 1 of \`only\` | ${stored}`,
    ],
    [
      'that names a key',
      { only: ['a#k'] },
      `INVALID_FIELD the include ssm:/shop/ cannot include item 1 of \`only\` | ${stored}`,
    ],
    [
      'that leaves its path',
      { only: ['../b'], recursive: true },
      `INVALID_FIELD the include ssm:/shop/ cannot include item 1 of \`only\` | ${stored}`,
    ],
    [
      'that names nothing',
      { reference: secret, only: [''] },
      `INVALID_FIELD the include secretsmanager:db cannot include item 1 of \`only\` | ${stored}`,
    ],
  ])('%s', (_, given, message) => {
    expect(expand(given).messages).toEqual([message]);
  });
});

describe('the name that an include derives', () => {
  /** Whether a parameter of this name can become a variable. */
  const isAccepted = (relative: string, given: Partial<Include> = {}) => {
    const problems: Problem[] = [];
    const reference = { store: 'ssm', name: `/shop/${relative}` } as const;
    const entry = includedEntry(includeOf(given), relative, reference, true);
    checkIncludedName(entry, nameChecker({ allowNames: [], forGithubEnv: false }), (problem) => {
      problems.push(problem);
    });
    return problems.length === 0;
  };
  const name = (rename: Partial<Rename>) => ({ rename: { replace: [], ...rename } });

  test.each<[sentence: string, relative: string, given: Partial<Include>]>([
    ['where the mapping names it in `only`', 'CFLAGS', { only: ['CFLAGS'] }],
    ['with a prefix that no tool knows', 'CFLAGS', name({ prefix: 'APP_' })],
    ['with a prefix that no tool knows, whatever its end is', 'JAVA_OPTS', name({ prefix: 'SHOP_' })],
    ['that becomes an output', 'CFLAGS', { expose: ['output'] }],
    ['that is ordinary', 'log-level', {}],
    ['that is ordinary, with a prefix that tools know', 'SHA', name({ prefix: 'GIT_' })],
  ])('is accepted %s', (_, relative, given) => {
    expect(isAccepted(relative, given)).toBe(true);
  });

  test.each<[sentence: string, relative: string, given: Partial<Include>]>([
    ['as it is stored', 'CFLAGS', {}],
    ['in capitals', 'cflags', name({ case: 'upper' })],
    ['where a glob of `only` finds it', 'CFLAGS', { only: ['C*'] }],
    ['where `only` names others', 'CFLAGS', { only: ['LEVEL', '*'] }],
    ['with a part of it in the prefix', 'FLAGS', name({ prefix: 'C' })],
    ['with an empty prefix', 'CFLAGS', name({ prefix: '' })],
    ['in a namespace that the prefix opens', 'LDFLAGS', name({ prefix: 'CGO_' })],
    ['in a namespace that the prefix opens in lower case', 'fetch', name({ prefix: 'npm_config_' })],
    ['of the loader, which the prefix opens', 'PRELOAD', name({ prefix: 'LD_' })],
    ['with its end in the suffix', 'JAVA', name({ suffix: '_HOME' })],
    ['behind what is stripped', 'APP_CFLAGS', name({ strip: 'APP_' })],
    ['that a replacement makes', 'options', name({ replace: [['options', 'CFLAGS']] })],
    ['that is an output and a variable', 'CFLAGS', { expose: ['env', 'output'] }],
  ])('is refused %s', (_, relative, given) => {
    expect(isAccepted(relative, given)).toBe(false);
  });

  test.each<[sentence: string, relative: string, given: Partial<Include>]>([
    ['in `only`', 'LD_PRELOAD', { only: ['LD_PRELOAD'] }],
    ['by a prefix and `only`', 'PRELOAD', { only: ['PRELOAD'], ...name({ prefix: 'LD_' }) }],
  ])('is refused where the mapping spells out what nobody may: %s', (_, relative, given) => {
    expect(isAccepted(relative, given)).toBe(false);
  });
});

describe('the name that an include makes', () => {
  const check = (only: string) => {
    const problems: Problem[] = [];
    const checkName = nameChecker({ allowNames: ['EDITOR'], forGithubEnv: false });
    for (const entry of expand({ only: [only] }).entries ?? [])
      checkIncludedName(entry, checkName, (problem) => void problems.push(problem));
    return problems;
  };

  test('may be one that the caller allows', () => {
    expect([check('host'), check('EDITOR')]).toEqual([[], []]);
  });

  test('may not change how programs run', () => {
    expect(check('GOAUTH')).toMatchObject([
      {
        code: 'NAME_REFUSED',
        message: 'the included ssm:/shop/GOAUTH: "GOAUTH" changes how programs run: it controls Go',
        place,
      },
    ]);
  });

  test('must be a name, and who corrects it needs to know how names are made', () => {
    expect(check('1st')).toEqual([
      {
        code: 'INVALID_NAME',
        message: 'the included ssm:/shop/1st: "1st" is not a valid variable name',
        hint: 'Exclude it with `except`, or rename it with `name`.',
        place,
      },
    ]);
  });
});
