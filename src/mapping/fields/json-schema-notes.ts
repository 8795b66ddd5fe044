/** What the JSON Schema says of a field beyond its type: what it is for, and what an editor can check. */
export type Notes = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

// The patterns are for editors: at run time these fields are checked after the vars were replaced, each at its
// character. They use no syntax that only JavaScript has.
const withVars = (pattern: string) => `^(?:${pattern}|[\\s\\S]*\\$\\{[\\s\\S]*)$`;
export const regionNotes = { pattern: withVars('[a-z]{2,}(?:-[a-z]+)+-[0-9]{1,2}') };
const account = { pattern: withVars('[0-9]{12}') };

const key = '(?:#[\\s\\S]+)?';
const references = [
  `ssm:[A-Za-z0-9_./-]+(?::[A-Za-z0-9_.-]+)?${key}`,
  `secretsmanager:[A-Za-z0-9/_+=.@!-]+(?::[^#]*)?${key}`,
  `arn:aws[a-z-]*:(?:ssm:[a-z0-9-]+:(?:[0-9]{12})?:parameter/|secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:)[^#]+${key}`,
  // A var can stand for any part of what follows the scheme, or for the scheme.
  '(?:(?:ssm|secretsmanager|arn):[^#]*|[a-z]*)\\$\\{[\\s\\S]*',
];
export const referencePattern = { pattern: `^(?:${references.join('|')})$` };

const includeReferences = [
  'ssm:/(?:[A-Za-z0-9_.-]+/)*',
  'ssm:/?(?:[A-Za-z0-9_.-]+/)*[A-Za-z0-9_.-]+(?::[A-Za-z0-9_.-]+)?',
  'secretsmanager:[A-Za-z0-9/_+=.@!-]+(?:::[^#]*)?',
  'arn:aws[a-z-]*:ssm:[a-z0-9-]+:(?:[0-9]{12})?:parameter/[^#]*[^/#]',
  'arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:[^:#]+(?:::[^#]*)?',
  ...references.slice(3),
];
export const includeReferencePattern = { pattern: `^(?:${includeReferences.join('|')})$` };

const slot = '\\$\\{[A-Za-z_][A-Za-z0-9_]*(?:\\|(?:url|base64|base64url|json)){0,8}\\}';
const templatePattern = { pattern: `^(?:[^$]|\\$\\$|\\$(?![{$])|${slot})*$` };

/** What is inside a list, or a map whose names are data. */
export const groupNotes = { pattern: '^[A-Za-z0-9_][A-Za-z0-9_.-]*$' };
const replaceNotes = {
  propertyNames: { pattern: '^[A-Za-z0-9_]+$' },
  additionalProperties: { type: 'string', pattern: '^[A-Za-z0-9_]*$' },
};

const groups = {
  description:
    'Groups that it belongs to: --group NAME (CLI) or group (Action) reads only what belongs to them.',
  examples: [['migration']],
};
const expose = {
  description:
    'Where the value goes: env (the default), output (an output of the step), a list of both, or none.',
};

/** What entries and files have in common. */
const valueNotes: Notes = {
  from: {
    description:
      'Where the value lives: ssm:NAME, secretsmanager:NAME, or the ARN of either; with #KEY, one field of a JSON value. ${vars} are replaced.',
    ...referencePattern,
    examples: ['ssm:/myapp/prod/db-host', 'secretsmanager:prod/myapp/database#password'],
  },
  value: { description: 'Public text, never masked and never read as a reference. ${vars} are replaced.' },
  template: {
    description:
      'Text made of vars and other variables of this mapping: ${NAME}, with filters as in ${NAME|url}. Filters: url, base64, base64url, json. It is as secret as its parts.',
    ...templatePattern,
    examples: ['postgres://${DB_USER|url}:${DB_PASSWORD|url}@${DB_HOST}:5432/shop'],
  },
  key: {
    description: 'A top-level key of the JSON value, or an RFC 6901 pointer if it starts with /.',
    minLength: 1,
  },
  stage: {
    description: 'The staging label of a secret, such as AWSPREVIOUS. AWSCURRENT by default.',
    pattern: '^[A-Za-z0-9/_+=.@-]{1,256}$',
  },
  version: {
    description: 'The version of a parameter (a number, in quotes), or the version ID of a secret.',
    pattern: '^(?:[1-9][0-9]*|[A-Za-z0-9-]{32,64})$',
  },
  label: { description: 'The label of a parameter.', pattern: '^[A-Za-z_.-][A-Za-z0-9_.-]{0,99}$' },
  region: {
    description: 'The region to read from, such as eu-west-1. An ARN has its own.',
    ...regionNotes,
    examples: ['eu-west-1'],
  },
  role: { description: 'The name of the role under `roles` that reads it.' },
  optional: { description: 'true: skip it if the value is missing, instead of failing.' },
  default: {
    description:
      'Text to use if the value is missing; it is never read as a reference. ${vars} are replaced.',
    pattern: '^(?!(?:ssm|secretsmanager):)',
  },
  secret: {
    description:
      'false: the value is public and is not masked. A list: only these top-level keys of its JSON object are secret; * matches any text. Every value is secret by default.',
    examples: [['private_key', '*token*']],
  },
  type: {
    description:
      'What the value must be. json takes an object, a list, or what a key contains, as its exact source; url is an absolute URL; pem is one or more PEM blocks.',
  },
  match: {
    description:
      'A regular expression (as in JavaScript) that the whole value must match, within half a second.',
    examples: ['[a-z]+'],
  },
  decode: { description: 'Decode the value first.' },
  trim: { description: 'Remove ASCII white space at the end, or at both ends.' },
  split: { description: 'Split the value at this separator; needs join.', minLength: 1 },
  join: { description: 'Join the items of split with this separator.' },
  encode: { description: 'Encode the value last. Binary values need it.' },
  'allow-empty': { description: 'true: accept a value of zero bytes.' },
  groups,
  override: {
    description: 'true: override what an include gives under this name, and what the extended mapping says.',
  },
};

