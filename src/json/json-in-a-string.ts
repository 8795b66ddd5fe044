import { decodeString, type JsonNode, type JsonSource, parseJsonSource } from './json-source.ts';

/** Whether a JSON value is a string that contains a JSON object or array, because it was stringified twice. */
export function isJsonInAString(source: JsonSource, node: JsonNode | undefined): boolean {
  if (node?.kind !== 'string') return false;
  const kind = parseJsonSource(decodeString(source, node))?.nodes[0]?.kind;
  return kind === 'object' || kind === 'array';
}

export const jsonInAStringHint = 'Store the JSON itself, not a string that contains it.';
