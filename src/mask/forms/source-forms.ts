import { Buffer } from 'node:buffer';

/**
 * String literals of Node's `inspect` and of Python's `repr`, which also escapes unprintable characters such as a
 * non-breaking space; of Python's `repr` for bytes, and of its `ascii`.
 */
export function sourceForms(text: string): readonly string[] {
  const form = text.replaceAll('\\', '\\\\').replaceAll(/\p{Cc}/gu, sourceEscape);
  return [
    form,
    form.replaceAll(/(?! )[\p{C}\p{Z}]/gu, sourceEscape),
    form.replaceAll(/\\x../g, (code) => `\\x${code.slice(2).toUpperCase()}`),
    form.replaceAll(/\P{ASCII}+/gu, (signs) => Buffer.from(signs).toString('hex').replaceAll(/../g, '\\x$&')),
    form.replaceAll(/\P{ASCII}/gu, sourceEscape),
  ];
}

/**
 * YAML in double quotes: in ASCII, as PyYAML and libyaml write it by default; in Unicode, as Go and JavaScript do; and in
 * PyYAML's Unicode, which still escapes characters beyond 16 bits.
 */
export function yamlForms(text: string): readonly string[] {
  const yaml = (escaped: RegExp) =>
    text.replaceAll(escaped, (sign) => yamlEscapes[sign] ?? longEscape(sign, (hex) => hex.toUpperCase()));
  return [
    yaml(/["\\]|[^ -~]/gu),
    yaml(/["\\\u0085\u00a0\u2028\u2029\ufeff]|\p{Cc}/gu),
    yaml(/["\\\u0085\u00a0\u2028\u2029\ufeff\u{10000}-\u{10ffff}]|\p{Cc}/gu),
  ];
}

/** The value of a Java property, in ASCII and in Unicode; and npm's `ini`. */
export function propertyForms(text: string): readonly string[] {
  const form = text
    .replaceAll(/[\\=:#!]|^ /g, '\\$&')
    .replaceAll(/[\t\n\r\f]/g, (sign) => propertyEscapes[sign] ?? sign);
  return [
    form,
    form.replaceAll(/[^ -~]/g, (unit) => `\\u${hexOf(unit, 4).toUpperCase()}`),
    text.replaceAll(/[;#]/g, '\\$&'),
  ];
}

function sourceEscape(sign: string): string {
  return sourceEscapes[sign] ?? longEscape(sign, (hex) => hex);
}

function longEscape(sign: string, cased: (hex: string) => string): string {
  const code = sign.codePointAt(0) ?? 0;
  const hex = (digits: number) => cased(code.toString(16).padStart(digits, '0'));
  if (code <= 0xff) return `\\x${hex(2)}`;
  return code <= 0xffff ? `\\u${hex(4)}` : `\\U${hex(8)}`;
}

const sourceEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const propertyEscapes: Readonly<Record<string, string>> = { ...sourceEscapes, '\f': '\\f' };

const yamlEscapes: Readonly<Record<string, string>> = {
  ...propertyEscapes,
  '"': '\\"',
  '\\': '\\\\',
  '\0': '\\0',
  '\x07': '\\a',
  '\b': '\\b',
  '\v': '\\v',
  '\x1b': '\\e',
  '\u0085': '\\N',
  '\u00a0': '\\_',
  '\u2028': '\\L',
  '\u2029': '\\P',
};

/** The first UTF-16 code unit of a character in hexadecimal, padded with zeros. */
export function hexOf(sign: string, digits: number): string {
  return sign.charCodeAt(0).toString(16).padStart(digits, '0');
}

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
