import { mayBeMissing } from '../mapping/model/mapping.ts';
import type { FetchedAnswers } from '../store/fetch-answers.ts';
import { isDenied } from '../store/is-denied.ts';
import { type Answer, listRefs, type Ref, refKey, type Store } from '../store/store.ts';
import type { Reads } from './plan-reads.ts';

/**
 * Adds what AWS's answers do not say about a failure: who was denied access, and which regions have nothing that was asked
 * for. It asks only if the run has failed already.
 */
export async function diagnoseFailures(
  reads: Reads,
  answered: FetchedAnswers,
  store: Store,
): Promise<FetchedAnswers> {
  const { accessTo } = store;
  if (!accessTo) return answered;
  const barren = barrenPlaces(reads, answered);
  const refs = new Map(listRefs(reads).map((ref) => [refKey(ref), ref]));
  const explain = async <T>(ref: Ref, answer: Answer<T>): Promise<Answer<T>> => {
    if (isDenied(answer)) return { ...answer, access: await accessTo(ref) };
    if (!barren.has(placeOf(ref))) return answer;
    const { region = '' } = ref;
    const regionFrom = reads.regionFrom.get(region) ?? '';
    return { status: 'missing', barren: { region, regionFrom, caller: (await accessTo(ref)).caller } };
  };
  const explainAll = async <T>(answers: ReadonlyMap<string, Answer<T>>): Promise<Map<string, Answer<T>>> => {
    const explained = [...answers].map(async ([key, answer]): Promise<[string, Answer<T>]> => {
      const ref = refs.get(key);
      return [key, ref ? await explain(ref, answer) : answer];
    });
    return new Map(await Promise.all(explained));
  };
  return { single: await explainAll(answered.single), paths: await explainAll(answered.paths) };
}

/** Where a reference is read, and as whom. */
function placeOf({ region = '', role = '' }: Ref): string {
  return `${region}\n${role}`;
}

/**
 * The places that lack everything, if an entry needs any of it. A single thing that is missing proves nothing, and AWS may
 * deny access to a secret that does not exist.
 */
function barrenPlaces(reads: Reads, { single, paths }: FetchedAnswers): ReadonlySet<string> {
  const needed = [...reads.refOf].flatMap(([reader, ref]) => (mayBeMissing(reader) ? [] : [placeOf(ref)]));
  const answerFor = (ref: Ref): Answer<unknown> | undefined =>
    single.get(refKey(ref)) ?? paths.get(refKey(ref));
  const isBarren = (place: string) => {
    const answers = listRefs(reads).flatMap((ref) => (placeOf(ref) === place ? (answerFor(ref) ?? []) : []));
    const missing = answers.filter(isMissing);
    return missing.length > 1 && answers.every((answer) => isMissing(answer) || isDenied(answer));
  };
  return new Set([...new Set(needed)].filter(isBarren));
}

function isMissing(answer: Answer<unknown>): boolean {
  if (answer.status === 'found') return Array.isArray(answer.value) && answer.value.length === 0;
  return answer.status === 'missing' && answer.where === undefined && !answer.exists;
}
