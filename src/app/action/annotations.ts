import type { Failure, Place } from '../../failure.ts';
import { workflowCommand } from '../../output/format/workflow-command.ts';
import { printable } from '../../text/printable.ts';
import {
  type Diagnostic,
  errorsOf,
  formatDiagnostics,
  longestMessage,
  placeText,
  shownProblems,
} from '../request/diagnostic.ts';

/** The most annotations of one level that GitHub keeps for a step. */
const mostAnnotations = 10;

/** One annotation line, at its place in the mapping file if it has one. */
export function annotation(level: 'notice' | 'warning' | 'error', message: string, place?: Place): string {
  const properties = { ...at(place), title: 'pipeline-secrets' };
  return `${workflowCommand(level, properties, `${placeText(place)}${printable(message, longestMessage)}`)}\n`;
}

/** Annotations for as many messages as GitHub keeps, and plain lines for the rest. */
export function annotations(level: 'notice' | 'warning', messages: readonly string[]): string {
  const annotated = messages.slice(0, mostAnnotations).map((message) => annotation(level, message));
  const rest = messages.slice(mostAnnotations).map((message): Diagnostic => ({ severity: level, message }));
  return annotated.join('') + formatDiagnostics(rest, 'text');
}

function at(place: Place | undefined): Readonly<Record<string, string | number>> {
  return place ? { file: printable(place.file), line: place.line, col: place.column } : {};
}

/** Annotations for as many problems as GitHub keeps, and plain lines for the rest. */
export function failureAnnotations(failure: Failure): string {
  const { shown, rest } = shownProblems(failure.problems);
  const lines = shown.slice(0, mostAnnotations).map(({ code, message, hint, place }) => {
    const text = printable(`${message}${hint === undefined ? '' : `. ${hint}`}`, longestMessage);
    const properties = { ...at(place), title: code };
    return `${workflowCommand('error', properties, `${placeText(place)}${code}: ${text}`)}\n`;
  });
  return lines.join('') + formatDiagnostics(errorsOf(shown.slice(mostAnnotations)), 'text') + rest;
}