/** The fields of an entry. */
export const entryNotes: Notes = { ...valueNotes, expose };

/** The fields of a file. */
export const fileNotes: Notes = {
  ...valueNotes,
  mode: {
    description: 'The mode of the file, in quotes; "0600" by default. Only its owner may have rights.',
    pattern: '^0?[4-7]00$',
    examples: ['0400'],
  },
  env: {
    description: 'The variable that holds the path of the file.',
    pattern: '^[A-Za-z_][A-Za-z0-9_]{0,254}$',
  },
};

/** The fields of an include. */
export const includeNotes: Notes = {
  from: {
    description:
      'ssm:/path/ for all parameters below the path, or a reference without a key for all keys of a JSON object. ${vars} are replaced.',
    ...includeReferencePattern,
    examples: ['ssm:/myapp/prod/env/', 'secretsmanager:prod/myapp/database'],
  },
  region: entryNotes.region ?? {},
  role: entryNotes.role ?? {},
  recursive: { description: 'true: include parameters on deeper levels too.' },
  only: {
    description:
      'Only these names below the path, or these keys; * matches any text. Names without * must exist, and templates can use their variables.',
    examples: [['host', 'port']],
  },
  except: { description: 'None of these names or keys; * matches any text.', examples: [['*debug*']] },
  name: {
    description:
      'How the names of the variables are made. By default, every character except letters, digits, and _ becomes _.',
  },
  max: { description: 'The most variables that it may give; 100 by default.' },
  secret: {
    description:
      'false: the values are public; by-type: parameters of the types String and StringList are public; a list: only these names or keys are secret.',
    examples: [['password', '*token*']],
  },
  optional: { description: 'true: skip what is missing, instead of failing.' },
  'allow-empty': { description: 'true: accept values of zero bytes.' },
  expose,
  groups,
};

/** How an include makes names, in this order. */
export const renameNotes: Notes = {
  strip: { description: 'Text to remove from the start of the name.', pattern: '^[A-Za-z0-9_]+$' },
  replace: { description: 'Texts to replace wherever they occur, each with another.', ...replaceNotes },
  case: { description: 'The case of all letters.' },
  prefix: { description: 'Text to add at the start.', pattern: '^[A-Za-z0-9_]*$' },
  suffix: { description: 'Text to add at the end.', pattern: '^[A-Za-z0-9_]*$' },
};

/** The fields of a var. */
export const variableNotes: Notes = {
  allow: { description: 'The only values that are accepted.' },
  match: {
    description:
      'A regular expression (as in JavaScript) that the whole value must match, within half a second.',
  },
  default: { description: 'Used if the caller gives no value or an empty one.' },
};

/** The fields of a role. */
export const roleNotes: Notes = {
  role: {
    description: 'The ARN of a role that our credentials assume. ${vars} are replaced.',
    pattern: withVars('arn:aws[a-z-]*:iam::[0-9]{12}:role/.+'),
    examples: ['arn:aws:iam::222222222222:role/ci-reader'],
  },
  'external-id': { description: 'The external ID that the role requires.', minLength: 2 },
};

/** The fields at the top. */
export const topNotes: Notes = {
  version: { description: 'The version of this format: 1.' },
  extends: {
    description:
      'The path of another mapping, relative to the folder of this one. Everything in it applies here too. Entries with override: true replace its entries.',
    pattern: '^(?![/\\\\]|[A-Za-z][A-Za-z0-9+.-]*:)(?![\\s\\S]*\\$\\{)[^\\0]+$',
    examples: ['../shared/pipeline-secrets.yml'],
  },
  account: {
    description: 'Refuse to read from any other AWS account: twelve digits, in quotes.',
    ...account,
    examples: ['123456789012'],
  },
  region: {
    description:
      'The region to read from by default, such as eu-west-1; or a list, of which the next one is asked if one does not answer.',
    examples: ['eu-west-1'],
  },
  roles: {
    description: 'Roles that `role` of an entry or include can name, for what lives in other accounts.',
  },
  vars: { description: 'Values for ${name} in the fields below, given by the caller.' },
  defaults: {
    description: 'Defaults for every entry and include: secret and region.',
  },
  env: {
    description: 'The variables: for each name, a reference or a map of fields.',
    maxProperties: 500,
  },
  include: {
    description: 'Variables that are not listed: all parameters below a path, or all keys of a JSON secret.',
  },
  files: {
    description:
      'Values that go to files, in a private folder that is deleted afterwards: for each name, a reference or a map of fields.',
  },
};
