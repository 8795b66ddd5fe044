import * as z from 'zod/mini';
import { roleNamePattern, varNamePattern } from '../names/declared-name.ts';
import { fileNamePattern } from '../names/file-name.ts';
import { variableNamePattern } from '../names/variable-name.ts';
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
import { fieldSchemas, shapeSchema } from './schema.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The whole file; at run time its parts are checked one by one, each at its own place. */
const mappingFile = z.strictObject({
  ...fieldSchemas('top'),
  vars: z.optional(z.record(z.string().check(z.regex(varNamePattern)), shapeSchema('var'))),
  roles: z.optional(z.record(z.string().check(z.regex(roleNamePattern)), shapeSchema('role'))),
  env: z.optional(
    z.record(z.string().check(z.regex(variableNamePattern)), z.union([z.string(), shapeSchema('entry')])),
  ),
  include: z.optional(z.array(z.union([z.string(), shapeSchema('include')]))),
  files: z.optional(
    z.record(z.string().check(z.regex(fileNamePattern)), z.union([z.string(), shapeSchema('file')])),
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
  annotate(schema, topNotes);
  annotate(property(schema, 'defaults'), {
    secret: entryNotes.secret ?? {},
    region: entryNotes.region ?? {},
  });
  annotateRegions(property(schema, 'region'));
  annotateVars(values(property(schema, 'vars')));
  annotate(values(property(schema, 'roles')), roleNotes);
  annotateEntries(values(property(schema, 'env')), entryNotes, 'variable', ['expose']);
  annotateEntries(values(property(schema, 'files')), fileNotes, 'file', ['mode', 'env']);
  annotateIncludes(items(property(schema, 'include')));
  return {
    title: 'pipeline-secrets mapping',
    description: 'Names the environment variables of a pipeline and where in AWS their values live.',
    ...schema,
    anyOf: ['env', 'include', 'files', 'extends'].map((field) => ({ required: [field] })),
  };
}

function annotateRegions({ anyOf: [one, list] = [] }: JsonSchema): void {
  for (const region of [object(one), items(object(list))]) Object.assign(region, regionNotes);
}

function annotateVars(declared: JsonSchema): void {
  annotate(declared, variableNotes);
  Object.assign(declared, {
    description:
      'A var that the caller gives: --var NAME=VALUE (CLI) or vars (Action). allow or match says which values are accepted.',
    anyOf: [{ required: ['allow'] }, { required: ['match'] }],
  });
}

/** @param own what it takes beside its value. */
function annotateEntries(
  { anyOf: [reference, entry] = [] }: JsonSchema,
  notes: Notes,
  what: 'variable' | 'file',
  own: readonly string[],
): void {
  Object.assign(object(reference), {
    description: 'Where the value lives: ssm:NAME, secretsmanager:NAME#KEY, or an ARN of either.',
    ...referencePattern,
  });
  annotate(object(entry), notes);
  Object.assign(items(property(object(entry), 'groups')), groupNotes);
  const lives = what === 'variable' ? 'its value lives' : 'its content lives';
  Object.assign(object(entry), {
    description: `One ${what}: where ${lives} (from), what it is made of (template), or public text (value).`,
    ...valueRules(own),
  });
}

function annotateIncludes({ anyOf: [reference, include] = [] }: JsonSchema): void {
  Object.assign(object(reference), {
    description: 'ssm:/path/ for all parameters below it, or a JSON secret for all of its keys.',
    ...includeReferencePattern,
  });
  annotate(object(include), includeNotes);
  annotate(property(object(include), 'name'), renameNotes);
  Object.assign(items(property(object(include), 'groups')), groupNotes);
  Object.assign(object(include), {
    description:
      'Variables that you need not list: all parameters below a path, or all keys of a JSON secret.',
    // Only a path has levels.
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    allOf: [{ if: fromLike('^(?:secretsmanager|arn):'), then: without('recursive') }],
  });
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

/** What the items of a list are. */
function items({ items: item }: JsonSchema): JsonSchema {
  return object(item);
}

function object(schema: JsonSchema['items']): JsonSchema {
  if (typeof schema === 'object' && !Array.isArray(schema)) return schema;
  throw new Error('the JSON Schema has not the shape that is annotated here');
}

const fromLike = (pattern: string) => ({ required: ['from'], properties: { from: { pattern } } });
const without = (...fields: string[]) => ({
  properties: Object.fromEntries(fields.map((field) => [field, false])),
});

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
    // Only a JSON object has keys that can be secret.
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    { if: { required: ['template'] }, then: { properties: { secret: { type: 'boolean' } } } },
    {
      if: { required: ['secret', 'type'], properties: { secret: { type: 'array' } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
      then: { properties: { type: { const: 'json' } } },
    },
    {
      if: {
        required: ['secret', 'from'],
        properties: { secret: { type: 'array' } },
        anyOf: [fromLike('#'), { required: ['key'] }],
      },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
      then: { required: ['type'] },
    },
  ],
});

const ofTemplates = ['optional', 'secret', 'type', 'match', 'encode', 'allow-empty'];
