import type { ErrorCode, Place, Problem } from '../../failure.ts';
import { printable, unprintable } from '../../text/printable.ts';
import type { World } from '../world/world.ts';
import { groupByCause } from './group-by-cause.ts';
import { usesColor } from './terminal.ts';

/** Something that the user is told. It never contains a value. */
export interface Diagnostic extends Pick<Problem, 'message' | 'hint' | 'place' | 'variable'> {
  /** `info` says what was done, `verbose` how. */
  readonly severity: 'error' | 'warning' | 'notice' | 'info' | 'verbose';
  readonly code?: ErrorCode;
}

/** `text` is for people and editors, `json` for programs. */
export type DiagnosticForm = 'text' | 'colored text' | 'json';

/** The form of messages on stderr. */
export function diagnosticForm(asJson: boolean, world: World): DiagnosticForm {
  if (asJson) return 'json';
  return usesColor(world) ? 'colored text' : 'text';
}

/** The longest message that the runner keeps in an annotation, and enough for a terminal. */
export const longestMessage = 4000;

/** More lines would help nobody, and logs are limited. */
const mostShown = 100;

/** Problems as diagnostics. */
export function errorsOf(problems: readonly Problem[]): readonly Diagnostic[] {
  return problems.map((problem) => ({ severity: 'error', ...problem }));
}

/** The problems to show, with each cause once, and a line that counts the rest. */
export function shownProblems(all: readonly Problem[]): { shown: readonly Problem[]; rest: string } {
  const problems = groupByCause(all);
  const left = problems.length - mostShown;
  return { shown: problems.slice(0, mostShown), rest: left > 0 ? `… and ${left} more problems\n` : '' };
}

/** The report of problems: text shows each cause once, and JSON shows every problem. */
export function formatProblems(problems: readonly Problem[], form: DiagnosticForm): string {
  if (form === 'json') return formatDiagnostics(errorsOf(problems), form);
  const { shown, rest } = shownProblems(problems);
  return formatDiagnostics(errorsOf(shown), form) + rest;
}

/**
 * One line for each diagnostic. As text it is `FILE:LINE:COLUMN: SEVERITY: MESSAGE [CODE]`, and one hint for neighbours that
 * share it. Text from outside is made safe for one line of a log.
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], form: DiagnosticForm): string {
  const lines = diagnostics.flatMap((diagnostic, index) => {
    if (form === 'json') return [jsonLine(diagnostic)];
    const paint = form === 'text' ? plain : colored;
    const next = diagnostics[index + 1];
    const { code, hint } = diagnostic;
    const isShared = next?.code === code && next?.hint === hint;
    const line = textLine(diagnostic, paint);
    return hint === undefined || isShared
      ? [line]
      : [line, `  ${paint('hint:', 'cyan')} ${printable(hint, longestMessage)}`];
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** `FILE:LINE:COLUMN: ` for the start of a message, if there is a place. */
export function placeText(place: Place | undefined): string {
  return place ? `${printable(place.file)}:${place.line}:${place.column}: ` : '';
}

function textLine({ severity, code, message, place }: Diagnostic, paint: Paint): string {
  const label = severity === 'info' ? 'pipeline-secrets' : severity;
  const start = `${paint(placeText(place), 'bold')}${paint(`${label}:`, styleOf[severity])}`;
  const end = code === undefined ? '' : ` ${paint(`[${code}]`, 'dim')}`;
  return `${start} ${printable(message, longestMessage)}${end}`;
}

/** @see https://en.wikipedia.org/wiki/ANSI_escape_code#Select_Graphic_Rendition_parameters */
const styles = { bold: '1', dim: '2', red: '1;31', green: '1;32', yellow: '1;33', cyan: '1;36' } as const;
const styleOf = {
  error: 'red',
  warning: 'yellow',
  notice: 'cyan',
  info: 'green',
  verbose: 'dim',
} as const satisfies Record<Diagnostic['severity'], keyof typeof styles>;

type Paint = (text: string, style: keyof typeof styles) => string;
const plain: Paint = (text) => text;
const colored: Paint = (text, style) => (text === '' ? '' : `\x1b[${styles[style]}m${text}\x1b[0m`);

/** What the runner or a terminal would take for a command is written as `\uXXXX`. */
function jsonLine({ severity, code, message, hint, place, variable }: Diagnostic): string {
  const { file, line, column } = place ?? {};
  return JSON.stringify({ severity, code, message, hint, file, line, column, variable })
    .replaceAll('##[', '##\\u005b')
    .replaceAll(unprintable, (character) =>
      // One escape for each UTF-16 code unit, as JSON has it.
      character
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''),
    );
}
