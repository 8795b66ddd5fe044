import { fileNamePattern } from '../names/file-name.ts';
import { roleNamePattern, variableNamePattern, varNamePattern } from '../names/name-patterns.ts';
import * as editor from './editor-patterns.ts';
import {
  boolean,
  declarations,
  type Field,
  formatVersion,
  items,
  list,
  type MapName,
  map,
  oneOf,
  positiveInteger,
  record,
  string,
  word,
} from './kinds.ts';

const encoding = word('base64', 'base64url', 'hex');

// What several kinds of maps take.

const region = {
  takes: editor.region,
  description: 'The region to read from, such as eu-west-1. An ARN has its own.',
  examples: ['eu-west-1'],
} as const satisfies Field;

const role = {
  takes: string(),
  description: 'The name of the role under `roles` that reads it.',
} as const satisfies Field;

const groups = {
  takes: list(editor.group),
  description:
    'Groups that it belongs to: --group NAME (CLI) or group (Action) reads only what belongs to them.',
  examples: [['migration']],
  alsoWith: ['value', 'template'],
} as const satisfies Field;

const expose = {
  takes: oneOf(
    [word('env', 'output', 'none'), list(word('env', 'output'))],
    'Use env, output, none, or [env, output].',
  ),
  description:
    'Where the value goes: env (the default), output (an output of the step), a list of both, or none.',
  alsoWith: ['value', 'template'],
} as const satisfies Field;

/** How a value is converted, and what it must be. */
export const conversionFields = {
  type: {
    takes: word('string', 'json', 'integer', 'boolean', 'url', 'pem'),
    description:
      'What the value must be. json takes an object, a list, or what a key contains, as its exact source; url is an absolute URL; pem is one or more PEM blocks.',
    alsoWith: ['template'],
  },
  match: {
    takes: string(),
    description:
      'A regular expression (as in JavaScript) that the whole value must match, within half a second.',
    examples: ['[a-z]+'],
    alsoWith: ['template'],
  },
  decode: { takes: encoding, description: 'Decode the value first.' },
  trim: {
    takes: word('end', 'both'),
    description: 'Remove ASCII white space at the end, or at both ends.',
  },
  split: {
    takes: string({ minLength: 1 }),
    description: 'Split the value at this separator; needs join.',
  },
  join: { takes: string(), description: 'Join the items of split with this separator.' },
  encode: {
    takes: encoding,
    description: 'Encode the value last. Binary values need it.',
    alsoWith: ['template'],
  },
  'allow-empty': {
    takes: boolean,
    description: 'true: accept a value of zero bytes.',
    alsoWith: ['template'],
  },
} as const satisfies Record<string, Field>;

/** The fields that entries and files share. */
const value = {
  from: {
    takes: editor.reference,
    description:
      'Where the value lives: ssm:NAME, secretsmanager:NAME, or the ARN of either; with #KEY, one field of a JSON value. ${vars} are replaced.',
    examples: ['ssm:/myapp/prod/db-host', 'secretsmanager:prod/myapp/database#password'],
  },
  value: {
    takes: string(),
    description: 'Public text, never masked and never read as a reference. ${vars} are replaced.',
    alsoWith: ['value'],
  },
  template: {
    takes: editor.template,
    description:
      'Text made of vars and other variables of this mapping: ${NAME}, with filters as in ${NAME|url}. Filters: url, base64, base64url, json. It is as secret as its parts.',
    examples: ['postgres://${DB_USER|url}:${DB_PASSWORD|url}@${DB_HOST}:5432/shop'],
    alsoWith: ['template'],
  },
  key: {
    takes: string({ minLength: 1 }),
    description: 'A top-level key of the JSON value, or an RFC 6901 pointer if it starts with /.',
  },
  stage: {
    takes: editor.stagingLabel,
    description: 'The staging label of a secret, such as AWSPREVIOUS. AWSCURRENT by default.',
  },
  version: {
    takes: editor.referenceVersion,
    description: 'The version of a parameter (a number, in quotes), or the version ID of a secret.',
  },
  label: { takes: editor.label, description: 'The label of a parameter.' },
  region,
  role,
  optional: {
    takes: boolean,
    description: 'true: skip it if the value is missing, instead of failing.',
    alsoWith: ['template'],
  },
  default: {
    takes: editor.notReference,
    description:
      'Text to use if the value is missing; it is never read as a reference. ${vars} are replaced.',
  },
  secret: {
    takes: oneOf(
      [boolean, list(string())],
      'Write true or false, without quotes, or a list of the keys that are secret.',
    ),
    description:
      'false: the value is public and is not masked. A list: only these top-level keys of its JSON object are secret; * matches any text. Every value is secret by default.',
    examples: [['private_key', '*token*']],
    alsoWith: ['template'],
  },
  ...conversionFields,
  groups,
  override: {
    takes: boolean,
    description: 'true: override what an include gives under this name, and what the extended mapping says.',
    alsoWith: ['value', 'template'],
  },
} as const satisfies Record<string, Field>;

const reference = {
  ...editor.reference,
  description: 'Where the value lives: ssm:NAME, secretsmanager:NAME#KEY, or an ARN of either.',
};

/**
 * Every field of every map in a mapping. The parser checks a mapping against this table, and the TypeScript types, the
 * JSON Schema, and the tables in docs/mapping.md are made from it.
 */
