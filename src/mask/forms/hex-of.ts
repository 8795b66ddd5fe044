/** The first UTF-16 code unit of a character in hexadecimal, padded with zeros. */
export function hexOf(sign: string, digits: number): string {
  return sign.charCodeAt(0).toString(16).padStart(digits, '0');
}
