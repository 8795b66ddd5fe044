import { mapRules } from './json-schema-rules.ts';
import type { Field, Kind, MapName } from './kinds.ts';
import { mappingFields } from './mapping-fields.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (draft-07) of a mapping file, made from the table of fields.
 *
 * @see https://json-schema.org/draft-07/schema
 */
export function mappingJsonSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'pipeline-secrets mapping',
    description: 'Lists the environment variables of a pipeline and where in AWS their values are stored.',
    ...mapSchema('top'),
  };
}

function mapSchema(name: MapName): JsonSchema {
  const fields = Object.entries<Field>(mappingFields[name]);
  const required = fields.filter(([, field]) => field.required !== undefined).map(([field]) => field);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([field, described]) => [field, fieldSchema(described)])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
    ...mapRules[name],
  };
}

function fieldSchema({ takes, description, examples }: Field): JsonSchema {
  return { ...kindSchema(takes), description, ...(examples && { examples }) };
}

function kindSchema(of: Kind): JsonSchema {
  switch (of.kind) {
    case 'string': {
      const { kind, ...limits } = of;
      return { type: kind, ...limits };
    }
    case 'boolean':
      return { type: 'boolean' };
    case 'word':
      return { type: 'string', enum: of.words };
    case 'formatVersion':
      return { type: 'number', const: 1 };
    case 'positiveInteger':
      return { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER };
    case 'list':
      return { type: 'array', items: kindSchema(of.item), minItems: 1 };
    case 'record':
      return {
        type: 'object',
        propertyNames: kindSchema(of.keys),
        additionalProperties: kindSchema(of.values),
      };
    case 'map':
      return mapSchema(of.map);
    case 'oneOf':
      return { anyOf: of.kinds.map(kindSchema) };
    case 'declarations':
      return {
        type: 'object',
        propertyNames: { type: 'string', pattern: of.names.source },
        additionalProperties: shortOrMapSchema(of),
        ...(of.most !== undefined && { maxProperties: of.most }),
      };
    case 'items':
      return { type: 'array', items: shortOrMapSchema(of) };
  }
}

function shortOrMapSchema({
  short,
  map,
}: Pick<Extract<Kind, { kind: 'items' }>, 'map'> & { short?: Kind }): JsonSchema {
  return short ? { anyOf: [kindSchema(short), mapSchema(map)] } : mapSchema(map);
}
