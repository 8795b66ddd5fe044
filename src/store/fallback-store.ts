import { type Answer, type Answers, type Ref, refKey, type Store } from './store.ts';

/** Everything that {@link fallbackStore} may read: the references, and the same ones in the other regions. */
export function withOtherRegions(
  refs: readonly Ref[],
  [first, ...others]: readonly string[],
): readonly Ref[] {
  const movable = refs.filter((ref) => isMovable(ref, first));
  return [...refs, ...movable.flatMap((ref) => others.map((region) => ({ ...ref, region })))];
}

/**
 * A store that reads from the next region if one is unreachable or broken, but not if it denies access. ARNs, and
 * references to a region other than the first, stay where they are.
 */
export function fallbackStore(store: Store, regions: readonly string[]): Store {
  const read = async (refs: readonly Ref[], [region, ...others]: readonly string[]): Promise<Answers> => {
    const answers = new Map(await store.read(refs));
    const down = refs.filter((ref) => isMovable(ref, region) && isOutage(answers.get(refKey(ref))));
    const [next] = others;
    if (next === undefined || down.length === 0) return answers;
    const moved = (ref: Ref): Ref => ({ ...ref, region: next });
    const elsewhere = await read(down.map(moved), others);
    for (const ref of down) {
      const answer = elsewhere.get(refKey(moved(ref)));
      if (answer) answers.set(refKey(ref), answer);
    }
    return answers;
  };
  return { ...store, read: (refs) => read(refs, regions) };
}

function isMovable(ref: Ref, region: string | undefined): boolean {
  const name = 'path' in ref ? ref.path : 'name' in ref ? ref.name : ref.id;
  return ref.region === region && !name.startsWith('arn:');
}

function isOutage(answer: Answer | undefined): boolean {
  return answer?.status === 'failed' && answer.outage === true;
}
