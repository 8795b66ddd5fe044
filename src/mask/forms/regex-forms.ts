/** What functions that make a regular expression of a text put a backslash before. */
const escaped = [
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

/** A text as a regular expression that matches it. */
export function regexForms(text: string): ReadonlySet<string> {
  const forms = escaped.map((signs) => text.replaceAll(signs, '\\$&'));
  // JavaScript: escape-string-regexp.
  return new Set([...forms, text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&').replaceAll('-', '\\x2d')]);
}
