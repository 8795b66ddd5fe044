import { orElse } from '../../result.ts';

/** Whether a text is a valid regular expression for `match`. */
export function isPattern(source: string): boolean {
  return orElse(() => Boolean(new RegExp(source, 'u')), false);
}

/**
 * Whether a regular expression matches anywhere in a text. `too slow`: it was interrupted. `no time left`: it was not
 * tried, because other patterns used up the time.
 *
 * JavaScript cannot interrupt a regular expression by itself, so the caller of a pure stage provides this function.
 */
export type TestPattern = (source: string, text: string) => boolean | 'too slow' | 'no time left';

/** The problem if the pattern of `match` does not match the whole text. */
export function matchProblem(
  source: string,
  text: string,
  testPattern: TestPattern,
): MatchProblem | undefined {
  const result = testPattern(`^(?:${source})$`, text);
  if (result === true) return undefined;
  return problems[`${result}`];
}

export interface MatchProblem {
  /** A predicate, to which the caller adds the subject. */
  readonly message: string;
  /** Absent if the text does not match: the right hint then depends on its source. */
  readonly hint?: string;
}

const problems: Readonly<Record<'false' | 'too slow' | 'no time left', MatchProblem>> = {
  false: { message: 'does not fully match the pattern in `match`' },
  'too slow': {
    message: 'takes too long to match against the pattern in `match`',
    hint: 'Simplify `match`: nested repetition, such as (a+)+, can take forever.',
  },
  'no time left': {
    message: 'was not checked against `match`, because other patterns took too long',
    hint: 'Simplify the other patterns.',
  },
};
