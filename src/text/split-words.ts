/** The words of a text, which white space separates: a long list reads better as a text than as an array. */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
