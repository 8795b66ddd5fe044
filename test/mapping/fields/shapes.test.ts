import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shapeSchema } from '../../../src/mapping/fields/schema.ts';
import { isPlain, needed, type ShapeName, shapes } from '../../../src/mapping/fields/shapes.ts';

const names = Object.keys(shapes) as ShapeName[];

/** Data of every kind that a field may be given, right or wrong. */
const data = fc.oneof(
  fc.constantFrom('', 'a', 'json', 'hex', 'end', 'both', 'env', 'none', 'by-type', '__proto__'),
  fc.constantFrom(0, 1, 2, true, false, null, undefined),
  fc.array(fc.constantFrom('a', 'env', 1, null), { maxLength: 3 }),
  fc.constantFrom({ prefix: 'A' }, { secret: true, region: 'a' }, { prefix: 1 }, { others: 'a' }),
);

const rightOf = (kind: unknown): unknown => {
  if (Array.isArray(kind)) return kind[0];
  if (typeof kind === 'object') return {};
  return { text: 'a', flag: false, texts: ['a'] }[String(kind)];
};

/** The fields that must be there, each right. */
const least = (name: ShapeName) =>
  Object.fromEntries(
    (needed[name] ?? []).map((field: string) => [field, rightOf(Reflect.get(shapes[name], field))]),
  );

describe('of the fields of a map', () => {
  test.each(names)('what a look takes for right in "%s", the schema accepts as it is', (name) => {
    const fields = Object.keys(shapes[name]);
    const maps = fc.dictionary(fc.constantFrom(...fields, 'others', 'constructor'), data, { maxKeys: 4 });
    let plain = 0;
    fc.assert(
      fc.property(maps, fc.boolean(), (some, isWhole) => {
        const map = isWhole ? { ...least(name), ...some } : some;
        if (!isPlain(name, map)) return;
        plain += 1;
        expect(shapeSchema(name).safeParse(map)).toEqual({ success: true, data: map });
      }),
      { numRuns: 2000 },
    );
    expect(plain).toBeGreaterThan(50);
  });

  test.each(names)('a look is enough for each that its table of "%s" tells', (name) => {
    const told = Object.entries<unknown>(shapes[name]).filter(([, kind]) => kind !== 'other');
    for (const [field, kind] of told)
      expect(isPlain(name, { ...least(name), [field]: rightOf(kind) })).toBe(true);
  });

  test.each([
    ['a list', []],
    ['no map', 'a'],
    ['nothing', null],
    ['a field of all objects', { constructor: 'a' }],
    ['a prototype', JSON.parse('{ "__proto__": "a" }')],
    ['an empty list of texts', { groups: [] }],
  ])('%s is in doubt', (_, map) => {
    expect(isPlain('entry', map)).toBe(false);
  });

  test.each(Object.entries(needed))('of "%s" those that must be there are missed', (name, fields) => {
    for (const field of fields)
      expect(isPlain(name as ShapeName, { ...least(name as ShapeName), [field]: undefined })).toBe(false);
    expect(isPlain(name as ShapeName, {})).toBe(false);
  });
});