export const mappingFields = {
  top: {
    version: {
      takes: formatVersion,
      description: 'The version of this format: 1.',
      required: 'Add version: 1 at the top.',
    },
    extends: {
      takes: editor.relativePath,
      description:
        'The path of another mapping, relative to the folder of this one. Everything in it applies here too. Entries with override: true replace its entries.',
      examples: ['../shared/pipeline-secrets.yml'],
    },
    account: {
      takes: editor.account,
      description: 'Refuse to read from any other AWS account: twelve digits, in quotes.',
      examples: ['123456789012'],
    },
    region: {
      takes: oneOf([editor.region, list(editor.region)], 'Write one region, or a list of them.'),
      description:
        'The region to read from by default, such as eu-west-1; or a list, of which the next one is asked if one does not answer.',
      examples: ['eu-west-1'],
    },
    vars: {
      takes: declarations({ map: 'var', names: varNamePattern }),
      description: 'Values for ${name} in the fields below, given by the caller.',
    },
    roles: {
      takes: declarations({ map: 'role', names: roleNamePattern }),
      description: 'Roles that `role` of an entry or include can name, for what lives in other accounts.',
    },
    defaults: {
      takes: map('defaults'),
      description: 'Defaults for every entry and include: secret and region.',
    },
    env: {
      takes: declarations({ map: 'entry', names: variableNamePattern, short: reference, most: 500 }),
      description: 'The variables: for each name, a reference or a map of fields.',
    },
    include: {
      takes: items({
        map: 'include',
        short: {
          ...editor.includeReference,
          description: 'ssm:/path/ for all parameters below it, or a JSON secret for all of its keys.',
        },
      }),
      description:
        'Variables that are not listed: all parameters below a path, or all keys of a JSON secret.',
    },
    files: {
      takes: declarations({ map: 'file', names: fileNamePattern, short: reference }),
      description:
        'Values that go to files, in a private folder that is deleted afterwards: for each name, a reference or a map of fields.',
    },
  },
  defaults: {
    secret: {
      takes: boolean,
      description: 'false: every value is public, and is not masked, by default.',
    },
    region,
  },
  entry: { ...value, expose },
  file: {
    ...value,
    mode: {
      takes: editor.fileMode,
      description: 'The mode of the file, in quotes; "0600" by default. Only its owner may have rights.',
      examples: ['0400'],
      alsoWith: ['value', 'template'],
    },
    env: {
      takes: string({ pattern: variableNamePattern.source }),
      description: 'The variable that holds the path of the file.',
      alsoWith: ['value', 'template'],
    },
  },
  include: {
    from: {
      takes: editor.includeReference,
      description:
        'ssm:/path/ for all parameters below the path, or a reference without a key for all keys of a JSON object. ${vars} are replaced.',
      examples: ['ssm:/myapp/prod/env/', 'secretsmanager:prod/myapp/database'],
      required: 'Add it.',
    },
    region,
    role,
    recursive: { takes: boolean, description: 'true: include parameters on deeper levels too.' },
    only: {
      takes: list(string()),
      description:
        'Only these names below the path, or these keys; * matches any text. Names without * must exist, and templates can use their variables.',
      examples: [['host', 'port']],
    },
    except: {
      takes: list(string()),
      description: 'None of these names or keys; * matches any text.',
      examples: [['*debug*']],
    },
    name: {
      takes: map('rename'),
      description:
        'How the names of the variables are made. By default, every character except letters, digits, and _ becomes _.',
    },
    max: { takes: positiveInteger, description: 'The most variables that it may give; 100 by default.' },
    secret: {
      takes: oneOf(
        [boolean, word('by-type'), list(string())],
        'Use true, false, by-type, or a list of names.',
        ['true', 'false', 'by-type'],
      ),
      description:
        'false: the values are public; by-type: parameters of the types String and StringList are public; a list: only these names or keys are secret.',
      examples: [['password', '*token*']],
    },
    optional: { takes: boolean, description: 'true: skip what is missing, instead of failing.' },
    'allow-empty': { takes: boolean, description: 'true: accept values of zero bytes.' },
    expose,
    groups,
  },
  /** How an include makes names, in this order. */
  rename: {
    strip: { takes: editor.somePartOfName, description: 'Text to remove from the start of the name.' },
    replace: {
      takes: record(editor.somePartOfName, editor.partOfName),
      description: 'Texts to replace wherever they occur, each with another.',
    },
    case: { takes: word('upper', 'lower'), description: 'The case of all letters.' },
    prefix: { takes: editor.partOfName, description: 'Text to add at the start.' },
    suffix: { takes: editor.partOfName, description: 'Text to add at the end.' },
  },
  var: {
    allow: { takes: list(string()), description: 'The only values that are accepted.' },
    match: {
      takes: string(),
      description:
        'A regular expression (as in JavaScript) that the whole value must match, within half a second.',
    },
    default: { takes: string(), description: 'Used if the caller gives no value or an empty one.' },
  },
  role: {
    role: {
      takes: editor.roleArn,
      description: 'The ARN of a role that our credentials assume. ${vars} are replaced.',
      examples: ['arn:aws:iam::222222222222:role/ci-reader'],
      required: 'Add it.',
    },
    'external-id': {
      takes: string({ minLength: 2 }),
      description: 'The external ID that the role requires.',
    },
  },
} as const satisfies Record<MapName, Readonly<Record<string, Field>>>;
