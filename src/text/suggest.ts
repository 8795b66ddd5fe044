/** The known word that is closest to the input, if it is close enough for a typing mistake. */
export function suggest(written: string, known: Iterable<string>): string | undefined {
  const word = written.toLowerCase();
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of known) {
    // Two changes turn a short word into almost any other.
    const limit = Math.max(candidate.length, word.length) < 5 ? 1 : 2;
    const distance = editDistance(word, candidate.toLowerCase());
    // One letter is close to every other.
    const isNear = distance <= limit && distance < Math.max(candidate.length, word.length);
    if (isNear && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { candidate, distance };
  }
  return best?.candidate;
}

/** A hint: `Did you mean "x"?`, or the fallback. */
export function didYouMean(written: string, known: readonly string[], otherwise: string): string {
  const near = suggest(written, known);
  return near === undefined ? otherwise : `Did you mean "${near}"?`;
}

/** Optimal string alignment distance: insertions, deletions, substitutions, and swaps of adjacent characters. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 8 || a.length > 64) return Number.POSITIVE_INFINITY;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(i - 2, j - 2) + 1);
      rows[i]?.push(cost);
    }
  }
  return at(a.length, b.length);
}
