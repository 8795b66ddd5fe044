import { isCi } from '../../../auth/platform.ts';
import { fail } from '../../../failure.ts';
import type { Notify } from '../../request/request.ts';
import type { World } from '../../world/world.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';

/** stdout or stderr. */
export type OutputStream = 1 | 2;

/**
 * The streams of the command to redact. By default these are not terminals, because the command behaves differently there.
 * In a CI job a terminal is redacted too, because its output is stored in a log. (Buildkite gives its jobs a terminal.)
 *
 * @throws {Failure} `USAGE` if the options contradict each other.
 */
export function redactedStreams(args: Arguments, world: World): readonly OutputStream[] {
  const [all, none] = [args.flag('redact'), args.flag('no-redact')];
  if (all && none) throw fail('USAGE', '--redact contradicts --no-redact', 'Leave one of them out.');
  if (none) return [];
  if (all || isCi(world.env)) return [1, 2];
  return terminals(world, false);
}

/**
 * Tells the user which streams are not redacted because they are terminals.
 *
 * @param redacted the streams that are redacted.
 */
export function notifyNotRedacted(
  redacted: readonly OutputStream[],
  args: Arguments,
  world: World,
  notify: Notify,
): void {
  if (args.flag('no-redact') || redacted.length === 2) return;
  const names = terminals(world, true).map((stream) => (stream === 1 ? 'stdout' : 'stderr'));
  const are = names.length === 1 ? 'is' : 'are';
  notify(
    'notice',
    `${names.join(' and ')} ${are} a terminal, so nothing is hidden there; use --redact to hide secrets`,
  );
}

function terminals(world: World, wanted: boolean): readonly OutputStream[] {
  const isTerminal = { 1: world.stdoutIsTerminal, 2: world.stderrIsTerminal };
  return ([1, 2] as const).filter((stream) => isTerminal[stream] === wanted);
}
