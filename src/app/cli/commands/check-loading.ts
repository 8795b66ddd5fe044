import { type ErrorCode, Failure } from '../../../failure.ts';
import type { Mapping } from '../../../mapping/model/mapping.ts';
import { planLoad } from '../../request/load-mapping.ts';
import type { Deadline } from '../../world/deadline.ts';
import type { World } from '../../world/world.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { loadFromArguments, loadOptions, maskOptions } from './mapping-from-arguments.ts';
import { sayer } from './say.ts';

/** What may be there where the job runs. */
const elsewhere: readonly ErrorCode[] = ['REGION_MISSING', 'NO_CREDENTIALS'];

/**
 * Whether `run` could read the values with these arguments, as far as that can be told without AWS: from a stand-in file
 * it can. A region and a profile may still come from where the job runs, so a missing one is only a warning.
 *
 * @throws {Failure} with what is wrong.
 */
export async function checkLoading(
  mapping: Mapping,
  args: Arguments,
  world: World,
  deadline: Deadline,
): Promise<void> {
  if (args.text('local') !== undefined) {
    await loadFromArguments(mapping, args, world, { deadline });
    return;
  }
  maskOptions(args);
  try {
    await planLoad(mapping, loadOptions(args, world, deadline), world);
  } catch (error) {
    if (!(error instanceof Failure && error.problems.every(({ code }) => elsewhere.includes(code))))
      throw error;
    const say = sayer(args, world);
    for (const { message, hint } of error.problems) say('warning', `${message}. ${hint}`);
  }
}
