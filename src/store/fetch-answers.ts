import { type Failure, fail } from '../failure.ts';
import {
  type Answer,
  type Answers,
  listRefs,
  type Parameter,
  type ParameterBelow,
  type Ref,
  type Refs,
  refKey,
  type Secret,
  type Store,
} from './store.ts';

/** The answers to all that was asked: each thing has exactly one. */
export interface FetchedAnswers {
  readonly single: ReadonlyMap<string, Answer<Parameter | Secret>>;
  readonly paths: Answers<readonly ParameterBelow[]>;
}

/** Asks for everything at once. @throws {Failure} `BUG` where the store did not answer exactly what it was asked. */
export async function fetchAnswers(refs: Refs, store: Store): Promise<FetchedAnswers> {
  const none = new Map<string, never>();
  const [parameters, secrets, paths] = await Promise.all([
    refs.parameters.length > 0 ? store.parameters(refs.parameters) : none,
    refs.secrets.length > 0 ? store.secrets(refs.secrets) : none,
    refs.paths.length > 0 ? store.paths(refs.paths) : none,
  ]);
  const single = new Map<string, Answer<Parameter | Secret>>([...parameters, ...secrets]);
  const asked = new Set(listRefs(refs).map(refKey));
  const answered = [...single.keys(), ...paths.keys()];
  if (answered.length !== asked.size || answered.some((key) => !asked.has(key))) throw unexpectedAnswers();
  return { single, paths };
}

/** @throws {Failure} `BUG` for what was not asked. */
export function answerFor<T>(ref: Ref | undefined, answers: ReadonlyMap<string, T>): [Ref, T] {
  const answer = ref && answers.get(refKey(ref));
  if (!ref || !answer) throw unexpectedAnswers();
  return [ref, answer];
}

export function unexpectedAnswers(): Failure {
  return fail('BUG', 'the store did not answer exactly what it was asked', 'Report this.');
}
