/**
 * Whether one of these globs matches the whole text: `*` is any run of characters, also `/`, and everything else is
 * literal. Compiled once, for a list is tried on many texts.
 */
export function anyGlob(patterns: readonly string[]): (text: string) => boolean {
  // Most steering names are plain, and a regular expression of a hundred names costs more than all that it is tried on.
  const plain = new Set(patterns.filter((pattern) => !pattern.includes('*')));
  const globs = patterns.filter((pattern) => pattern.includes('*'));
  const any = new RegExp(`^(?:${globs.map(sourceOf).join('|')})$`, 's');
  return (text) => plain.has(text) || (globs.length > 0 && any.test(text));
}

function sourceOf(pattern: string): string {
  return pattern
    .split(/\*+/)
    .map((literal) => literal.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('.*');
}
