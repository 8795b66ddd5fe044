/** Node 20 has it, and Node 18 has not. */
const { isWellFormed } = String.prototype as { isWellFormed?: () => boolean };

/** Whether UTF-8 can hold a text, that is, it has no half of a surrogate pair. */
export function isUnicode(text: string): boolean {
  return isWellFormed ? isWellFormed.call(text) : !/\p{Surrogate}/u.test(text);
}
