import * as z from 'zod/mini';

/**
 * Further rules of the JSON Schema alone, for editors: at run time these are checked after the vars were replaced, each
 * at its character.
 */
type EditorRules = Readonly<Record<string, unknown>>;

export const text = (description: string, rules: EditorRules = {}) =>
  z.string().check(z.meta({ description, ...rules }));
const flag = (description: string) => z.boolean().check(z.meta({ description }));

const encodings = ['base64', 'base64url', 'hex'] as const;
const exposures = ['env', 'output'] as const;

const withVars = (pattern: string) => `^(?:${pattern}|[\\s\\S]*\\$\\{[\\s\\S]*)$`;
const region = { pattern: withVars('[a-z]{2,}(?:-[a-z]+)+-[0-9]{1,2}') };
const account = { pattern: withVars('[0-9]{12}') };

const key = '(?:#[\\s\\S]+)?';
const references = [
  `ssm:[A-Za-z0-9_./-]+(?::[A-Za-z0-9_.-]+)?${key}`,
  `secretsmanager:[A-Za-z0-9/_+=.@-]+(?::[^#]*)?${key}`,
  `arn:aws[a-z-]*:(?:ssm:[a-z0-9-]+:[0-9]{12}:parameter/|secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:)[^#]+${key}`,
  // A var can stand for any part of what follows the scheme, or for the scheme.
  '(?:(?:ssm|secretsmanager|arn):[^#]*|[a-z]*)\\$\\{[\\s\\S]*',
];
export const referencePattern = { pattern: `^(?:${references.join('|')})$` };

const entryFields = {
  from: z.optional(
    text(
      'Where the value lives: ssm:NAME, secretsmanager:NAME, or the ARN of either; with #KEY, one field of a JSON value. ${vars} are replaced.',
      {
        ...referencePattern,
        examples: ['ssm:/myapp/prod/db-host', 'secretsmanager:prod/myapp/database#password'],
      },
    ),
  ),
  value: z.optional(text('A public text that stands here itself, never masked. ${vars} are replaced.')),
  key: z.optional(
    text('A top-level key of the JSON value, or an RFC 6901 pointer when it starts with /.', {
      minLength: 1,
    }),
  ),
  stage: z.optional(
    text('The staging label of a secret, such as AWSPREVIOUS. AWSCURRENT where nothing is said.', {
      pattern: '^[A-Za-z0-9/_+=.@-]{1,256}$',
    }),
  ),
  version: z.optional(
    text('The version of a parameter (a number, in quotes), or the version id of a secret.', {
      pattern: '^(?:[1-9][0-9]*|[A-Za-z0-9-]{32,64})$',
    }),
  ),
  label: z.optional(text('The label of a parameter.', { pattern: '^[A-Za-z_.-][A-Za-z0-9_.-]{0,99}$' })),
  region: z.optional(
    text('The region to read from, such as eu-west-1. An ARN has its own.', {
      ...region,
      examples: ['eu-west-1'],
    }),
  ),
  optional: z.optional(flag('true: skip the variable when the value is missing, instead of failing.')),
  default: z.optional(text('Used when the value is missing. ${vars} are replaced.')),
  secret: z.optional(
    flag('false: the value is public and is not masked. Every value is secret where nothing is said.'),
  ),
  type: z.optional(
    z.enum(['string', 'json', 'integer', 'boolean']).check(
      z.meta({
        description: 'What the value must be. json accepts an object or a list and gives its exact source.',
      }),
    ),
  ),
  match: z.optional(
    text('A regular expression (as in JavaScript) that the whole value must match.', {
      examples: ['[a-z]+'],
    }),
  ),
  decode: z.optional(z.enum(encodings).check(z.meta({ description: 'Decode the value first.' }))),
  trim: z.optional(
    z
      .enum(['end', 'both'])
      .check(z.meta({ description: 'Remove ASCII white space at the end, or at both ends.' })),
  ),
  split: z.optional(text('Split the value at this separator; needs join.', { minLength: 1 })),
  join: z.optional(text('Join the items of split with this separator.')),
  encode: z.optional(
    z.enum(encodings).check(z.meta({ description: 'Encode the value last. Binary values need it.' })),
  ),
  'allow-empty': z.optional(flag('true: accept a value of zero bytes.')),
  expose: z.optional(
    z.union([z.enum([...exposures, 'none']), z.array(z.enum(exposures)).check(z.minLength(1))]).check(
      z.meta({
        description:
          'Where the value goes: env (where nothing is said), output (an output of the step), a list of both, or none.',
      }),
    ),
  ),
};

/** An entry in its object form. */
export const entryObject = z
  .strictObject(entryFields)
  .check(z.meta({ description: 'One variable: where its value lives (from), or a public text (value).' }));

const variableFields = {
  allow: z.optional(
    z
      .array(z.string())
      .check(z.minLength(1), z.meta({ description: 'The values that are accepted, and no other.' })),
  ),
  match: z.optional(text('A regular expression (as in JavaScript) that the whole value must match.')),
  default: z.optional(text('Used when the caller gives no value.')),
};

export const variable = z.strictObject(variableFields).check(
  z.meta({
    description:
      'A var that the caller gives: --var NAME=VALUE (CLI) or vars (Action). allow or match says which values are accepted.',
    anyOf: [{ required: ['allow'] }, { required: ['match'] }],
  }),
);

export const topFields = {
  version: z.literal(1).check(z.meta({ description: 'The version of this format: 1.' })),
  account: z.optional(
    text('Refuse to read from any other AWS account: twelve digits, in quotes.', {
      ...account,
      examples: ['123456789012'],
    }),
  ),
  region: z.optional(
    text('The region to read from where an entry does not say, such as eu-west-1.', {
      ...region,
      examples: ['eu-west-1'],
    }),
  ),
  defaults: z.optional(
    z
      .strictObject({ secret: entryFields.secret, region: entryFields.region })
      .check(z.meta({ description: 'What holds for every entry that does not say otherwise.' })),
  ),
};

/** The top level as it is checked at run time; vars and entries are checked one by one, each at its own place. */
export const topLevel = z.strictObject(topFields);

export type RawEntry = z.infer<typeof entryObject>;
export type RawVar = z.infer<typeof variable>;

export const entryFieldNames: readonly string[] = Object.keys(entryFields);
export const variableFieldNames: readonly string[] = Object.keys(variableFields);
export const topFieldNames: readonly string[] = ['version', 'account', 'region', 'vars', 'defaults', 'env'];
