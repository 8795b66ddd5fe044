import type { Failure } from '../failure.ts';
import { printable } from '../output/format/printable.ts';
import { workflowCommand } from '../output/format/workflow-command.ts';
import { shownProblems } from './report-failure.ts';

/** The longest message that the runner keeps of an annotation. */
const longest = 4000;

/** One annotation line. */
export function annotation(level: 'notice' | 'warning' | 'error', message: string): string {
  return `${workflowCommand(level, { title: 'pipeline-secrets' }, printable(message, longest))}\n`;
}

/** A line for each problem, on its place in the mapping file where it has one. */
export function failureAnnotations(failure: Failure): string {
  const { shown, rest } = shownProblems(failure.problems);
  const lines = shown.map(({ code, message, hint, place }) => {
    const text = printable(`${message}${hint === undefined ? '' : `. ${hint}`}`, longest);
    const at = place ? { file: printable(place.file), line: place.line, col: place.column } : {};
    const where = place ? `${printable(place.file)}:${place.line}:${place.column}: ` : '';
    return `${workflowCommand('error', { ...at, title: code }, `${where}${code}: ${text}`)}\n`;
  });
  return lines.join('') + rest;
}
