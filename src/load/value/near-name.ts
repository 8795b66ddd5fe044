import { childrenOf, type JsonSource } from '../../json/json-source.ts';
import { suggest } from '../../text/suggest.ts';

/** Comparing more than this takes too long. */
const mostNames = 1000;

/**
 * The name in a JSON object that is nearest to a name that the object lacks. No other name in a secret may be shown.
 */
export function nearName(source: JsonSource, index: number, name: string): string | undefined {
  const names: string[] = [];
  for (const [, child] of childrenOf(source, index)) {
    if (names.length === mostNames) break;
    if (child.name !== undefined) names.push(child.name);
  }
  return suggest(name, names);
}
