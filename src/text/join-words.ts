/** `a, b or c` */
export function joinWithOr(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** `a, b, c and 2 more` */
export function joinFirstThree(words: readonly string[]): string {
  const text = words.slice(0, 3).join(', ');
  return words.length > 3 ? `${text} and ${words.length - 3} more` : text;
}
