import { Failure, type Place, type Problem } from '../../failure.ts';
import { printable } from '../../text/printable.ts';
import { groupByCause } from './group-by-cause.ts';

/** The failure to report. Of an unexpected error it contains the kind, and the place in our code, but never the text. */
export function asFailure(error: unknown, trace: boolean): Failure {
  if (error instanceof Failure) return error;
  const kind = error instanceof Error && /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error';
  const where = trace && error instanceof Error ? framesOf(error).slice(0, 8).join(' < ') : '';
  return new Failure([
    {
      code: 'BUG',
      message: `something failed that should not (${kind})${where && ` ${where}`}`,
      hint: trace
        ? 'Report it with this line: it contains no value.'
        : 'Run it again with --trace or RUNNER_DEBUG=1, and report the line it prints.',
    },
  ]);
}

/**
 * The places in our code, from after the message, which may contain lines that look like places. If the message has been
 * changed since, as the SDK does, its lines cannot be told apart, so anything but a name is left out.
 */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const end = message === '' ? -1 : stack.indexOf(message);
  const lines = (end < 0 ? stack : stack.slice(end + message.length)).split('\n');
  return lines.flatMap((line) => {
    const [, called = '', place] =
      /^\s+at (?:((?:async |new )?[\w$.<>#[\]]+)(?: \[as \w+\])? )?\(?(?:file:\/\/\/|node:|\/)(?:\S*[/\\])?([\w.-]+:\d+:\d+)\)?$/.exec(
        line,
      ) ?? [];
    return place === undefined ? [] : [`at ${called && `${called} `}${place}`];
  });
}

/** The longest message that the runner keeps in an annotation, and enough for a terminal. */
export const longestMessage = 4000;

/** More lines would help nobody, and logs are limited. */
const mostShown = 100;

/** The problems to show, with each cause once, and a line that counts the rest. */
export function shownProblems(all: readonly Problem[]): { shown: readonly Problem[]; rest: string } {
  const problems = groupByCause(all);
  const left = problems.length - mostShown;
  return { shown: problems.slice(0, mostShown), rest: left > 0 ? `… and ${left} more problems\n` : '' };
}

/** `FILE:LINE:COLUMN: ` for the start of a message, if there is a place. */
export function placeText(place: Place | undefined): string {
  return place ? `${printable(place.file)}:${place.line}:${place.column}: ` : '';
}

/**
 * One line for each problem, `FILE:LINE:COLUMN: CODE: message`, and one hint for neighbours that share it. Text from outside
 * is made safe for one line of a log.
 */
export function problemText(problems: readonly Problem[]): string {
  const { shown, rest } = shownProblems(problems);
  const lines = shown.flatMap((problem, index) => {
    const next = shown[index + 1];
    const { place, code, message, hint } = problem;
    const line = `${placeText(place)}${code}: ${printable(message, longestMessage)}`;
    const shared = next?.code === code && next.hint === hint;
    return hint === undefined || shared ? [line] : [line, `  hint: ${printable(hint, longestMessage)}`];
  });
  return lines.map((line) => `${line}\n`).join('') + rest;
}
