/** One option of the command line. The help is made from these. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  /** The placeholder for the value in the help; absent: a flag. */
  readonly value?: string;
  readonly repeatable?: boolean;
  readonly description: string;
}

/** The command line of a command. */
export interface Syntax {
  readonly name: string;
  readonly options: readonly Option[];
  /** The option whose value may also be given without its name. */
  readonly operand?: string;
  /** The hint for a word that belongs to no option. */
  readonly surplusHint?: string;
  /** Whether a command may follow `--`. */
  readonly takesCommand?: boolean;
}

export const mappingOptions: readonly Option[] = [
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
  {
    name: 'allow',
    value: 'PATTERN',
    repeatable: true,
    description: 'refuse references and roles that match no pattern; * matches any text',
  },
  {
    name: 'allow-name',
    value: 'NAME',
    repeatable: true,
    description: 'allow a variable that changes how programs run, such as PATH',
  },
  {
    name: 'trust-workspace',
    description: 'read files of the workspace even if a stranger may have written them',
  },
];

export const storeOptions: readonly Option[] = [
  { name: 'local', value: 'FILE', description: 'read values from this stand-in file, without AWS' },
  { name: 'region', value: 'REGION', description: "the AWS region; overrides the mapping's own" },
  {
    name: 'role',
    value: 'ARN',
    description: 'assume this role first, with the rights that the mapping needs and no more',
  },
  { name: 'profile', value: 'NAME', description: 'a profile of the AWS config files (default: AWS_PROFILE)' },
  {
    name: 'endpoint-url',
    value: 'URL',
    repeatable: true,
    description: 'another endpoint, or SERVICE=URL; https, or http on loopback',
  },
  {
    name: 'allow-http-endpoint',
    value: 'HOST[:PORT]',
    repeatable: true,
    description: 'allow http to this host off loopback too, such as localstack:4566',
  },
  {
    name: 'short-secrets',
    value: 'warn|error',
    description: 'what to do about secrets too short to hide well (default: warn)',
  },
  { name: 'timeout', value: 'SECONDS', description: 'give up after this long (default: 60)' },
];

export const commonOptions: readonly Option[] = [
  { name: 'quiet', short: 'q', description: 'no notices and warnings' },
  { name: 'verbose', short: 'v', description: 'say what is read, never a value' },
  { name: 'json', description: 'write messages to stderr as JSON, one document per line' },
  { name: 'trace', description: 'say where in our code a bug happened, never a value' },
  { name: 'help', short: 'h', description: 'this text' },
];
