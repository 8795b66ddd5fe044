/** Writes a word for a POSIX shell: unchanged if it has no special character, otherwise in single quotes. */
export function shellWord(word: string): string {
  return /^[\w@.,:%+/=-]+$/.test(word) ? word : quoteForShell(word);
}

/** Single quotes make every byte literal. A single quote ends them, is escaped, and opens them again. */
export function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
