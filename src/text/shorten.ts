/**
 * Shortens a name for messages. If a colon or a space is missing, a value may be where a name should be. So if a text does
 * not look like a name, only an upper-case name at its start is shown.
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
