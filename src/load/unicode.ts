/** Whether UTF-8 can hold a text, that is, it has no half of a surrogate pair (`isWellFormed` needs Node 20). */
export function isUnicode(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
