import * as z from 'zod/mini';
import { mappingFile } from './schema.ts';

/**
 * The JSON Schema (draft-07) of the mapping file. What zod cannot say is added here: exactly one of `from` and
 * `value`, and the fields that need another.
 *
 * @see https://json-schema.org/draft-07/schema
 */
export function mappingJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(mappingFile, { target: 'draft-07', reused: 'inline' });
  const env = schema.properties?.env;
  if (typeof env !== 'object' || typeof env.additionalProperties !== 'object')
    throw new Error('no env in the schema');
  const [, entry] = env.additionalProperties.anyOf ?? [];
  if (typeof entry !== 'object') throw new Error('no entry object in the schema');
  entry.oneOf = [{ required: ['from'] }, { required: ['value'] }];
  entry.dependencies = { split: ['join'], join: ['split'] };
  return {
    $id: 'https://json.schemastore.org/pipeline-secrets.json',
    title: 'pipeline-secrets mapping',
    ...schema,
  };
}
