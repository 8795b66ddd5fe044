/** The headings of the help, in its order. */
export const optionGroups = ['Command', 'Output', 'Mapping', 'Safety', 'AWS', 'Messages'] as const;

/** One option of the command line. The help, the completions, the man page, and the docs are made from these. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  readonly group: (typeof optionGroups)[number];
  /** The placeholder for the value in the help; absent: a flag. `a|b` are the only values. */
  readonly value?: string;
  readonly repeatable?: boolean;
  readonly description: string;
}

/** The command line of a command. */
export interface Syntax {
  readonly name: string;
  readonly options: readonly Option[];
  /** The value that is given without a name, such as `FILE`. If there is an option of this name, it is that option's. */
  readonly operand?: { readonly name: string; readonly value: string };
  /** The hint for a word that belongs to no option. */
  readonly surplusHint?: string;
  /** Whether a command may follow `--`. */
  readonly takesCommand?: boolean;
}

/** Puts options under one heading. */
export function grouped(
  group: Option['group'],
  options: readonly Omit<Option, 'group'>[],
): readonly Option[] {
  return options.map((option) => ({ ...option, group }));
}

export const mappingOptions: readonly Option[] = [
  ...grouped('Mapping', [
    {
      name: 'mapping',
      short: 'm',
      value: 'FILE',
      description: 'the mapping file; - is stdin (default: pipeline-secrets.yml)',
    },
    {
      name: 'var',
      value: 'NAME=VALUE',
      repeatable: true,
      description: 'the value of a var that the mapping declares',
    },
    { name: 'only', value: 'NAME', repeatable: true, description: 'only this variable or file' },
    { name: 'group', value: 'NAME', repeatable: true, description: 'only what belongs to this group' },
    { name: 'local', value: 'FILE', description: 'read values from this stand-in file, without AWS' },
  ]),
  ...grouped('Safety', [
    {
      name: 'allow',
      value: 'PATTERN',
      repeatable: true,
      description: 'use only references and roles that match, as in ssm:/shop/*',
    },
    {
      name: 'allow-name',
      value: 'NAME',
      repeatable: true,
      description: 'allow a name that changes how programs run, such as PATH',
    },
    {
      name: 'trust-workspace',
      description: 'read files of the workspace even if a stranger may have written them',
    },
    {
      name: 'short-secrets',
      value: 'warn|error',
      description: 'what to do about secrets too short to hide well (default: warn)',
    },
  ]),
];

export const storeOptions: readonly Option[] = grouped('AWS', [
  { name: 'region', value: 'REGION', description: "the AWS region; overrides the mapping's own" },
  {
    name: 'role',
    value: 'ARN',
    description: 'assume this role first, with only the rights that the mapping needs',
  },
  { name: 'profile', value: 'NAME', description: 'a profile of the AWS config files (default: AWS_PROFILE)' },
  {
    name: 'endpoint-url',
    value: 'URL',
    repeatable: true,
    description: 'an endpoint, or SERVICE=URL; https, or http on loopback',
  },
  {
    name: 'allow-http-endpoint',
    value: 'HOST[:PORT]',
    repeatable: true,
    description: 'allow http to this host, too, such as localstack:4566',
  },
  { name: 'timeout', value: 'SECONDS', description: 'give up after this long (default: 60)' },
]);

/** The options of every command. */
export const universalOptions: readonly Option[] = grouped('Messages', [
  { name: 'json', description: 'write messages to stderr as JSON, one document per line' },
  { name: 'help', short: 'h', description: 'print this help' },
]);

/** The options of every command that reads a mapping. */
export const commonOptions: readonly Option[] = [
  ...grouped('Messages', [
    { name: 'quiet', short: 'q', description: 'no notices and warnings' },
    { name: 'verbose', short: 'v', description: 'say what is read, never a value' },
    { name: 'trace', description: 'say where in our code a bug happened, never a value' },
  ]),
  ...universalOptions,
];
