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

// Fields that several kinds of maps share.

const region = {
  takes: editor.region,
  description: 'The region to read from, such as eu-west-1. An ARN contains its own.',
  examples: ['eu-west-1'],
} as const satisfies Field;

const role = {
  takes: string(),
  description: 'The role to read it with: its name under `roles`.',
} as const satisfies Field;

const groups = {
  takes: list(editor.group),
  description:
    'The groups that it belongs to. With --group NAME (CLI) or group (Action), you read only the groups that you name.',
  examples: [['migration']],
  alsoWith: ['value', 'template'],
} as const satisfies Field;

const expose = {
  takes: oneOf(
    [word('env', 'output', 'none'), list(word('env', 'output'))],
    'Use env, output, none, or [env, output].',
  ),
  description: 'Where the value goes: env (the default), output (a step output), [env, output], or none.',
  alsoWith: ['value', 'template'],
} as const satisfies Field;

/** How a value is converted, and what it must be. */
export const conversionFields = {
  type: {
    takes: word('string', 'json', 'integer', 'boolean', 'url', 'pem'),
    description:
      'The type that the value must have. json keeps the exact source of any JSON value, such as an object or a list. url is an absolute URL. pem is one or more PEM blocks.',
    alsoWith: ['template'],
  },
  match: {
    takes: string(),
    description:
      'A JavaScript regular expression that must match the whole value. Matching may take half a second at most.',
    examples: ['[a-z]+'],
    alsoWith: ['template'],
  },
  decode: { takes: encoding, description: 'The encoding to decode the value from, before any other step.' },
  trim: {
    takes: word('end', 'both'),
    description: 'Remove ASCII white space from the end, or from both ends.',
  },
  split: {
    takes: string({ minLength: 1 }),
    description: 'Split the value at this separator. Requires join.',
  },
  join: { takes: string(), description: 'Join the items of split with this separator. Requires split.' },
  encode: {
    takes: encoding,
    description:
      'The encoding to apply to the value, as the last step. A variable with a binary value needs it.',
    alsoWith: ['template'],
  },
  'allow-empty': {
    takes: boolean,
    description: 'true: accept an empty value.',
    alsoWith: ['template'],
  },
} as const satisfies Record<string, Field>;

/** The fields that entries and files share. */
const value = {
  from: {
    takes: editor.reference,
    description:
      'Where the value is stored: ssm:NAME, secretsmanager:NAME, or an ARN. Append #KEY to take one key of a JSON value. ${vars} are replaced.',
    examples: ['ssm:/myapp/prod/db-host', 'secretsmanager:prod/myapp/database#password'],
  },
  value: {
    takes: string(),
    description: 'Public text. It is never masked and never read as a reference. ${vars} are replaced.',
    alsoWith: ['value'],
  },
  template: {
    takes: editor.template,
    description:
      'Text built from vars and other variables of this mapping. Write ${NAME}, or ${NAME|url} with a filter: url, base64, base64url, or json. The result is secret if any part is.',
    examples: ['postgres://${DB_USER|url}:${DB_PASSWORD|url}@${DB_HOST}:5432/shop'],
    alsoWith: ['template'],
  },
  key: {
    takes: string({ minLength: 1 }),
    description: 'A top-level key of the JSON value, or an RFC 6901 pointer if it starts with /.',
  },
  stage: {
    takes: editor.stagingLabel,
    description: 'The staging label of a secret, such as AWSPREVIOUS. The default is AWSCURRENT.',
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
      'Text to use if the value is missing. It is never read as a reference. ${vars} are replaced.',
  },
  secret: {
    takes: oneOf(
      [boolean, list(string())],
      'Write true or false, without quotes, or a list of the keys that are secret.',
    ),
    description:
      'Every value is secret by default. false: the value is public and not masked. A list: only these top-level keys of its JSON object are secret; * matches any text.',
    examples: [['private_key', '*token*']],
    alsoWith: ['template'],
  },
  ...conversionFields,
  groups,
  override: {
    takes: boolean,
    description: 'true: override the variable of this name from an include or from the extended mapping.',
    alsoWith: ['value', 'template'],
  },
} as const satisfies Record<string, Field>;

const reference = {
  ...editor.reference,
  description: 'Where the value is stored: ssm:NAME, secretsmanager:NAME#KEY, or an ARN of either.',
};

