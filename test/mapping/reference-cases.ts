import type { Reference } from '../../src/mapping/reference/reference.ts';

const arn = {
  parameter: 'arn:aws:ssm:eu-west-1:123456789012:parameter',
  secret: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret',
};
const home = { partition: 'aws', region: 'eu-west-1', account: '123456789012' };
const versionId = '0f3c9a52-7a2e-4f0b-9c1d-3b2a1f0e9d8c';

type Good = readonly [sentence: string, text: string, parsed: Reference, printed?: string];

export const good: readonly Good[] = [
  ['a parameter by its path', 'ssm:/a/b', { store: 'ssm', name: '/a/b' }],
  ['a parameter without a path', 'ssm:db-host', { store: 'ssm', name: 'db-host' }],
  ['every character that a parameter name can hold', 'ssm:/aZ09_.-', { store: 'ssm', name: '/aZ09_.-' }],
  ['a public parameter', 'ssm:/aws/service/x', { store: 'ssm', name: '/aws/service/x' }],
  [
    'a version of a public parameter',
    'ssm:/aws/service/x:8',
    { store: 'ssm', name: '/aws/service/x', selector: '8' },
  ],
  [
    'the ARN of a public parameter, which has no account',
    'arn:aws:ssm:eu-west-1::parameter/aws/service/x/y',
    {
      store: 'ssm',
      name: 'arn:aws:ssm:eu-west-1::parameter/aws/service/x/y',
      home: { partition: 'aws', region: 'eu-west-1' },
    },
  ],
  [
    'the ARN of a public parameter in China, with a version and a key',
    'arn:aws-cn:ssm:cn-north-1::parameter/aws/service/x:2#k',
    {
      store: 'ssm',
      name: 'arn:aws-cn:ssm:cn-north-1::parameter/aws/service/x',
      home: { partition: 'aws-cn', region: 'cn-north-1' },
      selector: '2',
      key: 'k',
    },
  ],
  ['a name that only starts with two dots', 'ssm:/..a/b..', { store: 'ssm', name: '/..a/b..' }],
  ['a version of a parameter', 'ssm:/a:3', { store: 'ssm', name: '/a', selector: '3' }],
  ['a label of a parameter', 'ssm:/a:prod', { store: 'ssm', name: '/a', selector: 'prod' }],
  ['a label with a dot', 'ssm:/a:release-4.2', { store: 'ssm', name: '/a', selector: 'release-4.2' }],
  ['a label that holds digits later', 'ssm:/a:v3', { store: 'ssm', name: '/a', selector: 'v3' }],
  [
    'a label of a hundred characters',
    `ssm:/a:${'l'.repeat(100)}`,
    { store: 'ssm', name: '/a', selector: 'l'.repeat(100) },
  ],
  ['a key of a parameter', 'ssm:/a#host', { store: 'ssm', name: '/a', key: 'host' }],
  [
    'a version and a key of a parameter',
    'ssm:/a:3#host',
    { store: 'ssm', name: '/a', selector: '3', key: 'host' },
  ],
  ['a parameter called arn', 'ssm:arn', { store: 'ssm', name: 'arn' }],
  ['a label of a parameter called arn', 'ssm:arn:x', { store: 'ssm', name: 'arn', selector: 'x' }],
  ['a key that holds a #', 'ssm:/a#b#c', { store: 'ssm', name: '/a', key: 'b#c' }],
  ['a key that holds a :', 'ssm:/a#b:c', { store: 'ssm', name: '/a', key: 'b:c' }],
  ['a key with spaces', 'ssm:/a# b c ', { store: 'ssm', name: '/a', key: ' b c ' }],
  ['a key called __proto__', 'ssm:/a#__proto__', { store: 'ssm', name: '/a', key: '__proto__' }],
  ['a key that is not ASCII', 'ssm:/a#clé😀', { store: 'ssm', name: '/a', key: 'clé😀' }],
  ['a pointer', 'ssm:/a#/db/users/0', { store: 'ssm', name: '/a', key: '/db/users/0' }],
  ['a pointer to the empty key', 'ssm:/a#/', { store: 'ssm', name: '/a', key: '/' }],
  ['a pointer with escapes', 'ssm:/a#/a~1b~0c', { store: 'ssm', name: '/a', key: '/a~1b~0c' }],
  ['a ~ in a literal key', 'ssm:/a#a~2', { store: 'ssm', name: '/a', key: 'a~2' }],
  ['a secret by its name', 'secretsmanager:prod/db', { store: 'secretsmanager', id: 'prod/db' }],
  [
    'every character that a secret name can hold',
    'secretsmanager:aZ09/_+=.@!-',
    { store: 'secretsmanager', id: 'aZ09/_+=.@!-' },
  ],
  [
    'a secret that RDS manages',
    'secretsmanager:rds!cluster-1fcd41b2-194a-4993-930a-423037e3d94a#password',
    {
      store: 'secretsmanager',
      id: 'rds!cluster-1fcd41b2-194a-4993-930a-423037e3d94a',
      key: 'password',
    },
  ],
  [
    'a secret that EventBridge manages, with the tail of CodeBuild',
    'secretsmanager:events!connection/shop/0b5b1b6c:token:AWSPREVIOUS',
    {
      store: 'secretsmanager',
      id: 'events!connection/shop/0b5b1b6c',
      key: 'token',
      stage: 'AWSPREVIOUS',
    },
    'secretsmanager:events!connection/shop/0b5b1b6c::AWSPREVIOUS#token',
  ],
  [
    'the ARN of a secret that RDS manages, with the tail of ECS',
    `${arn.secret}:rds!db-0b5b1b6c-AbCdEf:password::`,
    { store: 'secretsmanager', id: `${arn.secret}:rds!db-0b5b1b6c-AbCdEf`, home, key: 'password' },
    `${arn.secret}:rds!db-0b5b1b6c-AbCdEf#password`,
  ],
  ['a secret that starts with /', 'secretsmanager:/db', { store: 'secretsmanager', id: '/db' }],
  ['a secret that ends in /', 'secretsmanager:db/', { store: 'secretsmanager', id: 'db/' }],
  ['a key after #', 'secretsmanager:db#user', { store: 'secretsmanager', id: 'db', key: 'user' }],
  [
    'a key after : as CodeBuild writes it',
    'secretsmanager:db:user',
    { store: 'secretsmanager', id: 'db', key: 'user' },
    'secretsmanager:db#user',
  ],
  [
    'a key after : that starts with / is no pointer',
    'secretsmanager:db:/a~b/c',
    { store: 'secretsmanager', id: 'db', key: '/~1a~0b~1c' },
    'secretsmanager:db#/~1a~0b~1c',
  ],
  [
    'a key and a stage',
    'secretsmanager:db:user:AWSPREVIOUS',
    { store: 'secretsmanager', id: 'db', key: 'user', stage: 'AWSPREVIOUS' },
    'secretsmanager:db::AWSPREVIOUS#user',
  ],
  [
    'a stage alone, with an empty key as ECS writes it',
    'secretsmanager:db::AWSPREVIOUS:',
    { store: 'secretsmanager', id: 'db', stage: 'AWSPREVIOUS' },
    'secretsmanager:db::AWSPREVIOUS',
  ],
  [
    'a stage before a key after #',
    'secretsmanager:db::blue#user',
    { store: 'secretsmanager', id: 'db', key: 'user', stage: 'blue' },
  ],
  [
    'the current stage is what is read anyway',
    'secretsmanager:db:user:AWSCURRENT',
    { store: 'secretsmanager', id: 'db', key: 'user' },
    'secretsmanager:db#user',
  ],
  [
    'a stage of other characters',
    'secretsmanager:db::a/_+=.@-',
    { store: 'secretsmanager', id: 'db', stage: 'a/_+=.@-' },
  ],
  [
    'a version id',
    `secretsmanager:db:::${versionId}`,
    { store: 'secretsmanager', id: 'db', version: versionId },
  ],
  [
    'a key and a version id',
    `secretsmanager:db:user::${versionId}`,
    { store: 'secretsmanager', id: 'db', key: 'user', version: versionId },
    `secretsmanager:db:::${versionId}#user`,
  ],
  [
    'a version id of sixty-four characters',
    `secretsmanager:db:::${'a'.repeat(64)}`,
    { store: 'secretsmanager', id: 'db', version: 'a'.repeat(64) },
  ],
  ['only empty fields', 'secretsmanager:db:::', { store: 'secretsmanager', id: 'db' }, 'secretsmanager:db'],
  [
    'one empty field and a key after #',
    'secretsmanager:db:#user',
    { store: 'secretsmanager', id: 'db', key: 'user' },
    'secretsmanager:db#user',
  ],
  ['a pointer into a secret', 'secretsmanager:db#/a/0', { store: 'secretsmanager', id: 'db', key: '/a/0' }],
  ['a secret called arn', 'secretsmanager:arn', { store: 'secretsmanager', id: 'arn' }],
  [
    'the ARN of a parameter with a path',
    `${arn.parameter}/a/b`,
    { store: 'ssm', name: `${arn.parameter}/a/b`, home },
  ],
  [
    'the ARN of a parameter with a label and a key',
    `${arn.parameter}/a/b:prod#host`,
    { store: 'ssm', name: `${arn.parameter}/a/b`, home, selector: 'prod', key: 'host' },
  ],
  [
    'the ARN of a parameter with a version',
    `${arn.parameter}/a:12`,
    { store: 'ssm', name: `${arn.parameter}/a`, home, selector: '12' },
  ],
  [
    'the complete ARN of a secret',
    `${arn.secret}:prod/db-AbCdEf`,
    { store: 'secretsmanager', id: `${arn.secret}:prod/db-AbCdEf`, home },
  ],
  [
    'the ARN of a secret without its suffix',
    `${arn.secret}:prod/db`,
    { store: 'secretsmanager', id: `${arn.secret}:prod/db`, home },
  ],
  [
    'the ARN of a secret with the tail that ECS writes',
    `${arn.secret}:db-AbCdEf:user::`,
    { store: 'secretsmanager', id: `${arn.secret}:db-AbCdEf`, home, key: 'user' },
    `${arn.secret}:db-AbCdEf#user`,
  ],
  [
    'the ARN of a secret with a stage',
    `${arn.secret}:db-AbCdEf::AWSPENDING#user`,
    { store: 'secretsmanager', id: `${arn.secret}:db-AbCdEf`, home, key: 'user', stage: 'AWSPENDING' },
  ],
  [
    'the ARN of a secret with a version id',
    `${arn.secret}:db-AbCdEf:user::${versionId}`,
    { store: 'secretsmanager', id: `${arn.secret}:db-AbCdEf`, home, key: 'user', version: versionId },
    `${arn.secret}:db-AbCdEf:::${versionId}#user`,
  ],
  [
    'an ARN in China',
    'arn:aws-cn:ssm:cn-north-1:123456789012:parameter/a',
    {
      store: 'ssm',
      name: 'arn:aws-cn:ssm:cn-north-1:123456789012:parameter/a',
      home: { partition: 'aws-cn', region: 'cn-north-1', account: '123456789012' },
    },
  ],
  [
    'an ARN in GovCloud',
    'arn:aws-us-gov:secretsmanager:us-gov-west-1:123456789012:secret:a',
    {
      store: 'secretsmanager',
      id: 'arn:aws-us-gov:secretsmanager:us-gov-west-1:123456789012:secret:a',
      home: { partition: 'aws-us-gov', region: 'us-gov-west-1', account: '123456789012' },
    },
  ],
  [
    'an ARN in a partition that we do not know',
    'arn:aws-new:ssm:new-west-1:123456789012:parameter/a',
    {
      store: 'ssm',
      name: 'arn:aws-new:ssm:new-west-1:123456789012:parameter/a',
      home: { partition: 'aws-new', region: 'new-west-1', account: '123456789012' },
    },
  ],
  [
    'an ARN in an isolated partition',
    'arn:aws-iso-b:ssm:us-isob-east-1:123456789012:parameter/a',
    {
      store: 'ssm',
      name: 'arn:aws-iso-b:ssm:us-isob-east-1:123456789012:parameter/a',
      home: { partition: 'aws-iso-b', region: 'us-isob-east-1', account: '123456789012' },
    },
  ],
];

