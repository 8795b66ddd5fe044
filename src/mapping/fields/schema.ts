import * as z from 'zod/mini';
import { exposures, type Kind, needed, type Others, type Raw, type ShapeName, shapes } from './shapes.ts';

// Shapes alone: what each field is for, and what an editor can check besides, is in json-schema.ts. Making a schema costs
// time, and a mapping needs few of them: each is made when it is first asked for.

const texts = () => z.array(z.string()).check(z.minLength(1));
const expose = () =>
  z.optional(z.union([z.enum([...exposures, 'none']), z.array(z.enum(exposures)).check(z.minLength(1))]));

const secretOrKeys = () => z.optional(z.union([z.boolean(), texts()]));

/** What fields take that their kind does not tell. */
const others: {
  readonly [Name in keyof Others]?: () => {
    readonly [Field in keyof Others[Name]]?: z.ZodMiniType<Others[Name][Field]>;
  };
} = {
  top: () => ({ region: z.optional(z.union([z.string(), texts()])) }),
  entry: () => ({ secret: secretOrKeys(), expose: expose() }),
  file: () => ({ secret: secretOrKeys() }),
  include: () => ({
    max: z.optional(z.int().check(z.positive())),
    secret: z.optional(z.union([z.boolean(), z.literal('by-type'), texts()])),
    expose: expose(),
  }),
  rename: () => ({ replace: z.optional(z.record(z.string(), z.string())) }),
};

/** What each field of a map takes. */
export function fieldSchemas(name: ShapeName): Readonly<Record<string, z.ZodMiniType>> {
  const own: Readonly<Record<string, z.ZodMiniType>> = others[name as keyof Others]?.() ?? {};
  const must: readonly string[] = needed[name] ?? [];
  return Object.fromEntries(
    Object.entries<Kind>(shapes[name]).map(([field, kind]) => {
      const taken = own[field] ?? ofKind(kind);
      return [field, must.includes(field) || own[field] ? taken : z.optional(taken)];
    }),
  );
}

function ofKind(kind: Kind): z.ZodMiniType {
  if (kind === 'text') return z.string();
  if (kind === 'flag') return z.boolean();
  if (kind === 'texts') return texts();
  if (kind === 'other') throw new Error('a field has no schema');
  return 'shape' in kind ? shapeSchema(kind.shape) : z.literal([...kind]);
}

const made = new Map<ShapeName, z.ZodMiniType>();

/** A map of this shape: no schema here changes what it reads. */
export function shapeSchema<Name extends ShapeName>(name: Name): z.ZodMiniType<Raw<Name>> {
  const schema = made.get(name) ?? z.strictObject(fieldSchemas(name));
  made.set(name, schema);
  return schema as unknown as z.ZodMiniType<Raw<Name>>;
}

/** The names of the fields, also of a map in a map: for `top`, of all that a mapping may have. */
export function fieldNames(name: ShapeName, path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return name === 'top' ? topFieldNames : Object.keys(shapes[name]);
  const kind: Kind = Reflect.get(shapes[name], path[0] as PropertyKey);
  return typeof kind === 'object' && 'shape' in kind ? fieldNames(kind.shape, path.slice(1)) : [];
}

const topFieldNames = [
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
