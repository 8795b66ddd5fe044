import { Buffer } from 'node:buffer';
import { cut64, inBothAlphabets } from './byte-forms.ts';
import { markupForms, xmlForm } from './markup-forms.ts';
import { percent, percents } from './percent-forms.ts';
import { quotedForShells } from './shell-forms.ts';
import { hexOf, propertyForms, regexForms, sourceForms, yamlForms } from './source-forms.ts';

/** A way in which programs encode, quote or escape a text. */
export interface OutputEncoding {
  readonly name: string;
  /** Set if the runner derives these forms itself, from the text or from the other forms. */
  readonly runner?: 'by the text' | 'by the forms';
  readonly forms: (text: string) => readonly string[];
}

/**
 * The encodings of common programs, the most usual first, because these are hidden if not all can be. A form may equal the
 * text or another form; one that the runner derives too comes after the runner's. For what it derives, see `SecretMasker`
 * and `ValueEncoders` in github.com/actions/runner.
 */
export const encodings: readonly OutputEncoding[] = [
  {
    name: 'base64, as the runner derives it',
    runner: 'by the text',
    forms: (text) => [Buffer.from(text).toString('base64')],
  },
  {
    name: 'base64 and base64url, whatever stands before and behind',
    forms: (text) => cut64(text).flatMap(inBothAlphabets),
  },
  {
    name: 'percent, as the runner derives it',
    runner: 'by the text',
    forms: onlyIf(/[^\w.~-]/, (text) => [percent(text).replaceAll('%7E', '~')]),
  },
  {
    name: 'JSON and quotes, as the runner derives them',
    runner: 'by the text',
    forms: onlyIf(/["'\\]|\p{Cc}|[\u2028\u2029]/u, (text) => [
      jsonString(text, /[\u0085\u2028\u2029]/g),
      text.replaceAll('"', '\\"'),
      text.replaceAll("'", "''"),
    ]),
  },
  {
    name: 'XML, as the runner derives it',
    runner: 'by the text',
    forms: onlyIf(/[&<>"']/, (text) => [xmlForm(text)]),
  },
  {
    name: 'shell',
    forms: onlyIf(/[^\w./:@%+=-]/, (text) => [
      ...(/["'$`\\]|\p{Cc}|\P{ASCII}/u.test(text) ? quotedForShells(text) : []),
      // `%q` of bash, where `=~` may be a home directory, and of zsh.
      text.replaceAll(/[ \t\n\v\f\r!"$&'()*,;<>?[\\\]^`{|}]/g, '\\$&'),
      ...(text.includes('~')
        ? [text.replaceAll(/[ \t\n\v\f\r!"$&'()*,;<>?[\\\]^`{|}]|(?<=[:=])~/g, '\\$&')]
        : []),
      text.replaceAll(/[ \t\n\v\f\r"#$&'()*;<>?[\\\]^`{|}]/g, '\\$&'),
    ]),
  },
  {
    name: 'percent',
    forms: onlyIf(/[^\w.-]/, (text) => [
      ...percents(text),
      // JavaScript, for the path of a URL.
      ...(text.includes('\\') ? percents(text.replaceAll('\\', '/')) : []),
    ]),
  },
  { name: 'JSON', forms: onlyIf(/[^\w .,:;@#$%*()[\]{}|^~!?-]/, jsonStrings) },
  {
    name: 'JSON in JSON',
    runner: 'by the forms',
    forms: onlyIf(/[^\w .,:;@#$%*()[\]{}|^~!?-]/, (text) =>
      [...new Set(jsonStrings(text))].map((form) => jsonString(form)),
    ),
  },
  {
    name: 'hex',
    forms(text) {
      const hex = Buffer.from(text).toString('hex');
      return [hex, hex.toUpperCase()];
    },
  },
  {
    // `set -x`, on the right side of `==` in bash and zsh, and of `=~` in bash.
    name: 'shell patterns',
    forms: (text) => [
      `\\${[...text].join('\\')}`,
      ...(/[ \t\n\v\f\r#$()*+.<>?[\\\]^{|~]/.test(text)
        ? [
            text.replaceAll(/[ \t\n\v\f\r#$()*<>?[\\\]^|~]/g, '\\$&'),
            text.replaceAll(/[$()*+.?[\\^{|]/g, '\\$&'),
          ]
        : []),
    ],
  },
  {
    name: 'HTML, CSV, SQL and source code',
    forms: onlyIf(/[&<>"'\\]|\p{Cc}|\P{ASCII}/u, (text) => {
      const sources = sourceForms(text);
      return [
        ...markupForms(text),
        text.replaceAll('"', '""'),
        ...sources,
        ...sources.map((form) => form.replaceAll("'", "\\'")),
        ...sources.map((form) => form.replaceAll("'", "''")),
        ...sources.map((form) => form.replaceAll('"', '""')),
      ];
    }),
  },
  {
    name: 'YAML in double quotes and JSON in source code',
    forms: onlyIf(/["'\\]|\p{Cc}|\P{ASCII}/u, (text) => {
      const sources = jsonStrings(text).map((form) => form.replaceAll('\\', '\\\\'));
      return [...yamlForms(text), ...sources, ...sources.map((form) => form.replaceAll("'", "\\'"))];
    }),
  },
  { name: 'properties', forms: onlyIf(/^ |[\\=:;#!]|[^ -~]/, propertyForms) },
  { name: 'regular expressions', forms: onlyIf(/[^\w\P{ASCII}]/u, (text) => [...regexForms(text)]) },
];

function jsonStrings(text: string): readonly string[] {
  const slashed = text.replaceAll('/', '\\/');
  // In most texts, nothing else is ever escaped.
  if (/^[\w .,:;@#$%*()[\]{}|^~!?/-]*$/.test(text)) return [slashed];
  return [
    jsonString(text),
    // JSON in JSON.
    jsonString(jsonString(text)),
    // Python.
    jsonString(text, /[^ -~]/g),
    // PHP, with and without JSON_UNESCAPED_UNICODE.
    jsonString(text, /[\u0080-\uffff]/g).replaceAll('/', '\\/'),
    jsonString(text).replaceAll('/', '\\/'),
    // Go, Gson, .NET.
    jsonString(text, /[<>&\u2028\u2029]/g),
    jsonString(text, /[<>&='\u2028\u2029]/g),
    jsonString(text, /\\"|[&'+<>`]|[^ -~]/g).replaceAll(/(?<=\\u)[0-9a-f]{4}/g, (code) => code.toUpperCase()),
  ];
}

/** A JSON string without its quotes, with `\uXXXX` also for everything that `escaped` matches. */
function jsonString(text: string, escaped?: RegExp): string {
  const form = JSON.stringify(text).slice(1, -1);
  return escaped ? form.replaceAll(escaped, (sign) => `\\u${hexOf(sign.slice(-1), 4)}`) : form;
}

/** No forms for most texts, which have nothing to escape. */
function onlyIf(pattern: RegExp, forms: OutputEncoding['forms']): OutputEncoding['forms'] {
  return (text) => (pattern.test(text) ? forms(text) : []);
}
