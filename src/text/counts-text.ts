/** `6 variables, 1 file and 2 includes`, without what there is none of. */
export function countsText(counts: readonly (readonly [number, string])[]): string {
  const words = counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}${count === 1 ? '' : 's'}`);
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
