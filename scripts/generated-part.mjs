/**
 * A Markdown text with other lines between `<!-- marker -->` and `<!-- /marker -->`.
 *
 * @throws {Error} if the text lacks the markers, because it would never be brought up to date.
 */
export function withGeneratedPart(text, marker, lines) {
  const part = new RegExp(`(<!-- ${marker} -->\\n)[\\s\\S]*?(<!-- /${marker} -->)`);
  if (!part.test(text)) throw new Error(`the page has no <!-- ${marker} --> … <!-- /${marker} -->`);
  return text.replace(part, (_, open, close) => `${open}${lines.join('\n')}\n${close}`);
}
