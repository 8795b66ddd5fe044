/** As in `a, b or c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
/** Three of them as messages show them, and how many there are besides. */
export function firstThree(shown: readonly string[]): string {
  const text = shown.slice(0, 3).join(', ');
  return shown.length > 3 ? `${text} and ${shown.length - 3} more` : text;
}
