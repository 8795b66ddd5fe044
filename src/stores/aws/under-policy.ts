import { isDenied } from '../../store/is-denied.ts';
import type { Answers, Store } from '../../store/store.ts';

/** A store whose session has a policy of ours, which every refusal then names as a possible cause. */
export function underPolicy(store: Required<Store>): Required<Store> {
  return {
    ...store,
    parameters: async (refs) => marked(await store.parameters(refs)),
    secrets: async (refs) => marked(await store.secrets(refs)),
    paths: async (refs) => marked(await store.paths(refs)),
  };
}

function marked<T>(answers: Answers<T>): Answers<T> {
  return new Map(
    [...answers].map(([key, answer]) => [key, isDenied(answer) ? { ...answer, underPolicy: true } : answer]),
  );
}
