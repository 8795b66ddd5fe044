import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Outcome } from '../../src/load/outcome.ts';
import { renderTemplate } from '../../src/load/render-template.ts';
import { HiddenValue } from '../../src/load/value/loaded-value.ts';
import type { TemplateEntry } from '../../src/mapping/model/mapping.ts';
import type { TemplateFilter } from '../../src/mapping/template/filters.ts';

const place = { file: 'm.yml', line: 1, column: 1 };

/** A text is itself; a list is a variable and its filters. */
function render(
  pieces: readonly (string | readonly [name: string, ...TemplateFilter[]])[],
  outcomes: Readonly<Record<string, Outcome>>,
  optional = false,
) {
  const parts = pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    const [name, ...filters] = piece;
    return { name, filters, place };
  });
  const entry: TemplateEntry = {
    kind: 'template',
    usedVars: [],
    name: 'T',
    place,
    expose: ['env'],
    groups: [],
    override: false,
    parts,
    optional,
    conversion: {},
  };
  return renderTemplate(entry, (name) => outcomes[name] as Outcome);
}

const loaded = (text: string, secret = true): Outcome => ({
  status: 'loaded',
  value: {
    kind: 'reference',
    name: 'X',
    value: new HiddenValue(text),
    parts: [],
    secret,
    expose: [],
    source: 'ssm:/x',
  },
});

test('values are put in, each through its filters, and what these made of secrets is told', () => {
  const outcomes = { USER: loaded('a@b', false), PASS: loaded('"p"') };
  expect(render(['x://', ['USER', 'url'], ':', ['PASS', 'json', 'url'], '@', ['PASS']], outcomes)).toEqual({
    status: 'loaded',
    text: 'x://a%40b:%22%5C%22p%5C%22%22@"p"',
    encoded: ['"\\"p\\""', '%22%5C%22p%5C%22%22'],
    isSecret: true,
  });
});

test('a value is not read again: what looks like a slot in it is text', () => {
  expect(render([['A']], { A: loaded('${B}$$') })).toMatchObject({ text: '${B}$$' });
});

test('one secret part makes the whole secret, whatever comes after it', () => {
  const outcomes = { A: loaded('a'), B: loaded('b', false) };
  expect(render([['A'], ['B']], outcomes)).toMatchObject({ text: 'ab', isSecret: true });
});

test('what is made of public parts alone is public', () => {
  expect(render(['a', ['A']], { A: loaded('b', false) })).toMatchObject({ text: 'ab', isSecret: false });
});

test('the first part that is skipped skips it', () => {
  const skipped = (source: string): Outcome => ({ status: 'skipped', source });
  const outcomes = { A: loaded('a'), B: skipped('ssm:/b'), C: skipped('ssm:/c') };
  const parts = [['A'], ['B'], ['C']] as const;
  expect(render(parts, outcomes, true)).toEqual({ status: 'skipped', source: 'ssm:/b' });
  expect(render(parts, outcomes)).toMatchObject({
    code: 'NOT_FOUND',
    message: 'uses "B", which is skipped because ssm:/b is missing',
  });
});

test('a part that failed fails it, wherever it stands', () => {
  const outcomes = { A: { status: 'skipped', source: 'ssm:/a' }, B: { status: 'failed' } } as const;
  expect(render([['A'], ['B']], outcomes)).toEqual({ status: 'failed' });
});

test('it does not grow beyond what anything can hold', () => {
  const outcomes = { A: loaded('a'.repeat(65_536)) };
  const pieces = (count: number) => Array.from({ length: count }, () => ['A'] as const);
  expect(render(pieces(16), outcomes)).toMatchObject({ status: 'loaded' });
  expect(render(pieces(17), outcomes)).toMatchObject({ code: 'TOO_LARGE' });
});

describe('whatever user, password and database are', () => {
  const text = fc.string({ unit: 'binary', minLength: 1 });

  test('`url` makes a connection string that gives them back', () => {
    fc.assert(
      fc.property(text, text, text, (user, password, database) => {
        const outcomes = { USER: loaded(user), PASS: loaded(password), DB: loaded(database) };
        const rendered = render(
          [
            'postgres://',
            ['USER', 'url'],
            ':',
            ['PASS', 'url'],
            '@db.internal:5432/x',
            ['DB', 'url'],
            '?a=b',
          ],
          outcomes,
        );
        if ('ok' in rendered || rendered.status !== 'loaded') throw new Error('not loaded');
        const url = new URL(rendered.text);
        expect({
          user: decodeURIComponent(url.username),
          password: decodeURIComponent(url.password),
          database: decodeURIComponent(url.pathname),
          host: url.host,
          search: url.search,
        }).toEqual({ user, password, database: `/x${database}`, host: 'db.internal:5432', search: '?a=b' });
      }),
    );
  });

  test('`json` makes JSON that gives them back', () => {
    fc.assert(
      fc.property(text, text, (user, password) => {
        const rendered = render(['{"u":', ['U', 'json'], ',"p":', ['P', 'json'], '}'], {
          U: loaded(user),
          P: loaded(password),
        });
        if ('ok' in rendered || rendered.status !== 'loaded') throw new Error('not loaded');
        expect(JSON.parse(rendered.text)).toEqual({ u: user, p: password });
      }),
    );
  });
});
