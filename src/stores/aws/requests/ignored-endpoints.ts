import type { Environment } from '../../../auth/platform.ts';
import type { Profile } from './profile.ts';

/** @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html */
const ignoredVariables = [
  'AWS_ENDPOINT_URL',
  'AWS_ENDPOINT_URL_SSM',
  'AWS_ENDPOINT_URL_SECRETS_MANAGER',
  'AWS_ENDPOINT_URL_STS',
];

/**
 * The notice that an endpoint of the environment or the profile is ignored, unlike in the AWS CLI.
 *
 * @param option the option to use instead.
 */
export function ignoredEndpointsNotice(
  env: Environment,
  profile: Pick<Profile, 'name' | 'settings'> | undefined,
  option: string,
): string | undefined {
  const ignored = ignoredVariables.filter((name) => env[name]);
  if (profile?.settings.endpoint_url) ignored.push(`endpoint_url in the profile "${profile.name}"`);
  if (ignored.length === 0 || env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === 'true') return undefined;
  const are = ignored.length === 1 ? 'is' : 'are';
  return `${ignored.join(', ')} ${are} ignored, because only you may choose who gets your credentials; to use another endpoint, give ${option}`;
}
