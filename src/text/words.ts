/** Splits a text at white space. A long list is easier to read as one text than as an array. */
export function splitWords(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** `a, b, or c` */
export function joinWithOr(words: readonly string[]): string {
  if (words.length < 3) return words.join(' or ');
  return `${words.slice(0, -1).join(', ')}, or ${words.at(-1)}`;
}

/** `a, b, c, and 2 more` */
export function joinFirst(words: readonly string[], most = 3): string {
  const text = words.slice(0, most).join(', ');
  return words.length > most ? `${text}, and ${words.length - most} more` : text;
}

/** `6 variables, 1 file and 2 includes`, without what there is none of. */
export function countsText(counts: readonly (readonly [number, string])[]): string {
  const words = counts.filter(([count]) => count > 0).map(([count, what]) => countText(count, what));
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** `1 file`, `2 files` */
export function countText(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
