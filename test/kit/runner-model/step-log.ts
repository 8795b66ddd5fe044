import type { Masker } from './masker.ts';

export type Level = 'error' | 'warning' | 'notice';

/** What GitHub shows next to the run or the changed file, masked and cut off at 4,096 characters. */
export interface Annotation {
  readonly level: Level;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly col?: number;
  readonly endColumn?: number;
  readonly title?: string;
}

/**
 * What a user sees of one step: its log, masked line by line with the masks known at that moment, and its annotations.
 */
export interface StepLog {
  readonly write: (text: string, tag?: string) => void;
  /** Does nothing unless the job is debugged. A text of several lines is masked line by line. */
  readonly debug: (text: string) => void;
  /** Writes to the log, and keeps an annotation unless the step has ten of that level. */
  readonly annotate: (annotation: Annotation) => void;
  /** A message of the runner itself, which is also an annotation. */
  readonly complain: (level: 'error' | 'warning', message: string) => void;
  readonly text: () => string;
  readonly annotations: readonly Annotation[];
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

const MOST_ANNOTATIONS = 10;
const LONGEST_MESSAGE = 4096;

export function createStepLog(masker: Masker, isDebug: boolean): StepLog {
  const lines: string[] = [];
  const annotations: Annotation[] = [];
  const complaints = { error: [] as string[], warning: [] as string[] };

  const write = (text: string, tag = ''): void => {
    lines.push(masker.mask(tag + text));
  };
  const annotate = (annotation: Annotation): void => {
    const message = masker.mask(annotation.message).slice(0, LONGEST_MESSAGE);
    const { level } = annotation;
    if (annotations.filter((one) => one.level === level).length < MOST_ANNOTATIONS) {
      annotations.push({ ...annotation, message });
    }
    if (message !== '') {
      write(message, `##[${level}]`);
    }
  };

  return {
    write,
    debug(text) {
      if (isDebug) {
        for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
          write(line, '##[debug]');
        }
      }
    },
    annotate,
    complain(level, message) {
      complaints[level].push(masker.mask(message));
      annotate({ level, message });
    },
    text: () => lines.map((line) => `${line}\n`).join(''),
    annotations,
    errors: complaints.error,
    warnings: complaints.warning,
  };
}
