type Environment = Readonly<Record<string, string | undefined>>;

/** @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html */
const variables = [
  'AWS_ENDPOINT_URL',
  'AWS_ENDPOINT_URL_SSM',
  'AWS_ENDPOINT_URL_SECRETS_MANAGER',
  'AWS_ENDPOINT_URL_STS',
];

/**
 * What to say to someone who expects these variables to count, as they do for the AWS CLI.
 *
 * @param option what the option that does count is called here.
 */
export function ignoredEndpointsNotice(env: Environment, option: string): string | undefined {
  const ignored = variables.filter((name) => env[name]);
  if (ignored.length === 0 || env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === 'true') return undefined;
  const are = ignored.length === 1 ? 'is' : 'are';
  return `${ignored.join(', ')} ${are} ignored, because the environment must not choose who gets your credentials; to use another endpoint, give ${option}`;
}
