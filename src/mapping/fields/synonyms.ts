/** Words of other tools, and the word that means the same in a mapping. */
const synonyms: Readonly<Record<string, string>> = {
  int: 'integer',
  number: 'integer',
  numeric: 'integer',
  bool: 'boolean',
  str: 'string',
  text: 'string',
  object: 'json',
  array: 'json',
  list: 'json',
  map: 'json',
  uri: 'url',
  certificate: 'pem',
  uppercase: 'upper',
  lowercase: 'lower',
  b64: 'base64',
  environment: 'env',
  outputs: 'output',
  step: 'output',
  nothing: 'none',
  right: 'end',
  type: 'by-type',
};

/** The word among these that means the same as a word of another tool. */
export function synonymIn(words: readonly string[], written: string): string | undefined {
  const meant = Object.hasOwn(synonyms, written) ? synonyms[written] : undefined;
  return meant !== undefined && words.includes(meant) ? meant : undefined;
}