const noScheme = 'the reference has no known scheme';
const startIt = 'Start it with ssm:, secretsmanager:, or arn:, or write { value: "…" } for public text.';
const writeSecret = 'Write secretsmanager: instead.';
const writeParameter = 'Write ssm: instead.';
const parameterCharacter = 'a parameter name cannot contain this character';
const parameterUse = 'Use letters, digits, and _ . - /.';
const secretCharacter = 'a secret name cannot contain this character';
const secretUse = 'Use letters, digits, and / _ + = . @ ! -.';
const stageUse = 'Use letters, digits, and / _ + = . @ -.';
const oneParameter =
  'Name one parameter; to read all parameters below a path, write ssm:/path/ under `include`.';
const parameterStar = 'a parameter name cannot contain *';
const oneSecret = 'Name one secret; to read all of its keys, list it under `include`.';
const secretStar = 'a secret name cannot contain *';
const writeName = 'Write the name after the scheme.';
const incomplete = 'the ARN is incomplete';
const wholeArn = 'Copy the whole ARN: arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE.';
const writeRegion = 'Write it like eu-west-1.';
const noRegion = 'the region (from the ARN) is not valid';
const noAccount = 'the account in the ARN is not a 12-digit account ID';
const writeAccount = 'Write the 12-digit account ID.';
const noPartition = 'the partition in the ARN is not valid';
const usePartition = 'Use aws, aws-cn, or aws-us-gov.';
const noLabel = 'the label is not valid';
const labelRule = 'Use up to 100 characters, and do not start with a digit, aws, or ssm.';
const noVersionId = 'the version ID is not valid';
const versionIdRule =
  'Use 32 to 64 letters, digits, and -; a staging label goes in `stage`, or one field earlier.';
