/**
 * Whether one of these globs matches the whole text: `*` is any run of characters, also `/`, and everything else is
 * literal. No regular expression: one with a few stars takes seconds on a long name, and names come from strangers.
 */
export function anyGlob(patterns: readonly string[]): (text: string) => boolean {
  // Most steering names are plain.
  const plain = new Set(patterns.filter((pattern) => !pattern.includes('*')));
  const globs = patterns.filter((pattern) => pattern.includes('*')).map((pattern) => pattern.split(/\*+/));
  return (text) => plain.has(text) || globs.some((literals) => matches(literals, text));
}

/** Each literal is looked for behind the one before: where the first place does not do, no later one does. */
function matches([first = '', ...others]: readonly string[], text: string): boolean {
  const last = others.pop() ?? '';
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const literal of others) {
    const found = text.indexOf(literal, at);
    if (found < 0) return false;
    at = found + literal.length;
  }
  return text.length - at >= last.length && text.endsWith(last);
}
