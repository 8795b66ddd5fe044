import * as z from 'zod/mini';

// Shapes alone: what each field is for, and what an editor can check besides, is in json-schema.ts. Making a schema costs
// time, and most mappings need few of them: each is made when it is asked for, once.
const text = once(() => z.optional(z.string()));
const flag = once(() => z.optional(z.boolean()));
const texts = once(() => z.array(z.string()).check(z.minLength(1)));
const encoding = once(() => z.optional(z.enum(['base64', 'base64url', 'hex'])));
const exposures = ['env', 'output'] as const;

/** A map with fixed fields: what it is checked with, and the names of the fields. */
export interface Shape<Raw> {
  readonly schema: () => z.ZodMiniType<Raw>;
  readonly names: () => readonly string[];
}

function shape<Fields extends z.core.$ZodLooseShape>(
  fields: () => Fields,
): Shape<z.infer<z.ZodMiniObject<Fields, z.core.$strict>>> {
  return { schema: once(() => z.strictObject(fields())), names: once(() => Object.keys(fields())) };
}

type RawOf<Of> = Of extends Shape<infer Raw> ? Raw : never;

/** Where a value comes from, and what is made of it. */
const valueFields = once(() => ({
  from: text(),
  value: text(),
  template: text(),
  key: text(),
  stage: text(),
  version: text(),
  label: text(),
  region: text(),
  role: text(),
  optional: flag(),
  default: text(),
  secret: flag(),
  type: z.optional(z.enum(['string', 'json', 'integer', 'boolean', 'url', 'pem'])),
  match: text(),
  decode: encoding(),
  trim: z.optional(z.enum(['end', 'both'])),
  split: text(),
  join: text(),
  encode: encoding(),
  'allow-empty': flag(),
  groups: z.optional(texts()),
  override: flag(),
}));

const expose = once(() =>
  z.optional(z.union([z.enum([...exposures, 'none']), z.array(z.enum(exposures)).check(z.minLength(1))])),
);

/** An entry in its object form. */
export const entryShape = shape(() => ({ ...valueFields(), expose: expose() }));

/** A file in its object form. */
export const fileShape = shape(() => ({ ...valueFields(), mode: text(), env: text() }));

/** How an include makes names. */
export const renameShape = shape(() => ({
  strip: text(),
  replace: z.optional(z.record(z.string(), z.string())),
  case: z.optional(z.enum(['upper', 'lower'])),
  prefix: text(),
  suffix: text(),
}));

/** One item of `include`. */
export const includeShape = shape(() => ({
  from: z.string(),
  region: text(),
  role: text(),
  recursive: flag(),
  only: z.optional(texts()),
  except: z.optional(texts()),
  name: z.optional(renameShape.schema()),
  max: z.optional(z.int().check(z.positive())),
  secret: z.optional(z.union([z.boolean(), z.literal('by-type'), texts()])),
  optional: flag(),
  'allow-empty': flag(),
  expose: expose(),
  groups: z.optional(texts()),
}));

/** A var that the caller gives. */
export const varShape = shape(() => ({ allow: z.optional(texts()), match: text(), default: text() }));

/** A role that our credentials assume. */
export const roleShape = shape(() => ({ role: z.string(), 'external-id': text() }));

export const topFields = once(() => ({
  version: z.literal(1),
  extends: text(),
  account: text(),
  region: z.optional(z.union([z.string(), texts()])),
  defaults: z.optional(z.strictObject({ secret: flag(), region: text() })),
}));

/** The top level as it is checked at run time; all that has names of its own is checked one by one, each at its place. */
export const topShape = shape(topFields);

export type RawEntry = RawOf<typeof entryShape>;
export type RawFile = RawOf<typeof fileShape>;
export type RawInclude = RawOf<typeof includeShape>;
export type RawVar = RawOf<typeof varShape>;
export type RawRole = RawOf<typeof roleShape>;

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
