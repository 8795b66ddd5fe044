import * as z from 'zod/mini';
import { variableNamePattern } from './variable-name.ts';

/** What a text field says about itself in the JSON Schema, and so in editors. */
const text = (description: string) => z.string().check(z.describe(description));
const flag = (description: string) => z.boolean().check(z.describe(description));

const encodings = ['base64', 'base64url', 'hex'] as const;
const exposures = ['env', 'output'] as const;

const entryFields = {
  from: z.optional(text('Where the value lives: ssm:NAME, secretsmanager:NAME#KEY, or an ARN of either.')),
  value: z.optional(text('A public literal, with ${vars} replaced.')),
  key: z.optional(text('A top-level key of the JSON value, or an RFC 6901 pointer when it starts with /.')),
  stage: z.optional(text('The staging label of a secret, such as AWSPREVIOUS.')),
  version: z.optional(text('The version of a parameter, or the version id of a secret.')),
  label: z.optional(text('The label of a parameter.')),
  region: z.optional(text('The region to read from.')),
  optional: z.optional(flag('Skip the variable when the value is missing.')),
  default: z.optional(text('Used when the value is missing.')),
  secret: z.optional(flag('false: the value is public and is not masked.')),
  type: z.optional(
    z.enum(['string', 'json', 'integer', 'boolean']).check(z.describe('What the value must be.')),
  ),
  match: z.optional(text('A regular expression that the whole value must match.')),
  decode: z.optional(z.enum(encodings).check(z.describe('Decode the value first.'))),
  trim: z.optional(z.enum(['end', 'both']).check(z.describe('Remove ASCII white space.'))),
  split: z.optional(text('Split the value at this separator; needs join.')),
  join: z.optional(text('Join the split items with this separator.')),
  encode: z.optional(z.enum(encodings).check(z.describe('Encode the value last.'))),
  'allow-empty': z.optional(flag('Accept a value of zero bytes.')),
  expose: z.optional(
    z
      .union([z.enum([...exposures, 'none']), z.array(z.enum(exposures)).check(z.minLength(1))])
      .check(z.describe('Where the value goes: env (the default), output, both as a list, or none.')),
  ),
};

/** An entry in its object form. */
export const entryObject = z
  .strictObject(entryFields)
  .check(z.describe('One variable: exactly one of from and value.'));

const variable = z
  .strictObject({
    allow: z.optional(z.array(z.string()).check(z.minLength(1), z.describe('The values that are accepted.'))),
    match: z.optional(text('A regular expression that the whole value must match.')),
    default: z.optional(text('Used when the caller gives no value.')),
  })
  .check(z.describe('A var that the caller gives; allow or match says which values are accepted.'));

const topFields = {
  version: z.literal(1).check(z.describe('The version of this format.')),
  account: z.optional(text('Refuse to read from any other AWS account: twelve digits, in quotes.')),
  region: z.optional(text('The region to read from where an entry does not say.')),
  vars: z.optional(
    z
      .record(z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/)), variable)
      .check(z.describe('What ${name} stands for, given by the caller.')),
  ),
  defaults: z.optional(
    z
      .strictObject({ secret: entryFields.secret, region: entryFields.region })
      .check(z.describe('What holds for every entry that does not say otherwise.')),
  ),
};

/** The top level as it is checked at run time; entries are checked one by one, each at its own place. */
export const topLevel = z.strictObject({ ...topFields, env: z.unknown() });

/** The whole file, as the JSON Schema describes it. */
export const mappingFile = z
  .strictObject({
    ...topFields,
    env: z
      .record(z.string().check(z.regex(variableNamePattern)), z.union([text('A reference.'), entryObject]))
      .check(z.describe('The variables: a reference, or an object, for each name.')),
  })
  .check(z.describe('Names the environment variables of a pipeline and where in AWS their values live.'));

export type RawEntry = z.infer<typeof entryObject>;
export type RawVar = z.infer<typeof variable>;
export type RawTop = z.infer<typeof topLevel>;

export const entryFieldNames: readonly string[] = Object.keys(entryFields);
