import * as z from 'zod/mini';
import {
  entryNotes,
  fileNotes,
  groupNotes,
  includeNotes,
  includeReferencePattern,
  type Notes,
  referencePattern,
  regionNotes,
  renameNotes,
  roleNotes,
  topNotes,
  variableNotes,
} from './json-schema-notes.ts';
import { entryShape, fileShape, includeShape, roleShape, topFields, varShape } from './schema.ts';
import { variableNamePattern } from './variable-name.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The whole file; at run time its parts are checked one by one, each at its own place. */
const mappingFile = z.strictObject({
  ...topFields(),
  vars: z.optional(z.record(z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/)), varShape.schema())),
  roles: z.optional(z.record(z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_-]*$/)), roleShape.schema())),
  env: z.optional(
    z.record(z.string().check(z.regex(variableNamePattern)), z.union([z.string(), entryShape.schema()])),
  ),
  include: z.optional(z.array(z.union([z.string(), includeShape.schema()]))),
  files: z.optional(
    z.record(
      z.string().check(z.regex(/^(?!\.{1,2}$)[A-Za-z0-9_.-]{1,255}$/)),
      z.union([z.string(), fileShape.schema()]),
    ),
  ),
});

/**
 * The JSON Schema (draft-07) of the mapping file: the shapes that zod checks, with notes for each field, and which
 * fields of an entry exclude or need each other.
 *
 * @see https://json-schema.org/draft-07/schema
 */
export function mappingJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(mappingFile, { target: 'draft-07', reused: 'inline' });
  const [reference, entry] = values(property(schema, 'env')).anyOf ?? [];
  const [fileReference, file] = values(property(schema, 'files')).anyOf ?? [];
  const [includeReference, include] = object(property(schema, 'include').items as JsonSchema).anyOf ?? [];
  const declared = values(property(schema, 'vars'));
  const defaults = property(schema, 'defaults');
  annotate(schema, topNotes);
  annotate(object(entry), entryNotes);
  annotate(object(file), fileNotes);
  annotate(object(include), includeNotes);
  annotate(property(object(include), 'name'), renameNotes);
  annotate(declared, variableNotes);
  annotate(values(property(schema, 'roles')), roleNotes);
  const [one, list] = property(schema, 'region').anyOf ?? [];
  for (const region of [object(one), object(object(list).items as JsonSchema)]) {
    Object.assign(region, regionNotes);
  }
  annotate(defaults, { secret: entryNotes.secret ?? {}, region: entryNotes.region ?? {} });
  for (const text of [reference, fileReference]) {
    Object.assign(object(text), {
      description: 'Where the value lives: ssm:NAME, secretsmanager:NAME#KEY, or an ARN of either.',
      ...referencePattern,
    });
  }
  Object.assign(object(includeReference), {
    description: 'ssm:/path/, all parameters below it, or a JSON secret, all keys of it.',
    ...includeReferencePattern,
  });
  Object.assign(object(entry), {
    description:
      'One variable: where its value lives (from), what it is made of (template), or a public text (value).',
    ...valueRules(['expose']),
  });
  Object.assign(object(file), {
    description:
      'One file: where its content lives (from), what it is made of (template), or a public text (value).',
    ...valueRules(['mode', 'env']),
  });
  Object.assign(object(include), {
    description: 'Variables that need not be listed: all below a path, or all keys of a JSON secret.',
    // Only a path has levels.
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    allOf: [{ if: fromLike('^(?:secretsmanager|arn):'), then: without('recursive') }],
  });
  for (const one of [entry, file, include]) {
    Object.assign(object(property(object(one), 'groups').items as JsonSchema), groupNotes);
  }
  Object.assign(declared, {
    description:
      'A var that the caller gives: --var NAME=VALUE (CLI) or vars (Action). allow or match says which values are accepted.',
    anyOf: [{ required: ['allow'] }, { required: ['match'] }],
  });
  return {
    title: 'pipeline-secrets mapping',
    description: 'Names the environment variables of a pipeline and where in AWS their values live.',
    ...schema,
    anyOf: ['env', 'include', 'files', 'extends'].map((field) => ({ required: [field] })),
  };
}

/** Every field has a note, and every note a field. */
function annotate(schema: JsonSchema, notes: Notes): void {
  const fields = new Set([...Object.keys(schema.properties ?? {}), ...Object.keys(notes)]);
  for (const field of fields) {
    const note = notes[field];
    if (!note) throw new Error(`the field ${field} has no note`);
    Object.assign(property(schema, field), note);
  }
}

function property(schema: JsonSchema, name: string): JsonSchema {
  return object(schema.properties?.[name]);
}

/** What the values of a map are. */
function values({ additionalProperties }: JsonSchema): JsonSchema {
  return object(additionalProperties);
}

function object(schema: JsonSchema | boolean | undefined): JsonSchema {
  if (typeof schema === 'object') return schema;
  throw new Error('the JSON Schema has not the shape that is annotated here');
}

const fromLike = (pattern: string) => ({ required: ['from'], properties: { from: { pattern } } });
const without = (...fields: string[]) => ({
  properties: Object.fromEntries(fields.map((field) => [field, false])),
});

/** @param own what an entry takes beside its value, or a file. */
const valueRules = (own: readonly string[]) => ({
  oneOf: [
    { required: ['from'], ...without('value', 'template') },
    { required: ['value'], propertyNames: { enum: ['value', 'groups', 'override', ...own] } },
    {
      required: ['template'],
      propertyNames: { enum: ['template', ...ofTemplates, 'groups', 'override', ...own] },
    },
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
});

const ofTemplates = ['optional', 'secret', 'type', 'match', 'encode', 'allow-empty'];
