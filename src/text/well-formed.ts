/** Undefined on Node 18. */
const builtIn = (String.prototype as { isWellFormed?: () => boolean }).isWellFormed;

/** Whether a text has no lone surrogate, so that UTF-8 can hold it. */
export function isWellFormed(text: string): boolean {
  return builtIn ? builtIn.call(text) : !/\p{Surrogate}/u.test(text);
}
