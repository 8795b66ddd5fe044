/** The words that white space separates. A long list is easier to read as one text than as an array. */
export function splitWords(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
