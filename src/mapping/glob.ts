/**
 * Whether one of these globs matches the whole text: `*` is any run of characters, also `/`, and everything else is
 * literal. Compiled once, for a list is tried on many texts.
 */
export function anyGlob(patterns: readonly string[], flags = ''): (text: string) => boolean {
  const any = new RegExp(`^(?:${patterns.map(sourceOf).join('|')})$`, `s${flags}`);
  return (text) => patterns.length > 0 && any.test(text);
}

function sourceOf(pattern: string): string {
  return pattern
    .split(/\*+/)
    .map((literal) => literal.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('.*');
}
