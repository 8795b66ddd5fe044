import type { ErrorCode } from '../../../failure.ts';

/** What `explain` and docs/errors.md say about a code. Words in backticks are code. */
export interface Explanation {
  /** What has happened, in a few words. */
  readonly title: string;
  /** When this happens, and why it is an error. */
  readonly cause: string;
  /** A message with this code, as it is printed. */
  readonly example: string;
  readonly fix: string;
}

/** The explanation of each code. A new code is a type error until it is explained here. */
export const explanations: Readonly<Record<ErrorCode, Explanation>> = {
  USAGE: {
    title: 'Something on the command line, or an input of the Action, is wrong',
    cause:
      'A command, an option, an input, or a value of one does not exist, is given twice, or contradicts another one.',
    example: 'export has no option --lokal',
    fix: 'Do what the hint says. `pipeline-secrets COMMAND --help` lists the options of a command.',
  },
  MAPPING_NOT_FOUND: {
    title: 'There is no mapping file',
    cause:
      'Neither `pipeline-secrets.yml`, `pipeline-secrets.yaml`, nor `pipeline-secrets.json` is in the working directory, or the file that you named or extended does not exist.',
    example:
      'the working directory contains no mapping file: no pipeline-secrets.yml, pipeline-secrets.yaml, or pipeline-secrets.json',
    fix: 'In a workflow, check out the repository first. Otherwise create the file, or name it with `--mapping FILE` or the input `mapping-file`.',
  },
  MAPPING_UNREADABLE: {
    title: 'The mapping file cannot be read',
    cause:
      'It is a folder or a device, you have no permission to read it, or it does not contain UTF-8 text.',
    example: 'the mapping "base.yml" is not a regular file',
    fix: 'Correct the path or the permissions, or save the file as UTF-8.',
  },
  MAPPING_AMBIGUOUS: {
    title: 'There are several mapping files',
    cause: 'The working directory contains more than one file with a default name, so none of them is read.',
    example: 'there is more than one mapping file: pipeline-secrets.yml, pipeline-secrets.json',
    fix: 'Remove all but one, or name the right one with `--mapping FILE` or the input `mapping-file`.',
  },
  MAPPING_TOO_LARGE: {
    title: 'The mapping is too large',
    cause: 'A limit on its bytes, its depth, or its entries protects your job from a broken or hostile file.',
    example: 'the file is larger than 64 KiB',
    fix: 'Split the mapping into several files, or read many parameters with one `include`.',
  },
  INVALID_SYNTAX: {
    title: 'The file is not the plain YAML that a mapping is',
    cause:
      'A quote or bracket is not closed, the indentation is wrong, a key is repeated, or the file has an anchor, an alias, a tag, or a directive.',
    example: 'a quote is not closed',
    fix: 'Correct the place that the message names. Write out what an alias repeats.',
  },
  UNKNOWN_FIELD: {
    title: 'The mapping has a field that does not exist',
    cause: 'The field is misspelled, is indented too little or too much, or belongs to another tool.',
    example: 'there is no field "optinal" here',
    fix: 'Use the name in the hint. `pipeline-secrets schema --install` lets your editor complete the fields.',
  },
  INVALID_FIELD: {
    title: 'A field has a value that it cannot have',
    cause:
      'The value has the wrong type, is not among the allowed words, or contradicts another field of the same entry.',
    example: '"readable", `mode`: the mode is not allowed for a secret file',
    fix: 'Do what the hint says. The documentation of the mapping file lists what each field takes.',
  },
  NOT_QUOTED: {
    title: 'YAML reads a value as something other than text',
    cause:
      'Without quotes, YAML reads `yes`, `0644`, `1.10`, and `null` as a boolean, a number, or nothing, and your text would be lost.',
    example: '"STAGE" must be a reference, but YAML reads it as a boolean',
    fix: 'Put the value in quotes.',
  },
  INVALID_NAME: {
    title: 'A name cannot be the name of a variable or file',
    cause:
      'Names of variables consist of letters, digits, and underscores, and do not start with a digit. Names of files have no folder, and mean the same on every system.',
    example: '"../key.pem" is not a valid file name',
    fix: 'Choose another name. In an `include`, rename it with `name`, or leave it out with `except`.',
  },
  NAME_REFUSED: {
    title: 'A variable would change how programs run',
    cause:
      'Names such as `PATH`, `NODE_OPTIONS`, and `LD_PRELOAD` decide which code runs. Anyone who can write the secret could then run code in your job.',
    example: '"NODE_OPTIONS" changes how programs run: it controls Node.js',
    fix: 'Choose another name. If you trust everybody who can write the value, allow the name with `--allow-name NAME` or the input `allow-names`.',
  },
  NAME_CLASH: {
    title: 'Two entries set the same variable',
    cause:
      'The mapping, or what it includes, gives a name twice. Names that differ only in case count as the same, because Windows sees one variable.',
    example: '"ONE" differs from "one" only in case',
    fix: 'Rename or remove one of them. In an `include`, use `name.prefix` or `except`.',
  },
  INVALID_REFERENCE: {
    title: 'A reference is malformed',
    cause:
      'A reference is `ssm:NAME`, `secretsmanager:NAME`, or an ARN, with an optional version, stage, or `#KEY`.',
    example: '"DB_HOST": a parameter name cannot contain //',
    fix: 'Correct it as the hint says.',
  },
  INVALID_VAR: {
    title: 'A var is not declared, or its value is not allowed',
    cause:
      'Every var has to be declared under `vars`, and its value has to be one that the mapping allows there, so that a caller cannot make it read something else.',
    example: 'the given value of the var "stage" is not accepted',
    fix: 'Declare the var, correct its name, or pass a value that the mapping allows.',
  },
  INVALID_TEMPLATE: {
    title: 'A template is malformed, or uses a name that does not exist',
    cause:
      'A placeholder is not closed, has an unknown filter, or names neither a variable of the mapping nor a var. Templates cannot refer to each other in a circle.',
    example: '"URL": "DB_HSOT" is not a variable or var',
    fix: 'Correct the placeholder. Write `$${` for a literal `${`.',
  },
  INCLUDE_TOO_LARGE: {
    title: 'An include gives more variables than you expect',
    cause: 'Its path or secret has more entries than `max`, which is 100 by default.',
    example: 'the include secretsmanager:dev/shop/db sets 4 variables, but `max` is 2',
    fix: 'Choose with `only` and `except`, use a longer path, or raise `max`.',
  },
  REGION_MISSING: {
    title: 'No AWS region is known',
    cause:
      'Neither the entry, the mapping, the command line, the environment, nor the AWS profile names one.',
    example: 'no AWS region is set for "DB_HOST", "DB_USER", "DB_PASSWORD", and 1 more',
    fix: 'Set `region` in the mapping, or pass `--region REGION` or the input `aws-region`.',
  },
  ACCOUNT_CONFLICT: {
    title: 'Two places name different AWS accounts',
    cause: 'An ARN, `account` in the mapping, and `allowed-account-ids` do not agree.',
    example: '"A", `from`: the account in the ARN differs from `account`',
    fix: 'Correct the one that is wrong.',
  },
  LOCAL_FILE: {
    title: 'The stand-in file is wrong',
    cause:
      'The file that `--local` names cannot be read, is not valid YAML, or has something other than `ssm` and `secretsmanager` with their values.',
    example: '"/number" is not a string',
    fix: 'Correct the place that the message names. Put numbers in quotes.',
  },
  ALREADY_SET: {
    title: 'The job has set the variable to something else',
    cause: 'Replacing it could break a later step that relies on it.',
    example: '"TOKEN" is already set in this job, to a different value',
    fix: 'Rename the variable in the mapping, or replace it with `--force` or `overwrite: true`.',
  },
  UNSAFE_PATH: {
    title: 'A file with secrets would be published',
    cause: 'Git would commit the file, or CodeBuild would upload it as an artifact or to its cache.',
    example:
      '"/src/.env" is inside a git repository that does not ignore it: a commit could include the values',
    fix: 'Write it elsewhere, for example to `"$(mktemp)"`, or add it to `.gitignore`. `--force` skips the check.',
  },
  PUBLISHED: {
    title: 'CodeBuild would show a secret in clear text',
    cause: '`exported-variables` in the buildspec names it, and everybody who sees the build sees its value.',
    example:
      '"PASSWORD" is in exported-variables of buildspec.yml, which shows its value to everyone who can view the build',
    fix: 'Remove it there, or set `secret: false` if it is public. `--force` skips the check.',
  },
  NOT_ALLOWED: {
    title: 'The caller does not allow a reference or role',
    cause: 'It matches none of the patterns of `--allow` or the input `allow`.',
    example: '"DB_HOST": the reference matches no pattern of --allow',
    fix: 'Correct the mapping, or ask the owner of the workflow to add the pattern.',
  },
  UNTRUSTED_ENDPOINT: {
    title: 'An endpoint could read your credentials or values',
    cause: 'It is neither https nor http on this machine, or metadata would come from a foreign host.',
    example: 'an endpoint is neither https nor http on loopback: its host is "localstack:4566"',
    fix: 'Use https. In a test setup, allow the host with `--allow-http-endpoint HOST` or the input of that name.',
  },
  UNTRUSTED_WORKSPACE: {
    title: 'A stranger may have written the file',
    cause:
      'On events such as `pull_request_target`, the job has secrets, and the workspace may come from a pull request. A mapping in it could ask for any of them.',
    example:
      'the mapping file is not read in a pull_request_target workflow: it decides which values the job gets, and a stranger may have written the files in the workspace',
    fix: 'Write the mapping inline (the input `mapping`, or `-m -` with a here-document), or keep the file outside the workspace. If the workflow only checks out your own branches, set `trust-workspace: true` or `--trust-workspace`.',
  },
  NOT_FOUND: {
    title: 'A parameter, a secret, a version, or a key does not exist',
    cause: 'The name is misspelled, the value is in another region or account, or nobody has created it yet.',
    example: '"DB_HOST": ssm:/shop/prod/db-host does not exist in eu-west-1',
    fix: 'Create it, or correct the reference or the region. If it may be missing, set `optional: true` or `default`.',
  },
  NO_VALUE: {
    title: 'A secret exists, but nobody has stored a value in it',
    cause:
      'No version of the secret has the staging label `AWSCURRENT`. This is so right after a template has created a secret without a value.',
    example:
      '"TOKEN": secretsmanager:shop/empty exists but has no value yet: no version of it has the staging label AWSCURRENT',
    fix: 'Store a value, for example with `aws secretsmanager put-secret-value`.',
  },
  EMPTY: {
    title: 'A value is empty',
    cause: 'An empty password or token is usually a mistake that shows up much later.',
    example: '"EMPTY": ssm:/empty is empty',
    fix: 'Store a value, or set `allow-empty: true`.',
  },
  NOT_JSON: {
    title: 'A reference has a key, but the value is not JSON',
    cause:
      'The value is plain or binary text, is broken JSON, or starts with a byte order mark. An include of a secret needs a JSON object.',
    example: '"NOT_JSON": ssm:/shop/dev/db-host#key asks for a key, but the value is not JSON',
    fix: 'Remove `#KEY` to take the whole value, or store a JSON object.',
  },
  NOT_A_CONTAINER: {
    title: 'A key leads into something that has no keys',
    cause: 'The JSON at this place is a string, a number, a boolean, or null.',
    example:
      '"THROUGH_TEXT": secretsmanager:doc#/text/0 asks for a key of a JSON value that is neither an object nor an array',
    fix: 'Correct the key, or remove it to take the whole value. If a JSON string contains JSON, store the inner JSON itself.',
  },
  NOT_A_SCALAR: {
    title: 'A key contains an object or array',
    cause: 'A variable holds text, and there are several ways to write an object as text.',
    example: '"OBJECT": secretsmanager:doc#object asks for a key that contains a JSON object or array',
    fix: 'Set `type: json` to take it as JSON, or point to one field in it, as in `#/outer/inner`.',
  },
  DUPLICATE_KEY: {
    title: 'The JSON of a secret has a key twice',
    cause: 'Programs do not agree on which of the two values counts.',
    example: '"DUPLICATE": secretsmanager:doc#twice asks for a key that the JSON contains more than once',
    fix: 'Store the key once.',
  },
  NOT_TEXT: {
    title: 'A value cannot be the text of a variable',
    cause: 'It is binary, contains a NUL character, or is not valid Unicode.',
    example: '"NUL": ssm:/nul contains a NUL character',
    fix: 'List it under `files`, or set `encode: base64` and decode it where you use it.',
  },
  WRONG_TYPE: {
    title: 'A value does not have the type that the mapping gives',
    cause:
      'The entry has a `type` or `decode`, and the value is not such an integer, URL, PEM text, base64, and so on.',
    example: '"URL": ssm:/host is not an absolute URL',
    fix: 'Correct the value in the store, or `type` in the mapping.',
  },
  NO_MATCH: {
    title: 'A value does not match its pattern',
    cause:
      '`match` has to match the whole value. The value may have a line feed at its end, or the pattern may take too long.',
    example: '"NO_MATCH": secretsmanager:dev/shop/db#username does not fully match the pattern in `match`',
    fix: 'Correct the value or the pattern. `trim: end` removes a line feed.',
  },
  TOO_LARGE: {
    title: 'A value is too large for a variable',
    cause:
      'Linux starts no program that has a variable of 128 KiB or more, or a very large environment. A template gives at most 1,048,576 characters.',
    example: '"T15": the template is longer than 1,048,576 characters when filled in',
    fix: 'List the value under `files`, and give its path to the program.',
  },
  TOO_MANY_MASKS: {
    title: 'There is more to mask than the runner can handle',
    cause:
      'Every line of every secret is masked, and thousands of masks would slow down each line of the log.',
    example:
      'the secrets have 2500 lines and strings to mask, more than the limit of 2000; the largest is "LARGE" with 2500',
    fix: 'Take only the keys that you need, list long values under `files`, or set `secret: false` on what is public.',
  },
  SHORT_SECRET: {
    title: 'A secret is too short or too common to mask',
    cause:
      'Masking it would also hide ordinary text in the log. This is an error only with `short-secrets: error`; by default it is a warning.',
    example: '"PIN" is shorter than six characters: masking it will hide ordinary text too',
    fix: 'Use a longer secret, or set `secret: false` if it is public.',
  },
  NOT_REPRESENTABLE: {
    title: 'The output format cannot hold a value',
    cause:
      'A docker env file cannot hold several lines, and programs read some characters of dotenv files differently.',
    example: 'the value of "KEY" has several lines, which a docker env file cannot hold',
    fix: 'Choose another `--format`, list the value under `files`, or use `pipeline-secrets run`.',
  },
  MASK_FAILED: {
    title: 'The masks did not reach the runner',
    cause: 'The output was closed or full, so the runner may not hide the values. Nothing was set.',
    example: 'the masks could not be written to stderr, so nothing was handed over',
    fix: 'Do not redirect or close the output, from which the runner learns what to hide.',
  },
  WRITE_FAILED: {
    title: 'A file or the output could not be written',
    cause:
      'The disk is full, you have no permission, the reader of the output has stopped, or the path is not a regular file.',
    example: 'the output of the command could not be written (ENOSPC)',
    fix: 'Do what the hint says, and check the disk and the path.',
  },
  COMMAND_NOT_FOUND: {
    title: '`run` does not find the command',
    cause:
      'It is not in the `PATH`, or its script starts with the name of an interpreter that does not exist.',
    example: 'the command "no-such-command-anywhere" is not found',
    fix: 'Install it, or correct its name. For a script, check the line that starts with `#!`; it may end in a carriage return.',
  },
  COMMAND_NOT_EXECUTABLE: {
    title: '`run` cannot execute the command',
    cause:
      'The file is not executable, has an unknown format, or got more arguments and variables than the system allows.',
    example: 'the command "node" cannot be executed (E2BIG)',
    fix: 'Make it executable with `chmod +x`, or start it with its interpreter, as in `sh script`.',
  },
  NO_CREDENTIALS: {
    title: 'There are no AWS credentials',
    cause:
      'Neither a role, the environment, a profile, the container, nor the machine gives any. A pull request from a fork gets none on purpose.',
    example: 'no AWS credentials were found',
    fix: 'In a workflow, set `role-to-assume` and grant `id-token: write`. On a laptop, sign in with `aws sso login`, or use `--local FILE` to run without AWS.',
  },
  INVALID_CREDENTIALS: {
    title: 'AWS does not accept the credentials',
    cause:
      'They were deleted or mistyped, belong to another partition, or the clock of the machine is wrong. A token file may be missing.',
    example: 'the profile "shop" has the `web_identity_token_file` "/none", which cannot be read (ENOENT)',
    fix: 'Check where the credentials come from, and the clock. `aws sts get-caller-identity` shows whether AWS accepts them.',
  },
  EXPIRED_CREDENTIALS: {
    title: 'The credentials have expired',
    cause: 'Credentials of a session last between 15 minutes and some hours.',
    example: 'the SSO session of the profile "shop" has expired, or was never started',
    fix: 'Sign in again. In a long job, sign in right before the values are read.',
  },
  ACCESS_DENIED: {
    title: 'The role may not read a value, or may not be assumed',
    cause:
      'A policy of the role, of the resource, or of the organization does not allow it. If the role cannot be assumed, its trust policy does not match the workflow. For a secret that does not exist, AWS often gives the same answer.',
    example: '"DB_HOST": ssm:/shop/prod/db-host cannot be read: AWS denied access to these credentials',
    fix: 'Grant the role `ssm:GetParameters`, `ssm:GetParametersByPath` for includes, and `secretsmanager:GetSecretValue` on what the mapping names. Compare the claims in the message with the trust policy.',
  },
  KMS_ACCESS_DENIED: {
    title: 'The role may not decrypt a value',
    cause: 'A customer managed KMS key encrypts the value, and does not allow the role to use it.',
    example:
      '"DB_PASSWORD": secretsmanager:prod/shop/database cannot be decrypted: these credentials have no access to the KMS key',
    fix: 'Grant the role `kms:Decrypt` on the key. For a key of another account, its key policy has to allow the role, too.',
  },
  ACCOUNT_REFUSED: {
    title: 'The credentials belong to the wrong account',
    cause:
      '`account` in the mapping or `allowed-account-ids` names the accounts to read from, and this is another one.',
    example: 'the credentials belong to the account 210987654321, but only "123456789012" is allowed',
    fix: 'Sign in to the right account, or correct the list.',
  },
  PENDING_DELETION: {
    title: 'The secret is scheduled for deletion',
    cause: 'Somebody deleted it. Until its recovery window ends, it exists, but nobody can read it.',
    example: '"TOKEN": secretsmanager:shop/token is scheduled for deletion',
    fix: 'Restore it with `aws secretsmanager restore-secret`, or use another one.',
  },
  THROTTLED: {
    title: 'AWS throttled every attempt',
    cause:
      'Many jobs of the account and region read at the same time. Every request was repeated, with pauses, until the time was up.',
    example: '"TOKEN": ssm:/shop/token was not read: AWS throttled every attempt',
    fix: 'Run fewer jobs at once, or allow more time with `--timeout` or `timeout-seconds`. For Parameter Store, turn on higher throughput.',
  },
  TIMEOUT: {
    title: 'The time was up',
    cause:
      'The whole run may take 60 seconds, unless you set another limit. The network, a proxy, or whatever gives the credentials is too slow.',
    example: 'the AWS credentials did not arrive in time',
    fix: 'Check the network and the proxy, or allow more time with `--timeout` or `timeout-seconds`.',
  },
  NETWORK: {
    title: 'AWS could not be reached',
    cause: 'The name of the host is unknown, the connection is refused or blocked, or a proxy is missing.',
    example: '"TOKEN": ssm:/shop/token was not read: AWS could not be reached',
    fix: 'Check the region, `HTTPS_PROXY`, and the route. A private subnet needs a NAT gateway or VPC endpoints for SSM, Secrets Manager, and STS.',
  },
  UNTRUSTED_CERTIFICATE: {
    title: "The server's certificate is refused",
    cause:
      'It has expired, is for another host, or is signed by an authority that Node does not know, such as that of a company proxy.',
    example: '"HOST": ssm:/shop/host was not read: the server\'s certificate is refused',
    fix: 'Check the endpoint, the proxy, and the clock. For your own certificate authority, set `NODE_EXTRA_CA_CERTS` to its PEM file.',
  },
  AWS_ERROR: {
    title: 'AWS reported an error',
    cause: 'The service failed or refused the request for a reason that has no code of its own here.',
    example: '"TOKEN": ssm:/shop/token was not read: AWS reported an error',
    fix: "Look at AWS's own name of the error, at the end of the message. Try again, and check the service's status.",
  },
  BAD_RESPONSE: {
    title: 'The answer is not what AWS documents',
    cause:
      'Something other than AWS answered, such as a proxy or an emulator, or the response was too large.',
    example:
      'the address in AWS_CONTAINER_CREDENTIALS_FULL_URI answers with something other than credentials',
    fix: 'Check the endpoint and the proxy, and try again.',
  },
  BUG: {
    title: 'pipeline-secrets has a bug',
    cause: 'The program has a bug. It is not your fault.',
    example: 'an unexpected error occurred (TypeError)',
    fix: 'Run it again with `--trace`, or with debug logging in a workflow, and report the line that it prints. It contains no value.',
  },
};
