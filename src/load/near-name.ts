import { suggest } from '../mapping/suggest.ts';
import { childrenOf, type JsonSource } from './json-source.ts';

/** So many are compared: after more of them that takes time. */
const mostNames = 1000;

/**
 * The name among those of a JSON object that is nearest to a name that it has not. Of a secret, only this one may be
 * shown.
 */
export function nearName(source: JsonSource, index: number, name: string): string | undefined {
  const names: string[] = [];
  for (const [, child] of childrenOf(source, index)) {
    if (names.length === mostNames) break;
    if (child.name !== undefined) names.push(child.name);
  }
  return suggest(name, names);
}
