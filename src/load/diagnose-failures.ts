import { mayBeMissing } from '../mapping/model/mapping.ts';
import {
  type Answer,
  type Answers,
  isDenied,
  isParameterList,
  type Ref,
  refKey,
  type Store,
} from '../store/store.ts';
import type { Reads } from './plan-reads.ts';

/**
 * Adds to failures what AWS's answers do not say: the caller that was denied access, and the regions that have none of the
 * requested values. It sends requests only if the run has failed already.
 */
export async function diagnoseFailures(reads: Reads, answers: Answers, store: Store): Promise<Answers> {
  const { accessTo } = store;
  if (!accessTo) return answers;
  const barren = barrenScopes(reads, answers);
  const refs = new Map(reads.refs.map((ref) => [refKey(ref), ref]));
  const diagnose = async (answer: Answer, ref: Ref | undefined): Promise<Answer> => {
    if (!ref) return answer;
    if (isDenied(answer)) return { ...answer, access: await accessTo(ref) };
    if (!barren.has(scopeOf(ref))) return answer;
    const { region = '' } = ref;
    const regionFrom = reads.regionFrom.get(region) ?? '';
    return { status: 'missing', barren: { region, regionFrom, caller: (await accessTo(ref)).caller } };
  };
  return new Map(
    await Promise.all(
      [...answers].map(async ([key, answer]) => [key, await diagnose(answer, refs.get(key))] as const),
    ),
  );
}

/** The region and the role of a reference: together they decide what it can find. */
function scopeOf({ region = '', role = '' }: Ref): string {
  return `${region}\n${role}`;
}

/**
 * The scopes that have none of the values, if an entry needs one of them. A single missing value proves nothing. AWS may
 * deny access to a secret that does not exist, so denied values count as missing too.
 */
function barrenScopes(reads: Reads, answers: Answers): ReadonlySet<string> {
  const needed = [...reads.refOf].flatMap(([reader, ref]) => (mayBeMissing(reader) ? [] : [scopeOf(ref)]));
  const isBarren = (scope: string) => {
    const there = reads.refs.filter((ref) => scopeOf(ref) === scope);
    const some = there.flatMap((ref) => answers.get(refKey(ref)) ?? []);
    const missing = some.filter(isMissing);
    return missing.length > 1 && some.every((answer) => isMissing(answer) || isDenied(answer));
  };
  return new Set([...new Set(needed)].filter(isBarren));
}

function isMissing(answer: Answer): boolean {
  if (answer.status === 'found') return isParameterList(answer.value) && answer.value.length === 0;
  return answer.status === 'missing' && answer.where === undefined && !answer.exists;
}
