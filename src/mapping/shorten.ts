/**
 * A name as messages show it: whoever pastes a text where a name should be does not want it back, and who forgets a space
 * or a colon has written the value behind it.
 */
export function shorten(name: string): string {
  const shown = /^[^\s:=]{0,60}/.exec(name)?.[0] ?? '';
  return shown === name ? name : `${shown.replace(/[\uD800-\uDBFF]$/, '')}…`;
}
