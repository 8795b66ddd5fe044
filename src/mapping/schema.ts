import * as z from 'zod/mini';

// Shapes alone: what each field is for, and what an editor can check besides, is in json-schema.ts. Every schema that
// is made here is made at every start, so equal ones are one.
const text = z.optional(z.string());
const flag = z.optional(z.boolean());
const encoding = z.optional(z.enum(['base64', 'base64url', 'hex']));
const exposures = ['env', 'output'] as const;

const entryFields = {
  from: text,
  value: text,
  key: text,
  stage: text,
  version: text,
  label: text,
  region: text,
  role: text,
  optional: flag,
  default: text,
  secret: flag,
  type: z.optional(z.enum(['string', 'json', 'integer', 'boolean'])),
  match: text,
  decode: encoding,
  trim: z.optional(z.enum(['end', 'both'])),
  split: text,
  join: text,
  encode: encoding,
  'allow-empty': flag,
  expose: z.optional(
    z.union([z.enum([...exposures, 'none']), z.array(z.enum(exposures)).check(z.minLength(1))]),
  ),
};

/** An entry in its object form. */
export const entryObject = z.strictObject(entryFields);

const variableFields = {
  allow: z.optional(z.array(z.string()).check(z.minLength(1))),
  match: text,
  default: text,
};

/** A var that the caller gives. */
export const variable = z.strictObject(variableFields);

const roleFields = { role: z.string(), 'external-id': text };

/** A role that our credentials assume. */
export const role = z.strictObject(roleFields);

export const topFields = {
  version: z.literal(1),
  account: text,
  region: z.optional(z.union([z.string(), z.array(z.string()).check(z.minLength(1))])),
  defaults: z.optional(z.strictObject({ secret: flag, region: text })),
};

/** The top level as it is checked at run time; vars and entries are checked one by one, each at its own place. */
export const topLevel = z.strictObject(topFields);

export type RawEntry = z.infer<typeof entryObject>;
export type RawVar = z.infer<typeof variable>;
export type RawRole = z.infer<typeof role>;

export const entryFieldNames: readonly string[] = Object.keys(entryFields);
export const variableFieldNames: readonly string[] = Object.keys(variableFields);
export const roleFieldNames: readonly string[] = Object.keys(roleFields);
export const topFieldNames: readonly string[] = [
  'version',
  'account',
  'region',
  'vars',
  'roles',
  'defaults',
  'env',
];
