export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

const quote = 0x22;
const backslash = 0x5c;
const unescaped: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

export function closingOf(kind: JsonKind): string {
  return kind === 'object' ? '}' : ']';
}

export function kindAt(text: string, at: number): JsonKind | undefined {
  const character = text[at];
  if (character === '{') return 'object';
  if (character === '[') return 'array';
  if (character === '"') return 'string';
  if (character === 't' || character === 'f') return 'boolean';
  if (character === 'n') return 'null';
  return character === '-' || isDigit(text.charCodeAt(at)) ? 'number' : undefined;
}

export function readName(text: string, at: number): { name: string; at: number } | undefined {
  const end = text.charCodeAt(at) === quote ? endOfString(text, at) : -1;
  if (end < 0) return undefined;
  const colon = skipSpace(text, end);
  if (text[colon] !== ':') return undefined;
  return { name: decodeEscapes(text.slice(at + 1, end - 1)), at: skipSpace(text, colon + 1) };
}

/** The offset after the scalar at `at`, or -1 if it is malformed. */
export function endOfScalar(text: string, at: number, kind: JsonKind): number {
  if (kind === 'string') return endOfString(text, at);
  if (kind === 'number') return endOfNumber(text, at);
  const word = ['true', 'false', 'null'].find((literal) => text.startsWith(literal, at));
  return word === undefined ? -1 : at + word.length;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code < 0x20) return -1;
    if (code === backslash) {
      at += 1;
      const letter = text[at];
      if (letter === 'u') {
        if (!/^[0-9A-Fa-f]{4}$/.test(text.slice(at + 1, at + 5))) return -1;
        at += 4;
      } else if (letter === undefined || !'"\\/bfnrt'.includes(letter)) {
        return -1;
      }
    }
  }
  return -1;
}

function endOfNumber(text: string, start: number): number {
  let at = text[start] === '-' ? start + 1 : start;
  const whole = at;
  at = skipDigits(text, at);
  if (at === whole || (text[whole] === '0' && at > whole + 1)) return -1;
  if (text[at] === '.') {
    const fraction = at + 1;
    at = skipDigits(text, fraction);
    if (at === fraction) return -1;
  }
  if (text[at] === 'e' || text[at] === 'E') {
    at += 1;
    if (text[at] === '+' || text[at] === '-') at += 1;
    const exponent = at;
    at = skipDigits(text, exponent);
    if (at === exponent) return -1;
  }
  return at;
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function skipSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at += 1;
  }
}

/** @param content the text between the quotes of a valid string. */
export function decodeEscapes(content: string): string {
  if (!content.includes('\\')) return content;
  return content.replace(/\\(?:u(.{4})|(.))/g, (_, hex: string | undefined, letter: string) =>
    hex === undefined ? (unescaped[letter] ?? letter) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
