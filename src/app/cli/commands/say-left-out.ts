import type { LoadedValue } from '../../../load/value/loaded-value.ts';
import type { Say } from './say.ts';

/** Names what is an output of the Action alone, so that nobody looks for it in the environment. */
export function sayLeftOut(values: readonly LoadedValue[], say: Say): void {
  const names = values
    .filter(({ expose }) => expose.includes('output') && !expose.includes('env'))
    .map(({ name }) => name);
  if (names.length === 0) return;
  say('notice', `left out, for they are exposed as outputs alone: ${names.join(', ')}`);
}
