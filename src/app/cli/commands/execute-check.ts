import { type ErrorCode, Failure } from '../../../failure.ts';
import { type Mapping, referrersOf } from '../../../mapping/model/mapping.ts';
import { printReference } from '../../../mapping/reference/print-reference.ts';
import { secretsThatMayBeMissing } from '../../../mapping/rules/secrets-that-may-be-missing.ts';
import { joinFirstThree } from '../../../text/join-words.ts';
import { printable } from '../../../text/printable.ts';
import { checkedMapping } from '../../request/checked-mapping.ts';
import { planLoad } from '../../request/plan-load.ts';
import type { Request } from '../../request/request.ts';
import type { World } from '../../world/world.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { loadForCommand } from './load-for-command.ts';
import { requestFromArguments } from './request-from-arguments.ts';

/** Reports what is wrong with the mapping and the arguments, as far as that is known without AWS. */
export async function executeCheck(args: Arguments, world: World): Promise<number> {
  const asJson = args.flag('json');
  try {
    const request = requestFromArguments(args, world);
    const mapping = await checkedMapping(request, world);
    await checkLoading(mapping, request, world);
    for (const reader of referrersOf(mapping)) {
      const what = 'name' in reader ? `"${reader.name}" from` : 'all of';
      request.notify('verbose', `${what} ${printReference(reader.reference)}`);
    }
    notifyMayBeMissing(mapping, request);
    if (asJson) world.writeOut('[]\n');
    else if (!args.flag('quiet'))
      world.writeErr(`${printable(mapping.file)}: ${contents(mapping)}, no problem\n`);
    return 0;
  } catch (error) {
    if (!asJson || !(error instanceof Failure)) throw error;
    const rows = error.problems.map(({ code, place, message, hint }) => ({
      code,
      file: place?.file ?? null,
      line: place?.line ?? null,
      column: place?.column ?? null,
      message,
      hint: hint ?? null,
    }));
    world.writeOut(`${safeJson(rows)}\n`);
    return error.exitStatus;
  }
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
    else await loadForCommand(mapping, request, world);
  } catch (error) {
    if (!(error instanceof Failure && error.problems.every(({ code }) => elsewhere.includes(code))))
      throw error;
    for (const { message, hint } of error.problems) request.notify('warning', `${message}. ${hint}`);
  }
}

/** Tells the user what only AWS knows. */
function notifyMayBeMissing(mapping: Mapping, { notify }: Request): void {
  const secrets = secretsThatMayBeMissing(mapping);
  if (secrets.length === 0) return;
  notify(
    'notice',
    `AWS may deny access to a missing secret instead of saying that it is missing (${joinFirstThree(secrets)}); docs/signing-in.md says what the role needs`,
  );
}

/** JSON in which what the runner or a terminal would take for a command is written as `\uXXXX`. */
function safeJson(data: unknown): string {
  return JSON.stringify(data, null, 2)
    .replaceAll('##[', '##\\u005b')
    .replaceAll(/[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, (sign) => {
      return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
    });
}

function contents({ entries, files, includes }: Mapping): string {
  const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
  return [
    count(entries.length, 'variable'),
    ...(files.length > 0 ? [count(files.length, 'file')] : []),
    ...(includes.length > 0 ? [`what ${count(includes.length, 'include')} will give`] : []),
  ].join(', ');
}
