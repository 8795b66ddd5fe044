import { type Answer, type Answers, type Ref, type Refs, refKey, type Store } from './store.ts';

/** All that may be asked for, also when the first region does not answer. */
export function withOtherRegions(refs: Refs, regions: readonly string[]): Refs {
  return {
    parameters: [...refs.parameters, ...inOtherRegions(refs.parameters, regions)],
    secrets: [...refs.secrets, ...inOtherRegions(refs.secrets, regions)],
    paths: [...refs.paths, ...inOtherRegions(refs.paths, regions)],
  };
}

function inOtherRegions<One extends Ref>(
  refs: readonly One[],
  [first, ...others]: readonly string[],
): readonly One[] {
  return refs
    .filter((ref) => isMovable(ref, first))
    .flatMap((ref) => others.map((region) => ({ ...ref, region })));
}

/**
 * A store that asks the next region for what the one before did not answer: only where it could not be reached or was
 * broken, never where it refused. References to other regions than the first, and ARNs, stay where they are.
 */
export function fallbackStore(store: Store, regions: readonly string[]): Store {
  if (regions.length < 2) return store;
  const ask = async <One extends Ref, T>(
    refs: readonly One[],
    read: (refs: readonly One[]) => Promise<Answers<T>>,
    [first, ...others]: readonly string[] = regions,
  ): Promise<Answers<T>> => {
    const answers = new Map(await read(refs));
    const down = refs.filter((ref) => isMovable(ref, first) && isOutage(answers.get(refKey(ref))));
    const [next] = others;
    if (next === undefined || down.length === 0) return answers;
    const moved = (ref: One): One => ({ ...ref, region: next });
    const elsewhere = await ask(down.map(moved), read, others);
    for (const ref of down) {
      const answer = elsewhere.get(refKey(moved(ref)));
      if (answer) answers.set(refKey(ref), answer);
    }
    return answers;
  };
  return {
    parameters: (refs) => ask(refs, (some) => store.parameters(some)),
    secrets: (refs) => ask(refs, (some) => store.secrets(some)),
    paths: (refs) => ask(refs, (some) => store.paths(some)),
    ...(store.accessTo && { accessTo: store.accessTo }),
  };
}

function isMovable(ref: Ref, region: string | undefined): boolean {
  const name = 'path' in ref ? ref.path : 'name' in ref ? ref.name : ref.id;
  return ref.region === region && !name.startsWith('arn:');
}

function isOutage(answer: Answer<unknown> | undefined): boolean {
  return answer?.status === 'failed' && answer.outage === true;
}
