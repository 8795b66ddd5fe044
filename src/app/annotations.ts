import type { Failure, Place } from '../failure.ts';
import { printable } from '../output/format/printable.ts';
import { workflowCommand } from '../output/format/workflow-command.ts';
import { placeText, shownProblems } from './report-failure.ts';

/** The longest message that the runner keeps of an annotation. */
const longest = 4000;

/** One annotation line, on its place in the mapping file where it has one. */
export function annotation(level: 'notice' | 'warning' | 'error', message: string, place?: Place): string {
  const properties = { ...at(place), title: 'pipeline-secrets' };
  return `${workflowCommand(level, properties, `${placeText(place)}${printable(message, longest)}`)}\n`;
}

function at(place: Place | undefined): Readonly<Record<string, string | number>> {
  return place ? { file: printable(place.file), line: place.line, col: place.column } : {};
}

/** A line for each problem, on its place in the mapping file where it has one. */
export function failureAnnotations(failure: Failure): string {
  const { shown, rest } = shownProblems(failure.problems);
  const lines = shown.map(({ code, message, hint, place }) => {
    const text = printable(`${message}${hint === undefined ? '' : `. ${hint}`}`, longest);
    const properties = { ...at(place), title: code };
    return `${workflowCommand('error', properties, `${placeText(place)}${code}: ${text}`)}\n`;
  });
  return lines.join('') + rest;
}