const keepName = 'Write the full name.';
const parameterDots = 'a parameter name cannot contain .. in its path';
const tooMany = 'Write a key that contains a : after a #.';

type Bad = readonly [sentence: string, text: string, offset: number, message: string, hint: string];

export const bad: readonly Bad[] = [
  ['nothing at all', '', 0, noScheme, startIt],
  ['a bare word', 'canary', 0, noScheme, startIt],
  ['a bare path', '/canary/x', 0, noScheme, 'Write ssm: before the name.'],
  ['another scheme', 'vault:canary', 0, noScheme, startIt],
  ['a URL', 'https://canary', 0, noScheme, startIt],
  ['a slip in ssm:', 'smm:/canary', 0, '"smm:" is not a known scheme', 'Write ssm: instead.'],
  [
    'a slip in secretsmanager:',
    'secretmanager:canary',
    0,
    '"secretmanager:" is not a known scheme',
    writeSecret,
  ],
  ['two letters swapped', 'secretsmanaegr:canary', 0, '"secretsmanaegr:" is not a known scheme', writeSecret],
  ['a scheme in capitals', 'SSM:/canary', 0, '"SSM:" is not a known scheme', writeParameter],
  ['a space before the scheme', ' ssm:/canary', 0, noScheme, 'Write ssm: instead.'],
  [
    'the name that CodeBuild gives to Parameter Store',
    'parameter-store:/canary',
    0,
    '"parameter-store:" is not a known scheme',
    writeParameter,
  ],
  [
    'the name that CodeBuild gives to secrets',
    'secrets-manager:canary',
    0,
    '"secrets-manager:" is not a known scheme',
    writeSecret,
  ],
  ['a short name of Secrets Manager', 'sm:canary', 0, '"sm:" is not a known scheme', writeSecret],
  [
    'a scheme that lacks a letter',
    'secretmanager:canary',
    0,
    '"secretmanager:" is not a known scheme',
    writeSecret,
  ],
  ['a key without a reference', '#canary', 0, noScheme, startIt],
  ['an empty key matters less than no scheme', 'canary#', 0, noScheme, startIt],
  ['a scheme alone', 'ssm', 3, 'the parameter name is missing', 'Write ssm:/path/to/name.'],
  [
    'the other scheme alone',
    'secretsmanager',
    14,
    'the secret name is missing',
    'Write secretsmanager:name.',
  ],
  ['no parameter name', 'ssm:', 4, 'a parameter name is missing', writeName],
  ['no secret name', 'secretsmanager:', 15, 'a secret name is missing', writeName],
  ['no secret name before a key', 'secretsmanager:#canary', 15, 'a secret name is missing', writeName],
  ['a space in a parameter name', 'ssm:/canary canary', 11, parameterCharacter, parameterUse],
  ['a space after a parameter name', 'ssm:/canary ', 11, parameterCharacter, parameterUse],
  ['a wildcard as the whole parameter name', 'ssm:*', 4, parameterStar, oneParameter],
  ['a space before a secret name', 'secretsmanager: canary', 15, secretCharacter, secretUse],
  [
    'a label that starts with another character',
    'ssm:/canary:/x',
    12,
    'a label cannot contain this character',
    'Use letters, digits, and _ . -.',
  ],
  [
    'a stage that starts with another character',
    'secretsmanager:db:: canary',
    19,
    'a staging label cannot contain this character',
    stageUse,
  ],
  ['a wildcard in a parameter name', 'ssm:/canary/*', 12, parameterStar, oneParameter],
  ['a @ in a parameter name', 'ssm:/a@canary', 6, parameterCharacter, parameterUse],
  ['a letter that only looks like ASCII', 'ssm:/canаry', 8, parameterCharacter, parameterUse],
  ['a line feed in a parameter name', 'ssm:/canary\n', 11, parameterCharacter, parameterUse],
  ['an emoji in a parameter name', 'ssm:/😀canary', 5, parameterCharacter, parameterUse],
  ['a ? as in a URL', 'ssm:/canary?x', 11, parameterCharacter, parameterUse],
  [
    'a double slash in a parameter name',
    'ssm:/canary//b',
    11,
    'a parameter name cannot contain //',
    'Write a single /.',
  ],
  ['two dots in a parameter name', 'ssm:/canary/../b', 12, parameterDots, keepName],
  ['two dots at the end of a parameter name', 'ssm:/canary/..', 12, parameterDots, keepName],
  ['two dots at the start of a parameter name', 'ssm:../canary', 4, parameterDots, keepName],
  ['a path that is no parameter', 'ssm:/canary/', 11, 'a parameter name cannot end with /', oneParameter],
  ['the root', 'ssm:/', 4, 'a parameter name cannot end with /', oneParameter],
  [
    'a path without its first slash',
    'ssm:canary/b',
    4,
    'a parameter name with a path must start with /',
    'Write ssm:/path/to/name.',
  ],
  [
    'a secret through Parameter Store',
    'ssm:/aws/reference/secretsmanager/canary',
    4,
    'secrets cannot be read through Parameter Store',
    'Write secretsmanager:NAME.',
  ],
  [
    'an empty version',
    'ssm:/canary:',
    12,
    'the version or label after : is missing',
    'Write it, or remove the :.',
  ],
  [
    'a version of zero',
    'ssm:/canary:0',
    12,
    'a version cannot start with 0',
    'Write it without leading zeros; the first version is 1.',
  ],
  [
    'a version with a leading zero',
    'ssm:/canary:03',
    12,
    'a version cannot start with 0',
    'Write it without leading zeros; the first version is 1.',
  ],
  ['a label that starts with a digit', 'ssm:/canary:3x', 12, noLabel, labelRule],
  ['a label that starts with aws', 'ssm:/canary:AwsX', 12, noLabel, labelRule],
  ['a label that starts with ssm', 'ssm:/canary:ssm', 12, noLabel, labelRule],
  ['a label of 101 characters', `ssm:/canary:${'l'.repeat(101)}`, 12, noLabel, labelRule],
  [
    'a character that no label holds',
    'ssm:/canary:pr/od',
    14,
    'a label cannot contain this character',
    'Use letters, digits, and _ . -.',
  ],
  [
    'a field too many after a parameter',
    'ssm:/canary:1:2',
    13,
    'there are too many : fields; a parameter takes one version or label',
    tooMany,
  ],
  ['an ARN after ssm:', `ssm:${arn.parameter}/canary`, 4, 'an ARN has no scheme', 'Start it with arn:.'],
  [
    'an ARN after secretsmanager:',
    `secretsmanager:${arn.secret}:canary`,
    15,
    'an ARN has no scheme',
    'Start it with arn:.',
  ],
  ['an empty key', 'ssm:/canary#', 12, 'the key after # is missing', 'Write the key, or remove the #.'],
  [
    'an empty key of a secret',
    'secretsmanager:canary#',
    22,
    'the key after # is missing',
    'Write the key, or remove the #.',
  ],
  [
    'an unknown escape in a pointer',
    'ssm:/canary#/a~2',
    14,
    'a ~ in a JSON pointer must be followed by 0 or 1',
    'Write ~0 for ~ and ~1 for /.',
  ],
  [
    'a ~ at the end of a pointer',
    'ssm:/canary#/a~',
    14,
    'a ~ in a JSON pointer must be followed by 0 or 1',
    'Write ~0 for ~ and ~1 for /.',
  ],
  ['a space in a secret name', 'secretsmanager:canary x', 21, secretCharacter, secretUse],
  ['a wildcard in a secret name', 'secretsmanager:canary/*', 22, secretStar, oneSecret],
  ['a ! in a parameter name', 'ssm:/canary!x', 11, parameterCharacter, parameterUse],
  [
    'a double slash in a secret name',
    'secretsmanager:canary//x',
    21,
    'a secret name cannot contain //',
    'Write a single /.',
  ],
  [
    'two dots in a secret name',
    'secretsmanager:canary/../x',
    22,
    'a secret name cannot contain .. in its path',
    keepName,
  ],
  [
    'a key given twice',
    'secretsmanager:db:user#canary',
    23,
    'the key is given twice',
    'Keep the key after the # or the one after the :, not both.',
  ],
  [
    'a character that no stage holds',
    'secretsmanager:db::canary stage',
    25,
    'a staging label cannot contain this character',
    stageUse,
  ],
  [
    'a stage of 257 characters',
    `secretsmanager:db::${'s'.repeat(257)}`,
    19,
    'a staging label has at most 256 characters',
    'Use the name of an existing staging label.',
  ],
  ['a version id that is too short', 'secretsmanager:db:::canary', 20, noVersionId, versionIdRule],
  ['a version id that is too long', `secretsmanager:db:::${'a'.repeat(65)}`, 20, noVersionId, versionIdRule],
  [
    'a version id with another character',
    `secretsmanager:db:::${'a'.repeat(40)}_`,
    20,
    noVersionId,
    versionIdRule,
  ],
  [
    'a stage and a version id',
    `secretsmanager:db::AWSPREVIOUS:${versionId}`,
    31,
    'a staging label and a version ID cannot be combined',
    'Keep one of them.',
  ],
  [
    'a field too many after a secret',
    'secretsmanager:db:a:b::canary',
    22,
    'there are too many : fields; a secret takes KEY, STAGE, and VERSION-ID',
    tooMany,
  ],
  ['arn: alone', 'arn:', 0, incomplete, wholeArn],
  ['an ARN that stops after the account', 'arn:aws:ssm:eu-west-1:123456789012', 0, incomplete, wholeArn],
  ['no partition', 'arn::ssm:eu-west-1:123456789012:parameter/canary', 4, noPartition, usePartition],
  ['another partition', 'arn:canary:ssm:eu-west-1:123456789012:parameter/a', 4, noPartition, usePartition],
  [
    'another service',
    'arn:aws:s3:eu-west-1:123456789012:canary',
    8,
    'the ARN belongs to another service',
    'Use the ARN of a parameter or a secret.',
  ],
  [
    'another service, whose ARNs have no region',
    'arn:aws:s3:::canary/x',
    8,
    'the ARN belongs to another service',
    'Use the ARN of a parameter or a secret.',
  ],
  ['no region', 'arn:aws:ssm::123456789012:parameter/canary', 12, noRegion, writeRegion],
  ['a wildcard for the region', 'arn:aws:ssm:*:123456789012:parameter/canary', 12, noRegion, writeRegion],
  [
    'an availability zone for the region',
    'arn:aws:ssm:eu-west-1a:123456789012:parameter/x',
    12,
    '"eu-west-1a" (from the ARN) is not a valid region',
    'Did you mean "eu-west-1"?',
  ],
  ['no account', 'arn:aws:ssm:eu-west-1::parameter/canary', 22, noAccount, writeAccount],
  [
    'no account, for a name that only starts like a public one',
    'arn:aws:ssm:eu-west-1::parameter/aws/services/canary',
    22,
    noAccount,
    writeAccount,
  ],
  [
    'no account, for a secret with a public name',
    'arn:aws:secretsmanager:eu-west-1::secret:aws/service/canary',
    33,
    noAccount,
    writeAccount,
  ],
  [
    'an account for a public parameter',
    'arn:aws:ssm:eu-west-1:123456789012:parameter/aws/service/canary',
    22,
    'the ARN of a public parameter has no account',
    'Leave the account empty: arn:aws:ssm:REGION::parameter/aws/service/….',
  ],
  [
    'a secret that RDS manages, without its scheme',
    'rds!cluster-canary:password',
    0,
    noScheme,
    'Write secretsmanager: before the name.',
  ],
  ['the same without a key', 'rds!cluster-canary', 0, noScheme, 'Write secretsmanager: before the name.'],
  ...(
    [
      ['aws-cn', 'eu-west-1', 'aws'],
      ['aws-us-gov', 'us-east-1', 'aws'],
      ['aws', 'cn-north-1', 'aws-cn'],
      ['aws', 'us-gov-west-1', 'aws-us-gov'],
      ['aws-cn', 'us-gov-east-1', 'aws-us-gov'],
      ['aws', 'us-iso-east-1', 'aws-iso'],
      ['aws-iso', 'us-isob-east-1', 'aws-iso-b'],
      ['aws', 'eusc-de-east-1', 'aws-eusc'],
    ] as const
  ).map(
    ([partition, region, right]) =>
      [
        `the partition ${partition} with the region ${region}`,
        `arn:${partition}:ssm:${region}:123456789012:parameter/canary`,
        4,
        `the partition "${partition}" in the ARN does not match its region: ${region} is in "${right}"`,
        'Correct the partition or the region.',
      ] as const,
  ),
  [
    'an account of eleven digits',
    'arn:aws:ssm:eu-west-1:12345678901:parameter/canary',
    22,
    noAccount,
    writeAccount,
  ],
  ['a wildcard for the account', 'arn:aws:ssm:eu-west-1:*:parameter/canary', 22, noAccount, writeAccount],
  [
    'the ARN of an SSM document',
    'arn:aws:ssm:eu-west-1:123456789012:document/canary',
    35,
    'this is not the ARN of a parameter',
    'Use …:parameter/NAME.',
  ],
  [
    'the ARN of a parameter without a name',
    `${arn.parameter}/`,
    44,
    'a parameter name cannot end with /',
    oneParameter,
  ],
  ['a wildcard in the ARN of a parameter', `${arn.parameter}/canary/*`, 52, parameterStar, oneParameter],
  [
    'a double slash in the ARN of a parameter',
    `${arn.parameter}//canary`,
    44,
    'a parameter name cannot contain //',
    'Write a single /.',
  ],
  [
    'a field too many after the ARN of a parameter',
    `${arn.parameter}/a:1:canary`,
    48,
    'there are too many : fields; a parameter takes one version or label',
    tooMany,
  ],
  [
    'the ARN of something else in Secrets Manager',
    'arn:aws:secretsmanager:eu-west-1:123456789012:canary:x',
    46,
    'this is not the ARN of a secret',
    'Use …:secret:NAME-SUFFIX.',
  ],
  [
    'the ARN of a secret without a name',
    `${arn.secret}`,
    46,
    'this is not the ARN of a secret',
    'Use …:secret:NAME-SUFFIX.',
  ],
  ['the ARN of a secret with an empty name', `${arn.secret}:`, 53, 'a secret name is missing', writeName],
  ['a wildcard in the ARN of a secret', `${arn.secret}:canary-??????`, 60, secretCharacter, secretUse],
  [
    'a field too many after the ARN of a secret',
    `${arn.secret}:db:a:b::canary`,
    60,
    'there are too many : fields; a secret takes KEY, STAGE, and VERSION-ID',
    tooMany,
  ],
];
