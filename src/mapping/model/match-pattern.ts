/** Whether a text is a regular expression, as `match` takes them. */
export function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a regular expression matches somewhere in a text. `too slow`: it was interrupted. `no time left`: it was not
 * tried, since others have used up the time for all.
 *
 * Nothing in the language interrupts a regular expression, so whoever calls a pure stage provides this.
 */
export type TestPattern = (source: string, text: string) => boolean | 'too slow' | 'no time left';

/** Whether the pattern of a `match` matches the text as a whole; otherwise what to say of the text. */
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
  /** A predicate: the caller adds what it is about. */
  readonly message: string;
  /** Absent if the text is at fault, and not the time: what helps then depends on where it is from. */
  readonly hint?: string;
}

const problems: Readonly<Record<'false' | 'too slow' | 'no time left', MatchProblem>> = {
  false: { message: 'does not match its pattern as a whole' },
  'too slow': {
    message: 'takes too long to match against its pattern',
    hint: 'Simplify `match`: nested repetition, as in (a+)+, can take forever.',
  },
  'no time left': {
    message: 'was not matched against its pattern, because other patterns took too long',
    hint: 'Simplify the other patterns.',
  },
};
