/**
 * A name as messages show it. Someone who forgets a colon or a space has written a value where a name should be: of a
 * text that no name looks like, at most an upper-case name at its start is shown.
 */
export function shorten(name: string): string {
  const looksLikeName = /^[\p{L}\p{M}\p{N}_./-]*$/u.test(name);
  if (looksLikeName && name.length <= longest) return name;
  const shown = looksLikeName
    ? name.slice(0, longest)
    : (/^[A-Z_][A-Z0-9_]*(?=[\s:=])/.exec(name)?.[0] ?? '');
  return `${shown.replace(/[\uD800-\uDBFF]$/, '')}…`;
}

const longest = 60;
