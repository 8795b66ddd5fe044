import { decodeString, type JsonNode, type JsonSource, readJsonSource } from './json-source.ts';

/** Whether a value of a JSON text is a string that holds a JSON object or array itself, as where JSON was stringified twice. */
export function isJsonInAString(source: JsonSource, node: JsonNode | undefined): boolean {
  if (node?.kind !== 'string') return false;
  const kind = readJsonSource(decodeString(source, node))?.nodes[0]?.kind;
  return kind === 'object' || kind === 'array';
}

export const jsonInAStringHint = 'Store the JSON itself, not a string that contains it.';
