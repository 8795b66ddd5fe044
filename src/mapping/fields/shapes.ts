/**
 * What a field takes: a text, true or false, a list of texts, one of some words, a map of another shape, or what the
 * schema alone can tell.
 */
export type Kind =
  | 'text'
  | 'flag'
  | 'texts'
  | 'other'
  | readonly (string | number)[]
  | { readonly shape: 'defaults' | 'rename' };
type Fields = Readonly<Record<string, Kind>>;

const encodings = ['base64', 'base64url', 'hex'] as const;

/** Where a value comes from, and what is made of it. */
const value = {
  from: 'text',
  value: 'text',
  template: 'text',
  key: 'text',
  stage: 'text',
  version: 'text',
  label: 'text',
  region: 'text',
  role: 'text',
  optional: 'flag',
  default: 'text',
  secret: 'flag',
  type: ['string', 'json', 'integer', 'boolean', 'url', 'pem'],
  match: 'text',
  decode: encodings,
  trim: ['end', 'both'],
  split: 'text',
  join: 'text',
  encode: encodings,
  'allow-empty': 'flag',
  groups: 'texts',
  override: 'flag',
} as const satisfies Fields;

export const exposures = ['env', 'output'] as const;

/** The fields of each kind of map in a mapping. Some take more than this: see the schema, which is made of them. */
export const shapes = {
  /** All that has names of its own is checked one by one, each at its place. */
  top: { version: [1], extends: 'text', account: 'text', region: 'text', defaults: { shape: 'defaults' } },
  defaults: { secret: 'flag', region: 'text' },
  /** An entry of `env` in its object form. */
  entry: { ...value, expose: [...exposures, 'none'] },
  /** A file in its object form. */
  file: { ...value, mode: 'text', env: 'text' },
  /** One item of `include`. */
  include: {
    from: 'text',
    region: 'text',
    role: 'text',
    recursive: 'flag',
    only: 'texts',
    except: 'texts',
    name: { shape: 'rename' },
    max: 'other',
    secret: 'flag',
    optional: 'flag',
    'allow-empty': 'flag',
    expose: [...exposures, 'none'],
    groups: 'texts',
  },
  /** How an include makes names. */
  rename: { strip: 'text', replace: 'other', case: ['upper', 'lower'], prefix: 'text', suffix: 'text' },
  /** A var that the caller gives. */
  var: { allow: 'texts', match: 'text', default: 'text' },
  /** A role that our credentials assume. */
  role: { role: 'text', 'external-id': 'text' },
} as const satisfies Record<string, Fields>;

export type ShapeName = keyof typeof shapes;

/** Fields that cannot be absent. */
export const needed: { readonly [Name in ShapeName]?: readonly (keyof (typeof shapes)[Name])[] } = {
  top: ['version'],
  include: ['from'],
  role: ['role'],
};

/** True only of what the schema accepts, too. False says nothing. */
export function isPlain<Name extends ShapeName>(name: Name, data: unknown): data is Raw<Name> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  const fields: Fields = shapes[name];
  return (
    (needed[name] ?? []).every((field) => Object.hasOwn(data, field)) &&
    Object.entries(data).every(([field, of]) => Object.hasOwn(fields, field) && isOf(fields[field], of))
  );
}

function isOf(kind: Kind | undefined, data: unknown): boolean {
  if (kind === 'text') return typeof data === 'string';
  if (kind === 'flag') return typeof data === 'boolean';
  if (kind === 'texts')
    return Array.isArray(data) && data.length > 0 && data.every((one) => typeof one === 'string');
  if (typeof kind !== 'object') return false;
  return 'shape' in kind ? isPlain(kind.shape, data) : kind.some((word) => word === data);
}

type DataOf<Of extends Kind> = Of extends 'text'
  ? string
  : Of extends 'flag'
    ? boolean
    : Of extends 'texts'
      ? readonly string[]
      : Of extends readonly (infer Word)[]
        ? Word
        : Of extends { readonly shape: infer Name extends ShapeName }
          ? Raw<Name>
          : never;

type Expose = (typeof exposures)[number] | 'none' | readonly (typeof exposures)[number][];

/** Whether all of a value is secret, or the keys of its JSON object that are. */
type SecretOrKeys = boolean | readonly string[] | undefined;

/** Types of fields that the tables do not tell. */
export interface Others {
  readonly top: {
    readonly version: 1;
    readonly region?: string | readonly string[] | undefined;
  };
  readonly entry: { readonly secret?: SecretOrKeys; readonly expose?: Expose | undefined };
  readonly file: { readonly secret?: SecretOrKeys };
  readonly include: {
    readonly from: string;
    readonly max?: number | undefined;
    readonly secret?: boolean | 'by-type' | readonly string[] | undefined;
    readonly expose?: Expose | undefined;
  };
  readonly rename: { readonly replace?: Readonly<Record<string, string>> | undefined };
  readonly role: { readonly role: string };
}

type OthersOf<Name> = Name extends keyof Others ? Others[Name] : object;

/** The fields of a map as they are written, all of them right. */
export type Raw<Name extends ShapeName> = OthersOf<Name> & {
  readonly [Field in Exclude<keyof (typeof shapes)[Name], keyof OthersOf<Name>>]?:
    | DataOf<Extract<(typeof shapes)[Name][Field], Kind>>
    | undefined;
};
