/** The characters that functions escape which turn a text into a regular expression. */
const escapedCharacters = [
  // Python: re.escape.
  /[-\t\n\v\f\r #$&()*+.?[\\\]^{|}~]/g,
  // Perl: quotemeta.
  /[^\w\P{ASCII}]/gu,
  // JavaScript: lodash; Go: regexp.QuoteMeta; and between slashes, as JavaScript prints a regular expression.
  /[$()*+.?[\\\]^{|}]/g,
  /[$()*+./?[\\\]^{|}]/g,
  // PHP: preg_quote, and with `/` as the delimiter.
  /[-!#$()*+.:<=>?[\\\]^{|}]/g,
  /[-!#$()*+./:<=>?[\\\]^{|}]/g,
  // Ruby: Regexp.escape, and between slashes.
  /[- #$()*+.?[\\\]^{|}]/g,
  /[- #$()*+./?[\\\]^{|}]/g,
  // Rust: regex::escape.
  /[-#$&()*+.?[\\\]^{|}~]/g,
  // .NET: Regex.Escape.
  /[ #$()*+.?[\\^{|]/g,
];

/** The regular expressions that match a text. */
export function regexForms(text: string): ReadonlySet<string> {
  const forms = escapedCharacters.map((signs) => text.replaceAll(signs, '\\$&'));
  // JavaScript: escape-string-regexp.
  return new Set([...forms, text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&').replaceAll('-', '\\x2d')]);
}
