import fc from 'fast-check';

/** Every control character but NUL, which no variable can hold. */
const controls = Array.from({ length: 31 }, (_, index) => String.fromCharCode(index + 1)).join('');

/** Values that have broken some quoting, parser or log somewhere. None is NUL or has a lone surrogate. */
export const nastyValues: readonly string[] = [
  '',
  ' ',
  '\n',
  '\r',
  '\r\n',
  '\n\n\n',
  'plain',
  ' leading and trailing ',
  '\ttab\t',
  "'",
  "''",
  "'''",
  '"',
  '`',
  '\'"`',
  `'"\`\n#\\n`,
  "it's",
  "'quoted'",
  '"quoted"',
  '`quoted`',
  'ends with a backslash\\',
  '\\',
  "\\'",
  'a\\nb',
  'a\\\\nb"',
  "it's a\\nb",
  '$(id)',
  '`id`',
  '${HOME} $HOME $$ $& $1',
  '%PATH% !PATH! ^ &',
  '!!',
  '# no comment',
  'a # b',
  '=',
  'A=B',
  '~',
  '*',
  '-n',
  'EOF',
  'EOF\nLD_PRELOAD=/x\nEOF',
  '::add-mask::x',
  '##[add-path]/tmp',
  'line one\nline two\n',
  'CRLF\r\nfile\r\n',
  'lone\rreturn\r',
  '-----BEGIN KEY-----\nMIIE\n-----END KEY-----\n',
  '{"a": "b\\n", "c": [1.10]}',
  '\u{feff}after a byte order mark',
  '\u{a0}no-break\u{3000}',
  '\u{2028}\u{2029}\u{85}',
  '‘typographic’ ‚quotes‛ “too”',
  'Ünïcödé 密码 🔑',
  '\u{81}\u{82}\u{83}\u{84}\u{85}\u{86}\u{87}\u{88}\u{a2}',
  controls,
  '\u{7f}',
  '\u{1b}[2J\u{7}',
  '__proto__',
];

const text = fc.string({
  unit: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...`'"\`\\n$#=!%&;|<>()*?~ \t\r\n\v\f\u{1}\u{7f}‘’‚‛\u{a0}`) },
    { weight: 2, arbitrary: fc.string({ minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  ),
  maxLength: 30,
});

/** Any text that a variable can hold, leaning towards what quoting gets wrong. */
export const anyValue: fc.Arbitrary<string> = text.map((value) =>
  value.replaceAll('\0', '').replace(/\p{Cs}/gu, ''),
);
