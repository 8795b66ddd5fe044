import * as z from 'zod/mini';
import { entryObject, referencePattern, text, topFields, variable } from './schema.ts';
import { variableNamePattern } from './variable-name.ts';

/** The whole file, as the JSON Schema describes it. */
const mappingFile = z
  .strictObject({
    ...topFields,
    vars: z.optional(
      z
        .record(z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/)), variable)
        .check(z.meta({ description: 'What ${name} stands for in the fields below, given by the caller.' })),
    ),
    env: z
      .record(
        z.string().check(z.regex(variableNamePattern)),
        z.union([
          text(
            'Where the value lives: ssm:NAME, secretsmanager:NAME#KEY, or an ARN of either.',
            referencePattern,
          ),
          entryObject,
        ]),
      )
      .check(
        z.meta({
          description: 'The variables: for each name a reference, or an object that says more.',
          maxProperties: 500,
        }),
      ),
  })
  .check(
    z.meta({
      description: 'Names the environment variables of a pipeline and where in AWS their values live.',
    }),
  );

/**
 * The JSON Schema (draft-07) of the mapping file. What zod cannot say is added here: which fields of an entry exclude
 * or need each other.
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
  Object.assign(entry, entryRules);
  return {
    title: 'pipeline-secrets mapping',
    ...schema,
  };
}

const fromLike = (pattern: string) => ({ required: ['from'], properties: { from: { pattern } } });
const without = (...fields: string[]) => ({
  properties: Object.fromEntries(fields.map((field) => [field, false])),
});

const entryRules = {
  oneOf: [
    { required: ['from'], ...without('value') },
    { required: ['value'], propertyNames: { enum: ['value', 'expose'] } },
  ],
  dependencies: { split: ['join'], join: ['split'] },
  allOf: [
    { not: { required: ['label', 'version'] } },
    { not: { required: ['stage', 'version'] } },
    {
      if: fromLike('^(?:ssm:|arn:[^:]*:ssm:)'),
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
      then: { properties: { stage: false, version: { pattern: '^[1-9][0-9]*$' } } },
    },
    {
      if: fromLike('^(?:secretsmanager:|arn:[^:]*:secretsmanager:)'),
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
      then: { properties: { label: false, version: { pattern: '^[A-Za-z0-9-]{32,64}$' } } },
    },
    // What stands in the reference is not said again.
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    { if: fromLike('#'), then: without('key') },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    { if: fromLike('^ssm:[^:#$]+:'), then: without('label', 'version') },
  ],
};
