import type { MapName } from './kinds.ts';

/** Names of fields that we do not have, in lower case and without `-` and `_`, and what to write instead. */
type Advice = readonly (readonly [words: string, hint: string])[];

const secrecy =
  'mask masked sensitive secure protected hidden private confidential issecret public plaintext';
const comments = 'description desc comment comments note notes';
const commentHint = 'Write it as a comment, after a # and a space.';
const decrypting = 'decrypt decrypted decryption withdecryption';
const decryptHint = 'Remove it: parameters are always decrypted.';
const regions = 'awsregion defaultregion';
const accounts = 'account accountid awsaccount awsaccountid';
const roleArns = 'rolearn assumerole roletoassume iamrole';
const requiring = 'required mandatory ignoremissing allowmissing ignoreerrors nullable missing';

/** For everything that reads from a store. */
const reading: Advice = [
  [secrecy, 'Use `secret`: every value is secret by default, and `secret: false` makes it public.'],
  [
    requiring,
    'Use `optional`: every value is required by default, and `optional: true` skips a missing one.',
  ],
  [decrypting, decryptHint],
  ['kms kmskey kmskeyid kmskeyarn', 'Remove it: AWS finds the key by itself.'],
  [regions, 'Use `region`.'],
  [accounts, 'Use the ARN in `from`, or `account` at the top of the mapping.'],
  [roleArns, 'Use `role`, which names a role declared under roles:.'],
  ['awsprofile profile', 'Pass the profile on the command line, with --profile.'],
  [comments, commentHint],
];

const value: Advice = [
  ...reading,
  [
    'path name arn ref reference source src id parameter param ssm ssmparameter secretsmanager secretid secretname secretarn parametername parameterarn parameterstore valuefrom secretkeyref vault store location uri resolve fetch',
    'Write it in `from`, as ssm:NAME, secretsmanager:NAME, or an ARN.',
  ],
  [
    'jsonkey jsonfield jsonpath jsonpointer jmespath field property prop pointer subkey attribute extract select',
    'Use `key`: a top-level key of the JSON, or a JSON pointer such as /db/user.',
  ],
  ['versionid', 'Use `version`.'],
  ['versionstage staginglabel', 'Use `stage`.'],
  ['fallback defaultvalue else', 'Use `default`.'],
  ['format kind datatype cast as parse', 'Use `type`: string, json, integer, boolean, url, or pem.'],
  ['pattern regex regexp validate', 'Use `match`.'],
  [
    'base64 b64 encoded encoding',
    'Use `encode: base64` to encode the value, or `decode: base64` to decode it.',
  ],
  ['separator delimiter', 'Use `split` and `join`.'],
  ['concat format compose text', 'Use `template`.'],
  ['literal const constant plain', 'Use `value`.'],
];

const advice: Readonly<Record<MapName, Advice>> = {
  top: [
    [
      'ssm secretsmanager',
      'This looks like a stand-in file: pass it with --local (CLI) or local-file (Action).',
    ],
    [
      'environment environments environmentvariables envvars variables variable secrets parameters params parameterstore',
      'List the variables under env:, as NAME: reference.',
    ],
    [
      'endpoint endpointurl endpointurls overwrite allow allownames allowedaccountids profile roletoassume rolearn audience sessionpolicy timeout timeoutseconds shortsecrets local localfile only group trustworkspace envfile summary',
      'Use an input of the Action or an option of the command line: a mapping cannot set this.',
    ],
    [regions, 'Use `region`.'],
    ['accountid awsaccount awsaccountid', 'Use `account`.'],
    [`${secrecy} secret`, 'Use `defaults`: defaults: { secret: false } makes every value public by default.'],
    ['phases artifacts', 'This looks like a buildspec: pass the mapping file with -m.'],
    ['jobs on steps runs', 'This looks like a workflow: set mapping-file to the mapping file.'],
    ['stage stages', 'Declare it under vars:, such as vars: { stage: { allow: [dev, prod] } }.'],
    [`${comments} name title`, commentHint],
  ],
  defaults: [
    [secrecy, 'Use `secret`: secret: false makes every value public by default.'],
    [regions, 'Use `region`.'],
  ],
  entry: [
    ...value,
    ['output outputs export exportas target', 'Use `expose`: env, output, none, or [env, output].'],
    ['recursive prefix', 'List the path under include:.'],
    ['file filename mode env', 'List it under files: at the top to write a file.'],
  ],
  file: [
    [
      'path dest destination target filename location output',
      'Name the variable that holds its path in `env`: the folder is new in every run.',
    ],
    ['name', 'Remove it: the key under files: is the name of the file.'],
    ['expose', 'Remove it: `env` names the variable that holds the path of the file.'],
    ['permissions permission perms chmod', 'Use `mode`, such as mode: "0400".'],
    ['content contents data body', 'Use `from`, `template`, or `value`.'],
    ['variable envvar environment exportas', 'Use `env`.'],
    ...value,
  ],
  include: [
    [
      'path paths ssm secretsmanager arn ref reference source src parameterpath parameterspath secretid secretname secretarn',
      'Write it in `from`, as ssm:/path/ or secretsmanager:NAME.',
    ],
    ['prefix suffix strip replace', 'Write it in `name`, such as name: { prefix: APP_ }.'],
    [
      'case upper uppercase lower lowercase transform rename as',
      'Write it in `name`, such as name: { case: upper }.',
    ],
    ['filter filters include includes names select match', 'Use `only`.'],
    ['key keys', 'Choose with `only`.'],
    ['exclude excludes ignore skip omit without', 'Use `except`.'],
    ['limit maximum maxresults maxitems', 'Use `max`.'],
    ['depth nested deep', 'Use `recursive`.'],
    ['override', 'Set it on the entry in `env` that takes precedence.'],
    ['env file files', 'List it under env: or files: at the top.'],
    ...reading,
  ],
  rename: [
    ['upper uppercase', 'Use `case: upper`.'],
    ['lower lowercase', 'Use `case: lower`.'],
    ['transform casing', 'Use `case`: upper or lower.'],
    ['start before', 'Use `prefix`.'],
    ['end after', 'Use `suffix`.'],
    ['remove trim', 'Use `strip`.'],
  ],
  var: [
    ['values enum oneof options choices', 'Use `allow`.'],
    ['pattern regex regexp validate', 'Use `match`.'],
    ['value fallback', 'Use `default`.'],
    [requiring, 'Remove it: a var without `default` is required.'],
    ['type', 'Use `allow` or `match`.'],
    [comments, commentHint],
  ],
  role: [
    ['arn rolearn assumerole roletoassume iamrole name', 'Use `role`.'],
    [comments, commentHint],
  ],
};

/** What to write instead of a field of another tool, or of another map. */
export function adviceFor(field: string, map: MapName): string | undefined {
  const word = field.toLowerCase().replaceAll(/[-_]/g, '');
  return advice[map].find(([words]) => words.split(' ').includes(word))?.[1];
}