/**
 * Every field of every map in a mapping. The parser checks a mapping against this table, and the TypeScript types, the
 * JSON Schema, and the tables in docs/mapping.md are made from it.
 */
export const mappingFields = {
  top: {
    version: {
      takes: formatVersion,
      description: 'The version of the mapping format. It must be 1.',
      required: 'Add version: 1 at the top.',
    },
    extends: {
      takes: editor.relativePath,
      description:
        'The path of a mapping to extend, relative to the folder of this one. Everything in it applies here too. An entry with override: true replaces the one of the same name.',
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
        'The default region, such as eu-west-1. In a list of regions, the next one is tried if one does not answer.',
      examples: ['eu-west-1'],
    },
    vars: {
      takes: declarations({ map: 'var', names: varNamePattern }),
      description: 'Values that the caller passes. The fields below can use them as ${name}.',
    },
    roles: {
      takes: declarations({ map: 'role', names: roleNamePattern }),
      description: 'Roles for reading from other accounts. An entry or include names one of them in `role`.',
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
        'Variables that you do not list one by one: all parameters below a path, or all keys of a JSON secret.',
    },
    files: {
      takes: declarations({ map: 'file', names: fileNamePattern, short: reference }),
      description:
        'Files to write, in a private folder that is deleted afterwards: for each name, a reference or a map of fields.',
    },
  },
  defaults: {
    secret: {
      takes: boolean,
      description: 'false: by default, values are public and not masked.',
    },
    region,
  },
  entry: { ...value, expose },
  file: {
    ...value,
    mode: {
      takes: editor.fileMode,
      description:
        'The permissions of the file, in quotes. The default is "0600". Only the owner can have access.',
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
    recursive: { takes: boolean, description: 'true: include parameters at deeper levels too.' },
    only: {
      takes: list(string()),
      description:
        'Only these names below the path, or these keys; * matches any text. Names without * must exist, and templates can use their variables.',
      examples: [['host', 'port']],
    },
    except: {
      takes: list(string()),
      description: 'Names or keys to leave out; * matches any text.',
      examples: [['*debug*']],
    },
    name: {
      takes: map('rename'),
      description:
        'How to make the names of the variables. First, every character except letters, digits, and _ becomes _.',
    },
    max: { takes: positiveInteger, description: 'The maximum number of variables. The default is 100.' },
    secret: {
      takes: oneOf(
        [boolean, word('by-type'), list(string())],
        'Use true, false, by-type, or a list of names.',
        ['true', 'false', 'by-type'],
      ),
      description:
        'Every value is secret by default. false: the values are public. by-type: parameters of the types String and StringList are public. A list: only these names or keys are secret.',
      examples: [['password', '*token*']],
    },
    optional: { takes: boolean, description: 'true: skip what is missing, instead of failing.' },
    'allow-empty': { takes: boolean, description: 'true: accept empty values.' },
    expose,
    groups,
  },
  /** How an include makes names, in this order. */
  rename: {
    strip: { takes: editor.somePartOfName, description: 'Text to remove from the start of the name.' },
    replace: {
      takes: record(editor.somePartOfName, editor.partOfName),
      description: 'Texts to replace, each with its replacement.',
    },
    case: { takes: word('upper', 'lower'), description: 'The case of all letters.' },
    prefix: { takes: editor.partOfName, description: 'Text to add at the start.' },
    suffix: { takes: editor.partOfName, description: 'Text to add at the end.' },
  },
  var: {
    allow: { takes: list(string()), description: 'The accepted values.' },
    match: {
      takes: string(),
      description:
        'A JavaScript regular expression that must match the whole value. Matching may take half a second at most.',
    },
    default: { takes: string(), description: 'The value to use if the caller passes none, or an empty one.' },
  },
  role: {
    role: {
      takes: editor.roleArn,
      description: 'The ARN of a role to assume with your credentials. ${vars} are replaced.',
      examples: ['arn:aws:iam::222222222222:role/ci-reader'],
      required: 'Add it.',
    },
    'external-id': {
      takes: string({ minLength: 2 }),
      description: 'The external ID that the role requires.',
    },
  },
} as const satisfies Record<MapName, Readonly<Record<string, Field>>>;
