/**
 * The pattern of a `match`, anchored at both ends; undefined when the source is no regular expression. The pattern is
 * the mapping author's own: one that backtracks without end is theirs to mend.
 */
export function matchPattern(source: string): RegExp | undefined {
  try {
    // By itself first: `a)|(?:b` would close the group and get out of the anchors.
    new RegExp(source, 'u');
    return new RegExp(`^(?:${source})$`, 'u');
  } catch {
    return undefined;
  }
}
