/** The code of a sign's first UTF-16 code unit. */
export function hexOf(sign: string, digits: number): string {
  return sign.charCodeAt(0).toString(16).padStart(digits, '0');
}
