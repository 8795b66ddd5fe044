import { Buffer } from 'node:buffer';

/** How a text comes out of a program that encodes, quotes or escapes it. */
export interface Encoding {
  readonly name: string;
  /** The runner hides it by itself, when it is told the text, or the other forms. */
  readonly runner?: 'by the text' | 'by the forms';
  readonly forms: (text: string) => readonly string[];
}

/**
 * What usual programs make of a text, most usual first: where not all can be hidden, the first are. A form may equal the
 * text or another form; one that equals what the runner derives stands behind that. What it derives: `SecretMasker` and
 * `ValueEncoders` of github.com/actions/runner.
 */
export const encodings: readonly Encoding[] = [
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
    forms: onlyIf(/[&<>"']/, (text) => [
      markup(text, { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' }),
    ]),
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
  { name: 'percent', forms: onlyIf(/[^\w.-]/, percents) },
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
      const sources = sourceStrings(text);
      return [
        markup(text, { '&': 'amp', '<': 'lt', '>': 'gt' }),
        markup(text, { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }),
        markup(text, { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#x27' }),
        markup(text, { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }),
        markup(text, { '&': 'amp', '<': 'lt', '>': 'gt', '"': '#34', "'": '#39' }),
        text.replaceAll('"', '""'),
        ...sources,
        ...sources.map((form) => form.replaceAll("'", "\\'")),
        ...sources.map((form) => form.replaceAll("'", "''")),
        ...sources.map((form) => form.replaceAll('"', '""')),
      ];
    }),
  },
];

/**
 * What tools print of a value in lines of a fixed width: `base64` (76 columns), `openssl base64` and PEM (64), `xxd -p`
 * (60), each from the value's first byte on; and the base64 of a value of several lines, which is not that of its lines.
 */
export function foldedForms(value: string): readonly string[] {
  const hasLines = value.includes('\n') || value.includes('\r');
  if (!hasLines && Buffer.byteLength(value) <= 30) return [];
  const bytes = Buffer.from(value);
  return [
    ...(hasLines ? [bytes.toString('base64'), ...cut64(value)] : []),
    ...foldedAgain(value),
    ...folded(bytes),
  ];
}

/** A value that is encoded already comes out in such lines where somebody has decoded it and encodes it again. */
function foldedAgain(value: string): readonly string[] {
  if (value.length <= 60) return [];
  if (/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(value)) return inColumns(value, 60);
  return /^[\w+/-]+={0,2}$/.test(value) ? [...inColumns(value, 76), ...inColumns(value, 64)] : [];
}

function folded(bytes: Buffer): readonly string[] {
  const base64 = startOf64(bytes, 0);
  // A last line of two bytes tells little, and is four digits that stand in many a text.
  const hex = inColumns(bytes.toString('hex'), 60).filter((line) => line.length > 4);
  return [
    ...inColumns(base64, 76),
    ...inColumns(base64, 64),
    ...hex.flatMap((line) => [line, line.toUpperCase()]),
  ];
}

/** Nothing, if all fits into one line. */
function inColumns(text: string, width: number): readonly string[] {
  if (text.length <= width) return [];
  return Array.from({ length: Math.ceil(text.length / width) }, (_, index) =>
    text.slice(index * width, (index + 1) * width),
  );
}

/** How bytes that are no text come out of a program, which cannot print them as they are; what is whole first. */
export function formsOfBytes(given: Uint8Array): {
  readonly whole: readonly string[];
  readonly others: readonly string[];
  /** In lines of a fixed width: many, of what is long. */
  readonly lines: readonly string[];
} {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const hex = bytes.toString('hex');
  return {
    whole: [bytes.toString('base64'), bytes.toString('base64url'), hex],
    others: [...cut64(bytes).flatMap(inBothAlphabets), hex.toUpperCase()],
    lines: folded(bytes),
  };
}

/**
 * The characters that depend on these bytes alone, after none, one or two others: so also `echo $SECRET | base64`, with
 * its line feed behind, and the password in `user:password`.
 */
function cut64(given: string | Buffer): readonly string[] {
  const padded =
    typeof given === 'string' ? Buffer.from(`\0\0${given}`) : Buffer.concat([Buffer.alloc(2), given]);
  return [startOf64(padded, 2), startOf64(padded, 1).slice(2), startOf64(padded, 0).slice(3)];
}

/** In that of base64, and of base64url where it differs. */
function inBothAlphabets(form: string): readonly string[] {
  if (!form.includes('+') && !form.includes('/')) return [form];
  return [form, form.replaceAll('+', '-').replaceAll('/', '_')];
}

/** Base64 of the bytes from there on, without what further bytes would change. */
function startOf64(bytes: Buffer, from: number): string {
  return bytes.toString('base64', from).slice(0, Math.floor(((bytes.length - from) * 8) / 6));
}

/** In quotes, but for the first and the last one, which not every shell writes; and what `echo` prints. */
function quotedForShells(text: string): readonly string[] {
  const ansi = ansiC(text);
  return [
    text.replaceAll("'", "'\\''").replaceAll(/^'|'$/g, ''),
    text.replaceAll(/'+/g, `'"$&"'`).replace(/'$/, ''),
    text.replaceAll(/["$`\\]/g, '\\$&'),
    ansi,
    ansi.replaceAll(/\P{ASCII}+/gu, octal),
    echoed(text, 'dash'),
    echoed(text, 'zsh'),
  ];
}

/** As `$'…'` writes it. */
function ansiC(text: string): string {
  return text
    .replaceAll(/[\\']/g, '\\$&')
    .replaceAll(/\p{Cc}/gu, (sign) => ansiCEscapes[sign] ?? octal(sign));
}

/** What `echo` makes of backslashes, from left to right; after a `\\c` nothing is printed. */
const echoes = {
  dash: /\\(?:c[\s\S]*|(0[0-7]{0,3}|[1-7][0-7]{0,2})|([abefnrtv\\]))/g,
  zsh: /\\(?:c[\s\S]*|(0[0-7]{0,3}|x[\dA-Fa-f]{1,2}|u[\dA-Fa-f]{1,4}|U[\dA-Fa-f]{1,8})|([abeEfnrtv\\]))/g,
} as const;

function echoed(text: string, shell: keyof typeof echoes): string {
  return text.replaceAll(echoes[shell], (_, code?: string, letter?: string) => {
    if (code === undefined) return echoEscapes[letter ?? ''] ?? '';
    const isHex = /^[xuU]/.test(code);
    const point = isHex ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 8) & 0xff;
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}

const echoEscapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};

const ansiCEscapes: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\x1b': '\\E',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

function octal(text: string): string {
  return [...Buffer.from(text)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}

/** As Python's `repr` and Node's `inspect` do, as Python's does with bytes, and as its `ascii` does. */
function sourceStrings(text: string): readonly string[] {
  const form = text.replaceAll('\\', '\\\\').replaceAll(/\p{Cc}/gu, sourceEscape);
  return [
    form,
    form.replaceAll(/\\x../g, (code) => `\\x${code.slice(2).toUpperCase()}`),
    form.replaceAll(/\P{ASCII}+/gu, (signs) => Buffer.from(signs).toString('hex').replaceAll(/../g, '\\x$&')),
    form.replaceAll(/\P{ASCII}/gu, sourceEscape),
  ];
}

function sourceEscape(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code <= 0xff) return sourceEscapes[sign] ?? `\\x${hexOf(sign, 2)}`;
  return code <= 0xffff ? `\\u${hexOf(sign, 4)}` : `\\U${code.toString(16).padStart(8, '0')}`;
}

const sourceEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** What else stays as it is beside letters and digits, or, if it is a space, becomes a plus sign. */
const percentFlavours = [
  // RFC 3986, and in a form.
  '-._~',
  ' -._~',
  // JavaScript: encodeURIComponent, encodeURI, URLSearchParams (Java's URLEncoder too), and the password of a URL.
  "-._~!'()*",
  "-._~!'()*;/?:@&=+$,#",
  ' -._*',
  "-._~!$%&'()*+,",
  // What stands unencoded in the query of a URL: JavaScript, Python's requests.
  '-._~!$%&()*+,/:;=?@[\\]^`{|}',
  "-._~!$&'()*+,/:;=?@",
  // PHP: urlencode.
  ' -._',
  // Python: quote.
  '-._~/',
  // Go: the password of a URL, a segment of a path.
  '-._~$&+,;=',
  '-._~$&+:=@',
];

function percents(text: string): readonly string[] {
  const full = percent(text);
  const lower = full.replaceAll(/%../g, (code) => code.toLowerCase());
  return keptOf(signsIn(full).join('')).flatMap((kept) => [
    kept.reduce((form, { code, sign }) => form.replaceAll(code, sign), full),
    kept.reduce((form, { code, sign }) => form.replaceAll(code.toLowerCase(), sign), lower),
  ]);
}

type Kept = readonly { readonly code: string; readonly sign: string }[];

const keptBySigns = new Map<string, readonly Kept[]>();

/** What flavours keep of these signs: most of them differ in others, and most texts have the same few. */
function keptOf(signs: string): readonly Kept[] {
  const known = keptBySigns.get(signs);
  if (known) return known;
  const kept = new Set(
    percentFlavours.map((flavour) => [...signs].filter((sign) => flavour.includes(sign)).join('')),
  );
  const all = [...kept].map((some) =>
    [...some].map((sign) => ({ code: codeOf(sign), sign: sign === ' ' ? '+' : sign })),
  );
  keptBySigns.set(signs, all);
  return all;
}

/** Everything encoded but letters, digits and `-._`, which all keep. */
function percent(text: string): string {
  return encodeURIComponent(text).replaceAll(/[~!'()*]/g, codeOf);
}

/** The signs in ASCII that are encoded. The percent sign comes last: taken back before others, it would make codes. */
function signsIn(encoded: string): readonly string[] {
  const codes = new Set(encoded.match(/%[2-7][0-9A-F]/g));
  const last = codes.delete('%25') ? ['%'] : [];
  const signs = [...codes].map((code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
  return [...signs.sort(), ...last];
}

function codeOf(sign: string): string {
  return `%${hexOf(sign, 2).toUpperCase()}`;
}

function jsonStrings(text: string): readonly string[] {
  const slashed = text.replaceAll('/', '\\/');
  // Of most texts nothing else is ever escaped.
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

/** A JSON string without its quotes; what `escaped` matches is written as `\uXXXX` too. */
function jsonString(text: string, escaped?: RegExp): string {
  const form = JSON.stringify(text).slice(1, -1);
  return escaped ? form.replaceAll(escaped, (sign) => `\\u${hexOf(sign.slice(-1), 4)}`) : form;
}

function markup(text: string, names: Readonly<Record<string, string>>): string {
  return text.replaceAll(/[&<>"']/g, (sign) => (names[sign] ? `&${names[sign]};` : sign));
}

function hexOf(sign: string, digits: number): string {
  return sign.charCodeAt(0).toString(16).padStart(digits, '0');
}

/** Nothing for most texts, which have nothing to escape. */
function onlyIf(pattern: RegExp, forms: Encoding['forms']): Encoding['forms'] {
  return (text) => (pattern.test(text) ? forms(text) : []);
}
