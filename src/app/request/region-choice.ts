import type { RegionChoice, SourcedRegion } from '../../load/plan-reads.ts';
import type { Profile } from '../../stores/aws/requests/profile.ts';

/**
 * The regions that count outside the mapping, in the order of the AWS CLI: an option, the environment, the profile.
 *
 * @param given with `option`, or undefined.
 * @see https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html
 */
export function regionChoice(
  given: string | undefined,
  option: string,
  env: Readonly<Record<string, string | undefined>>,
  profile: Profile | undefined,
): Omit<RegionChoice, 'required'> {
  const sources: readonly (readonly [string | undefined, string])[] = [
    [env.AWS_REGION, 'AWS_REGION'],
    [env.AWS_DEFAULT_REGION, 'AWS_DEFAULT_REGION'],
    [profile?.settings.region, `the profile "${profile?.name}"`],
  ];
  const [ambient] = sources.flatMap(([region, from]): SourcedRegion[] => (region ? [{ region, from }] : []));
  return { given: given === undefined ? undefined : { region: given, from: option }, ambient };
}
