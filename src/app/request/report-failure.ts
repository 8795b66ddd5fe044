import { Failure, type Place, type Problem } from '../../failure.ts';
import { printable } from '../../text/printable.ts';
import { groupByCause } from './group-by-cause.ts';

/** What is reported when something failed that should not have: its kind, and where in our code, never its text. */
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
 * Where in our code: only what stands behind the last line of the message, which may look like a place itself. Where the
 * message has been changed since, which the SDK does, nothing tells the two apart, and what is no name is left out.
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

/** The longest message that the runner keeps of an annotation, and enough of one in a terminal. */
export const longestMessage = 4000;

/** More lines than this help nobody, and a log has its limits too. */
const mostShown = 100;

/** The problems to show, each cause once, and a line for the others. */
export function shownProblems(all: readonly Problem[]): { shown: readonly Problem[]; rest: string } {
  const problems = groupByCause(all);
  const left = problems.length - mostShown;
  return { shown: problems.slice(0, mostShown), rest: left > 0 ? `… and ${left} more problems\n` : '' };
}

/** `FILE:LINE:COLUMN: ` in front of a message, where there is a place. */
export function placeText(place: Place | undefined): string {
  return place ? `${printable(place.file)}:${place.line}:${place.column}: ` : '';
}

/**
 * One line for each problem, `FILE:LINE:COLUMN: CODE: message`, and one hint for neighbours that share it. Text that
 * came from outside is made safe for one line of a log.
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
