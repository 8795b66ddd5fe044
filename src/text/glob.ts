/**
 * Makes a test of whether any of these globs matches a whole text. `*` matches any characters, including `/`; everything else is literal.
 * Globs do not become regular expressions, which could take seconds on a long name from an untrusted source.
 */
export function anyGlob(patterns: readonly string[]): (text: string) => boolean {
  // Most patterns have no star, and most others differ in their first character.
  const plain = new Set(patterns.filter((pattern) => !pattern.includes('*')));
  const globs = new Map<string, Glob[]>();
  for (const glob of patterns.filter((pattern) => pattern.includes('*')).map(parse)) {
    const start = glob.first.charAt(0);
    globs.set(start, [...(globs.get(start) ?? []), glob]);
  }
  const startsLike = (start: string, text: string) =>
    globs.get(start)?.some((glob) => matches(glob, text)) ?? false;
  return (text) => plain.has(text) || startsLike(text.charAt(0), text) || startsLike('', text);
}

/** The literal texts before the first star, between stars, and after the last star. */
interface Glob {
  readonly first: string;
  readonly middle: readonly string[];
  readonly last: string;
}

function parse(pattern: string): Glob {
  const [first = '', ...others] = pattern.split(/\*+/);
  const last = others.pop() ?? '';
  return { first, middle: others, last };
}

/** Finds each literal after the one before. If its first occurrence leads to no match, no later one does. */
function matches({ first, middle, last }: Glob, text: string): boolean {
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const literal of middle) {
    const found = text.indexOf(literal, at);
    if (found < 0) return false;
    at = found + literal.length;
  }
  return text.length - at >= last.length && text.endsWith(last);
}
