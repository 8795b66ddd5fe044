import { childrenOf, type JsonSource } from '../../json/json-source.ts';
import { suggest } from '../../text/suggest.ts';

/** Comparing more names takes too long. */
const maxNames = 1000;

/** The name in a JSON object that is nearest to one that the object lacks. No other name of a secret may be shown. */
export function nearName(source: JsonSource, index: number, name: string): string | undefined {
  const names: string[] = [];
  for (const [, child] of childrenOf(source, index)) {
    if (names.length === maxNames) break;
    if (child.name !== undefined) names.push(child.name);
  }
  return suggest(name, names);
}
