import type { Command } from './commands.ts';
import type { Annotation, Level } from './step-log.ts';

/**
 * The annotation of an `error`, `warning` or `notice` command; a property that should be a number but is not is left
 * out.
 */
export function readAnnotation(level: Level, { data, properties }: Command): Annotation {
  const { file, title, ...numbers } = properties;
  const [line, endLine, col, endColumn] = ['line', 'endline', 'col', 'endcolumn'].map((name) =>
    readNumber(numbers[name]),
  );
  return {
    level,
    message: data,
    ...(file === undefined ? {} : { file }),
    ...(title === undefined ? {} : { title }),
    ...(line === undefined ? {} : { line }),
    ...(endLine === undefined ? {} : { endLine }),
    ...(col === undefined ? {} : { col }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
}

function readNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : undefined;
}
