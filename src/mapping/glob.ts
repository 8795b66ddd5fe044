/** A glob with `*` for any run of characters, also `/`; everything else is literal. Matches the whole text. */
export function globMatches(pattern: string, text: string, flags = ''): boolean {
  const source = pattern
    .split(/\*+/)
    .map((literal) => literal.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${source}$`, `s${flags}`).test(text);
}
