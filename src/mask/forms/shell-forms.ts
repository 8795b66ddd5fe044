import { Buffer } from 'node:buffer';

/** A text in quotes, without the first and the last quote, which not every shell writes; and the output of `echo`. */
export function quotedForShells(text: string): readonly string[] {
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

/** The text in `$'…'`. */
function ansiC(text: string): string {
  return text
    .replaceAll(/[\\']/g, '\\$&')
    .replaceAll(/\p{Cc}/gu, (sign) => ansiCEscapes[sign] ?? octal(sign));
}

/** The escapes of `echo`; after `\\c`, nothing is printed. */
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
