import { describe, expect, test } from '@jest/globals';
import type { Problem } from '../../../src/failure.ts';
import { type Entry, entriesOf } from '../../../src/mapping/model/mapping.ts';
import { checkTemplates, type Templates } from '../../../src/mapping/rules/check-templates.ts';
import { parseText } from '../parse-text.ts';

const place = { file: 'm.yml', line: 1, column: 1 };

/** Entries as they are read: a template is a text with a $ in it, a secret starts with `ssm:`. */
function entriesFrom(texts: Readonly<Record<string, string>>): ReadonlyMap<string, Entry> {
  return new Map(
    Object.entries(texts).map(([name, text]): [string, Entry] => {
      const base = { name, place, expose: [], groups: [], override: false };
      if (text.startsWith('ssm:')) {
        const reference = { store: 'ssm', name: text.slice('ssm:'.length) } as const;
        const secret = !text.includes('public') && (text.includes('by-type') ? 'by-type' : true);
        return [name, { ...base, kind: 'reference', reference, secret, optional: false, conversion: {} }];
      }
      if (!text.includes('$')) return [name, { ...base, kind: 'literal', value: text }];
      const parts = [...text.matchAll(/\$(\w+)/g)].map(([, part = '']) => ({
        name: part,
        filters: [],
        place,
      }));
      const isPublic = text.startsWith('public') && { secret: false };
      return [
        name,
        { ...base, kind: 'template', parts, usedVars: [], optional: false, conversion: {}, ...isPublic },
      ];
    }),
  );
}

function messagesOf(texts: Readonly<Record<string, string>>, more: Partial<Templates> = {}): string[] {
  const problems: Problem[] = [];
  const entries = entriesFrom(texts);
  checkTemplates(
    {
      entries,
      templates: [...entries.values()].filter((entry) => entry.kind === 'template'),
      wrong: new Set(),
      paths: new Set(),
      varNames: [],
      vars: [],
      unknown: 'none',
      ...more,
    },
    (problem) => void problems.push(problem),
  );
  return problems.map(({ message, hint }) => `${message} | ${hint}`);
}

describe('templates are right', () => {
  test.each<[sentence: string, texts: Readonly<Record<string, string>>]>([
    ['that are made of entries of all kinds', { A: 'ssm:a', B: 'text', C: '$A $B', D: '$C' }],
    ['that are made of the same one by two ways', { A: 'ssm:a', B: '$A', C: '$A', D: '$B $C $B' }],
    [
      'that are public and made of public ones',
      { A: 'ssm:public', B: 'text', C: '$A', D: 'public $A $B $C' },
    ],
    ['that are public by a part that is', { A: 'ssm:a', B: 'ssm:public', C: 'public $B', D: 'public $C' }],
    [
      'that are public by the type of a parameter, which is not known yet',
      { A: 'ssm:by-type', B: 'public $A' },
    ],
  ])('%s', (_, texts) => {
    expect(messagesOf(texts)).toEqual([]);
  });

  test('that are made of what is wrong, which has been said', () => {
    expect(messagesOf({ A: '$WRONG' }, { wrong: new Set(['WRONG']) })).toEqual([]);
    expect(messagesOf({ A: '$MAYBE_INCLUDED' }, { unknown: 'wrong' })).toEqual([]);
  });
});

describe('a part is', () => {
  const list = 'List it in `env`, or declare it under vars:.';
  const hidden = 'Remove `secret: false`: a template that uses a secret is secret.';
  test.each<
    [sentence: string, texts: Readonly<Record<string, string>>, more: Partial<Templates>, messages: string[]]
  >([
    ['nowhere', { A: '$NOWHERE' }, {}, [`"A": "NOWHERE" is not a variable or var | ${list}`]],
    [
      'nowhere, but nearly so',
      { HOST: 'h', A: '$HSOT' },
      {},
      ['"A": "HSOT" is not a variable or var | Did you mean "HOST"?'],
    ],
    [
      'nowhere, but nearly a var',
      { A: '$stgae' },
      { varNames: ['stage'] },
      ['"A": "stgae" is not a variable or var | Did you mean "stage"?'],
    ],
    [
      'perhaps in an include',
      { A: '$HOST' },
      { unknown: 'until-read' },
      [
        '"A": "HOST" is not a variable that is known before the includes are read | List it in `env`, or list it by name in the `only` of its include.',
      ],
    ],
    [
      'the path of a file',
      { A: '$KEY_FILE' },
      { paths: new Set(['KEY_FILE']) },
      [
        '"A": "KEY_FILE" holds the path of a file, which a template cannot use | Combine them in the command that uses them.',
      ],
    ],
    [
      'a var too',
      { stage: 'x', A: '$stage' },
      { vars: [{ name: 'stage', place }] },
      ['"stage" is both a var and a variable of the mapping | Rename one of them.'],
    ],
    [
      'secret where the whole is public',
      { A: 'ssm:a', B: 'public $A' },
      {},
      [`"B" uses "A", which is secret, but has \`secret: false\` | ${hidden}`],
    ],
    [
      'secret by way of others',
      { A: 'ssm:a', B: '$A', C: '$B', D: 'public $C' },
      {},
      [`"D" uses "C", which is secret, but has \`secret: false\` | ${hidden}`],
    ],
  ])('%s', (_, texts, more, messages) => {
    expect(messagesOf(texts, more)).toEqual(messages);
  });
});

describe('a round is told once, as a path', () => {
  const hint = 'Remove one of these placeholders.';
  test.each([
    ['of one', { A: '$A $A' }, [`a template uses itself: A → A | ${hint}`]],
    ['of two', { A: '$B', B: '$A' }, [`a template uses itself: A → B → A | ${hint}`]],
    [
      'of three, and not who is only made of it',
      { O: '$B', A: '$B', B: '$C', C: '$A' },
      [`a template uses itself: B → C → A → B | ${hint}`],
    ],
    [
      'of each of two',
      { A: '$A', B: '$C', C: '$B' },
      [`a template uses itself: A → A | ${hint}`, `a template uses itself: B → C → B | ${hint}`],
    ],
  ])('%s', (_, texts, messages) => {
    expect(messagesOf(texts)).toEqual(messages);
  });
});

test('of very many unknown names the first are compared with those that are there', () => {
  const slots = '$HOTS1 '.repeat(3000);
  const hints = messagesOf({ HOST1: 'h', A: slots }).map((message) => message.split(' | ')[1]);
  expect(hints.filter((hint) => hint === 'Did you mean "HOST1"?').length).toBe(50);
  expect(hints).toHaveLength(3000);
});

test('templates that are each made twice of the next are looked at once each', () => {
  const chain = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`T${i}`, `$T${i + 1} $T${i + 1}`]));
  expect(messagesOf({ T: 'public $T0', ...chain, T400: 'text' })).toEqual([]);
});

test('a file is held to the same, by its name', () => {
  const source = 'version: 1\nfiles:\n  a.txt: { template: "${A}" }\n  b.txt: { template: "${a}" }\n';
  expect(() => parseText(source)).toThrow(
    'INVALID_TEMPLATE: "a.txt": "A" is not a variable or var\nINVALID_TEMPLATE: "b.txt": "a" is not a variable or var',
  );
  const right = parseText(`${source}env: { A: ssm:/a, a2: ssm:/b }\n`.replace('${a}', '${a2}'));
  expect(entriesOf(right).map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    'A reference',
    'a2 reference',
    'a.txt template',
    'b.txt template',
  ]);
});
