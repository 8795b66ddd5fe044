import * as z from 'zod/mini';

// Shapes alone: what each field is for, and what an editor can check besides, is in json-schema.ts. Every schema that
// is made here is made at every start, so equal ones are one, and those of rare things are made when they are asked for.
const text = z.optional(z.string());
const flag = z.optional(z.boolean());
const encoding = z.optional(z.enum(['base64', 'base64url', 'hex']));
const exposures = ['env', 'output'] as const;
const texts = z.array(z.string()).check(z.minLength(1));

/** Where a value comes from, and what is made of it. */
const valueFields = {
  from: text,
  value: text,
  template: text,
  key: text,
  stage: text,
  version: text,
  label: text,
  region: text,
  role: text,
  optional: flag,
  default: text,
  secret: flag,
  type: z.optional(z.enum(['string', 'json', 'integer', 'boolean', 'url', 'pem'])),
  match: text,
  decode: encoding,
  trim: z.optional(z.enum(['end', 'both'])),
  split: text,
  join: text,
  encode: encoding,
  'allow-empty': flag,
  groups: z.optional(texts),
  override: flag,
};

const expose = z.optional(
  z.union([z.enum([...exposures, 'none']), z.array(z.enum(exposures)).check(z.minLength(1))]),
);

const entryFields = { ...valueFields, expose };

/** An entry in its object form. */
export const entryObject = z.strictObject(entryFields);

const fileFields = { ...valueFields, mode: text, env: text };

/** A file in its object form. */
export const fileObject = once(() => z.strictObject(fileFields));

const renameFields = {
  strip: text,
  replace: z.optional(z.record(z.string(), z.string())),
  case: z.optional(z.enum(['upper', 'lower'])),
  prefix: text,
  suffix: text,
};

const includeFields = once(() => ({
  from: z.string(),
  region: text,
  role: text,
  recursive: flag,
  only: z.optional(texts),
  except: z.optional(texts),
  name: z.optional(z.strictObject(renameFields)),
  max: z.optional(z.int().check(z.positive())),
  secret: z.optional(z.union([z.boolean(), z.literal('by-type'), texts])),
  optional: flag,
  'allow-empty': flag,
  expose,
  groups: z.optional(texts),
}));

/** One item of `include`. */
export const includeObject = once(() => z.strictObject(includeFields()));

const variableFields = {
  allow: z.optional(texts),
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
  extends: text,
  account: text,
  region: z.optional(z.union([z.string(), texts])),
  defaults: z.optional(z.strictObject({ secret: flag, region: text })),
};

/** The top level as it is checked at run time; all that has names of its own is checked one by one, each at its place. */
export const topLevel = z.strictObject(topFields);

export type RawEntry = z.infer<typeof entryObject>;
export type RawFile = z.infer<ReturnType<typeof fileObject>>;
export type RawInclude = z.infer<ReturnType<typeof includeObject>>;
export type RawVar = z.infer<typeof variable>;
export type RawRole = z.infer<typeof role>;

export const entryFieldNames: readonly string[] = Object.keys(entryFields);
export const fileFieldNames: readonly string[] = Object.keys(fileFields);
export const includeFieldNames = once((): readonly string[] => Object.keys(includeFields()));
export const renameFieldNames: readonly string[] = Object.keys(renameFields);
export const variableFieldNames: readonly string[] = Object.keys(variableFields);
export const roleFieldNames: readonly string[] = Object.keys(roleFields);
export const topFieldNames: readonly string[] = [
  'version',
  'extends',
  'account',
  'region',
  'vars',
  'roles',
  'defaults',
  'env',
  'include',
  'files',
];

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
