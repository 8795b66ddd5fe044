import { literalKey } from '../mapping/reference.ts';
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

/** A key of a reference that leads through these names. */
export function keyThrough(names: readonly string[], isPointer: boolean): string {
  const escaped = names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  return isPointer ? escaped.join('') : literalKey(names.join(''));
}
