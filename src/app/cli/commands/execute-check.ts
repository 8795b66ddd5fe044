import { type ErrorCode, Failure } from '../../../failure.ts';
import type { Loaded } from '../../../load/load-values.ts';
import { type Mapping, referrersOf } from '../../../mapping/model/mapping.ts';
import { printReference } from '../../../mapping/reference/print-reference.ts';
import { secretsThatMayBeMissing } from '../../../mapping/rules/secrets-that-may-be-missing.ts';
import { countText, joinFirst } from '../../../text/words.ts';
import { checkedMapping } from '../../request/checked-mapping.ts';
import { planLoad } from '../../request/plan-load.ts';
import type { Notify, Request } from '../../request/request.ts';
import type { World } from '../../world/world.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { loadForCommand } from './load-for-command.ts';
import { requestFromArguments } from './request-from-arguments.ts';

/** Reports what is wrong with the mapping and the arguments, as far as that is known without AWS. */
export async function executeCheck(args: Arguments, world: World): Promise<number> {
  const asked = requestFromArguments(args, world);
  let warnings = 0;
  const notify: Notify = (severity, ...message) => {
    if (severity === 'warning') warnings++;
    asked.notify(severity, ...message);
  };
  const request = { ...asked, notify };
  const mapping = await checkedMapping(request, world);
  await checkLoading(mapping, request, world);
  for (const reader of referrersOf(mapping)) {
    const what = 'name' in reader ? `"${reader.name}" from` : 'all of';
    request.notify('verbose', `${what} ${printReference(reader.reference)}`);
  }
  notifyMayBeMissing(mapping, request);
  const found = warnings === 0 ? 'no problems' : `no errors, ${count(warnings, 'warning')}`;
  notify('info', `${found} in ${mapping.file} (${contents(mapping)})`);
  return 0;
}

/** What may be there where the job runs. */
const elsewhere: readonly ErrorCode[] = ['REGION_MISSING', 'NO_CREDENTIALS'];

/**
 * Checks whether `run` could read the values, as far as that is known without AWS: from a stand-in file it can. The job
 * may still get a region and a profile from the place where it runs, so a missing one is only a warning.
 *
 * @throws {Failure} with what is wrong.
 */
async function checkLoading(mapping: Mapping, request: Request, world: World): Promise<void> {
  try {
    if (request.local === undefined) await planLoad(mapping, request, world);
    else await checkValues(await loadForCommand(mapping, request, world), request);
  } catch (error) {
    if (!(error instanceof Failure && error.problems.every(({ code }) => elsewhere.includes(code))))
      throw error;
    for (const { message, ...about } of error.problems) request.notify('warning', message, about);
  }
}

/** Warns about the values of a stand-in file that `run` cannot hide well. */
async function checkValues(loaded: Loaded, request: Request): Promise<void> {
  // With the masks for a runner, the warnings have been given already.
  if (request.masksTo) return;
  const { masksOf } = await import(/* webpackChunkName: "values" */ '../../request/masks-of.ts');
  const { warnings } = masksOf(loaded, { ...request, maskedBy: 'redactor' });
  for (const message of warnings) request.notify('warning', message);
}

/** Tells the user what only AWS knows. */
function notifyMayBeMissing(mapping: Mapping, { notify }: Request): void {
  const secrets = secretsThatMayBeMissing(mapping);
  if (secrets.length === 0) return;
  notify(
    'notice',
    `AWS may report "access denied" for a secret that does not exist (${joinFirst(secrets)}); docs/signing-in.md says which permission the role needs`,
  );
}

function contents({ entries, files, includes }: Mapping): string {
  return [
    countText(entries.length, 'variable'),
    ...(files.length > 0 ? [countText(files.length, 'file')] : []),
    ...(includes.length > 0 ? [`what ${countText(includes.length, 'include')} will give`] : []),
  ].join(', ');
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
