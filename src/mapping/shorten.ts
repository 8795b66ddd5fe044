/** A name as messages show it: whoever pastes a text where a name should be does not want it back. */
export function shorten(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60).replace(/[\uD800-\uDBFF]$/, '')}…` : name;
}
