import { type Failure, fail } from '../failure.ts';
import { type Answer, type Answers, type Ref, refKey, type Store } from './store.ts';

/**
 * Reads all references at once.
 *
 * @throws {Failure} `BUG` if the store does not give exactly one answer for each.
 */
export async function fetchAnswers(refs: readonly Ref[], store: Store): Promise<Answers> {
  const answers: Answers = refs.length > 0 ? await store.read(refs) : new Map();
  const keys = new Set(refs.map(refKey));
  if (answers.size !== keys.size || [...answers.keys()].some((key) => !keys.has(key)))
    throw unexpectedAnswers();
  return answers;
}

/** @throws {Failure} `BUG` for a reference that was not read. */
export function answerFor(ref: Ref | undefined, answers: Answers): [Ref, Answer] {
  const answer = ref && answers.get(refKey(ref));
  if (!ref || !answer) throw unexpectedAnswers();
  return [ref, answer];
}

export function unexpectedAnswers(): Failure {
  return fail('BUG', 'the store did not return exactly one answer for each reference', 'Report this.');
}
