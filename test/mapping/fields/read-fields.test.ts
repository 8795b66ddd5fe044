import { describe, expect, test } from '@jest/globals';
import { Ajv, type Schema } from 'ajv';
import fc from 'fast-check';
import type { Problem } from '../../../src/failure.ts';
import { mappingJsonSchema } from '../../../src/mapping/fields/json-schema.ts';
import type { Field, Kind, MapName } from '../../../src/mapping/fields/kinds.ts';
import { mappingFields } from '../../../src/mapping/fields/mapping-fields.ts';
import { readFields } from '../../../src/mapping/fields/read-fields.ts';
import { documentOf } from '../document-of.ts';

const tables: readonly (readonly [MapName, Readonly<Record<string, Field>>])[] = Object.entries(
  mappingFields,
) as never;

/** Reads a map that is written as JSON, which is YAML too. */
function read(name: MapName, map: string) {
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const checked = readFields(name, ['map'], { document: documentOf(`map: ${map}\n`), report });
  return { right: checked?.fields, wrong: [...(checked?.wrong ?? [])], problems };
}

const isReadByItem = ({ takes }: Field) => takes.kind === 'declarations' || takes.kind === 'items';

/** One value that a field of this kind takes. */
function rightValue(of: Kind): unknown {
  switch (of.kind) {
    case 'string':
      return 'a';
    case 'boolean':
      return false;
    case 'word':
      return of.words[0];
    case 'formatVersion':
    case 'positiveInteger':
      return 1;
    case 'list':
      return [rightValue(of.item)];
    case 'oneOf':
      return rightValue(of.kinds[0] as Kind);
    default:
      return {};
  }
}

const requiredFields = (fields: Readonly<Record<string, Field>>) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, { required, takes }]) =>
      required === undefined ? [] : [[name, rightValue(takes)]],
    ),
  );

/** What the JSON Schema says about types alone: patterns and rules between fields are checked elsewhere. */
function typesAlone(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(typesAlone);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { pattern, minLength, propertyNames, oneOf, allOf, dependencies, ...rest } = schema as Record<
    string,
    unknown
  >;
  if ('properties' in rest && 'anyOf' in rest) delete rest['anyOf'];
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      key === 'properties'
        ? Object.fromEntries(
            Object.entries(value as object).map(([name, field]) => [name, typesAlone(field)]),
          )
        : typesAlone(value),
    ]),
  );
}

type JsonSchema = {
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly anyOf: readonly JsonSchema[];
  readonly additionalProperties: JsonSchema;
  readonly items: JsonSchema;
};

const { properties } = mappingJsonSchema() as unknown as JsonSchema;
const include = properties['include']?.items.anyOf[1];
const schemas: Readonly<Record<MapName, JsonSchema | undefined>> = {
  top: mappingJsonSchema() as unknown as JsonSchema,
  defaults: properties['defaults'],
  entry: properties['env']?.additionalProperties.anyOf[1],
  file: properties['files']?.additionalProperties.anyOf[1],
  include,
  rename: include?.properties['name'],
  var: properties['vars']?.additionalProperties,
  role: properties['roles']?.additionalProperties,
};

const wordsOf = ({ takes }: Field) =>
  (takes.kind === 'oneOf' ? takes.kinds : [takes]).flatMap((kind) =>
    kind.kind === 'word' ? kind.words : [],
  );
const words = tables.flatMap(([, fields]) => Object.values(fields).flatMap(wordsOf));
const scalar = fc.oneof(
  fc.constantFrom('', 'a', ...words),
  fc.constantFrom(0, 1, 2, -1, 1.5, 1e20, true, false, null),
);
/** Data of every kind that a field may be given, right or wrong. */
const data = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('a', 'prefix', 'case', 'secret', 'region', '__proto__'), scalar, {
    maxKeys: 2,
  }),
);

describe('reading and the JSON Schema agree on the types of all fields', () => {
  const ajv = new Ajv({ strict: false });
  test.each(tables)('of the map "%s"', (name, fields) => {
    const accepts = ajv.compile(typesAlone(schemas[name]) as Schema);
    const own = Object.entries(fields).filter(([, field]) => !isReadByItem(field));
    const least = requiredFields(fields);
    const seen = new Set<string>();
    for (const [field, described] of own) {
      const likely = fc.constantFrom(rightValue(described.takes), ...wordsOf(described));
      const right = JSON.stringify({ ...least, [field]: rightValue(described.takes) });
      expect({ field, ...read(name, right) }).toEqual({
        field,
        right: JSON.parse(right),
        wrong: [],
        problems: [],
      });
      fc.assert(
        fc.property(fc.oneof(data, likely), (value) => {
          const map = JSON.stringify({ ...least, [field]: value });
          const { right, problems } = read(name, map);
          const isRight = problems.length === 0;
          seen.add(`${field} ${isRight}`);
          expect({ map, isRight }).toEqual({ map, isRight: accepts(JSON.parse(map)) });
          if (isRight) expect(right).toEqual(JSON.parse(map));
          else expect(right).not.toHaveProperty(field);
        }),
        { numRuns: 100 },
      );
    }
    // Both verdicts were met for each field.
    expect(seen.size).toBe(2 * own.length);
  });
});

describe('what is wrong with a map is told, and does not hide the rest', () => {
  test('a field that does not exist, and fields that are wrong', () => {
    const { right, wrong, problems } = read('entry', '{ from: ssm:/a, tpye: json, trim: start, key: [b] }');
    expect(right).toEqual({ from: 'ssm:/a' });
    expect(wrong).toEqual(['tpye', 'trim', 'key']);
    expect(problems.map(({ code, hint, place }) => [code, hint, place?.column])).toEqual([
      ['UNKNOWN_FIELD', 'Did you mean "type"?', 22],
      ['INVALID_FIELD', 'Use end or both.', 40],
      ['INVALID_FIELD', 'Write one string, in quotes.', 52],
    ]);
  });

  test.each(['constructor', '__proto__', 'toString'])('the field %s, which all objects have', (field) => {
    expect(read('entry', `{ from: ssm:/a, ${field}: a }`)).toMatchObject({
      right: { from: 'ssm:/a' },
      wrong: [field],
      problems: [{ code: 'UNKNOWN_FIELD' }],
    });
  });

  test.each(
    tables.flatMap(([name, fields]) =>
      Object.entries(fields).flatMap(([field, { required }]) =>
        required === undefined ? [] : [[name, field, required] as const],
      ),
    ),
  )('"%s" without its field "%s"', (name, field, hint) => {
    expect(read(name, '{}')).toMatchObject({
      wrong: [field],
      problems: [{ message: `\`map.${field}\` is missing`, hint }],
    });
  });

  test('no map at all', () => {
    expect(read('var', 'dev')).toMatchObject({
      right: undefined,
      problems: [{ message: '`map` must be a map' }],
    });
  });

  test('an item of a list that is wrong beside one that is right', () => {
    expect(read('entry', '{ from: ssm:/a, secret: [a, 1] }').problems).toMatchObject([
      { message: '`map.secret` is not one of the accepted values' },
    ]);
  });
});
