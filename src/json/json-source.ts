export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** One value of a JSON text: where its source is, and where its subtree ends. */
export interface JsonNode {
  readonly kind: JsonKind;
  /** The decoded name, when this is a member of an object. */
  readonly name: string | undefined;
  /** Offsets into the text, in UTF-16 code units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Index in {@link JsonSource.nodes} of what comes after this value and all it contains. */
  readonly next: number;
}

/** A JSON text with all its values in document order, the root first. Flat, so that no depth can exhaust the stack. */
export interface JsonSource {
  readonly text: string;
  readonly nodes: readonly JsonNode[];
}

type Building = { -readonly [Field in keyof JsonNode]: JsonNode[Field] };

const quote = 0x22;
const backslash = 0x5c;
const unescaped: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/**
 * Reads a text as strict RFC 8259 JSON, keeping the place of every value, because numbers and nested values are handed
 * over as they were written. Not `JSON.parse`: it loses the source, lets the last duplicate win, and its messages quote
 * the text. Linear in the length, of any depth. A byte order mark is not JSON, just as for `JSON.parse`.
 *
 * @returns undefined when the text is not JSON.
 */
export function readJsonSource(text: string): JsonSource | undefined {
  const nodes: Building[] = [];
  const open: Building[] = [];
  let at = skipSpace(text, 0);
  let name: string | undefined;

  for (;;) {
    const kind = kindAt(text, at);
    if (kind === undefined) return undefined;
    const node: Building = { kind, name, start: at, end: at, next: nodes.length + 1 };
    nodes.push(node);
    name = undefined;

    if (kind === 'object' || kind === 'array') {
      at = skipSpace(text, at + 1);
      if (text[at] !== closing(kind)) {
        open.push(node);
        if (kind === 'object') {
          const member = readName(text, at);
          if (member === undefined) return undefined;
          ({ name, at } = member);
        }
        continue;
      }
      at += 1;
    } else {
      at = endOfScalar(text, at, kind);
      if (at < 0) return undefined;
    }
    node.end = at;

    // A value is complete: close what ends here, or step to the next value.
    for (;;) {
      at = skipSpace(text, at);
      const parent = open.at(-1);
      if (parent === undefined) return at === text.length ? { text, nodes } : undefined;
      const character = text[at];
      if (character === ',') {
        at = skipSpace(text, at + 1);
        if (parent.kind === 'object') {
          const member = readName(text, at);
          if (member === undefined) return undefined;
          ({ name, at } = member);
        }
        break;
      }
      if (character !== closing(parent.kind)) return undefined;
      at += 1;
      parent.end = at;
      parent.next = nodes.length;
      open.pop();
    }
  }
}

/** The values directly inside `nodes[index]`, by their index; those of an object carry a name. */
export function* childrenOf(source: JsonSource, index: number): Generator<readonly [number, JsonNode]> {
  const end = source.nodes[index]?.next ?? 0;
  for (let child = index + 1; child < end; ) {
    const node = source.nodes[child];
    if (node === undefined) return;
    yield [child, node];
    child = node.next;
  }
}

/** The exact text of one value, as it was written. */
export function sourceOf(source: JsonSource, node: JsonNode): string {
  return source.text.slice(node.start, node.end);
}

/** What a string of the source says. It may hold lone surrogates, which JSON can escape but UTF-8 cannot hold. */
export function decodeString(source: JsonSource, node: JsonNode): string {
  return decodeEscapes(source.text.slice(node.start + 1, node.end - 1));
}

function closing(kind: JsonKind): string {
  return kind === 'object' ? '}' : ']';
}

function kindAt(text: string, at: number): JsonKind | undefined {
  const character = text[at];
  if (character === '{') return 'object';
  if (character === '[') return 'array';
  if (character === '"') return 'string';
  if (character === 't' || character === 'f') return 'boolean';
  if (character === 'n') return 'null';
  return character === '-' || isDigit(text.charCodeAt(at)) ? 'number' : undefined;
}

function readName(text: string, at: number): { name: string; at: number } | undefined {
  const end = text.charCodeAt(at) === quote ? endOfString(text, at) : -1;
  if (end < 0) return undefined;
  const colon = skipSpace(text, end);
  if (text[colon] !== ':') return undefined;
  return { name: decodeEscapes(text.slice(at + 1, end - 1)), at: skipSpace(text, colon + 1) };
}

/** The offset after the scalar at `at`, or -1 when it is malformed. */
function endOfScalar(text: string, at: number, kind: JsonKind): number {
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

function skipSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at += 1;
  }
}

/** `content` is what stands between the quotes of a string that was checked. */
function decodeEscapes(content: string): string {
  if (!content.includes('\\')) return content;
  return content.replace(/\\(?:u(.{4})|(.))/g, (_, hex: string | undefined, letter: string) =>
    hex === undefined ? (unescaped[letter] ?? letter) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
