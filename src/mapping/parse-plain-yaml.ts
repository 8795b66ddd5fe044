import type { Bare, List, MapNode, Node, Pair, Text } from './nodes.ts';
import { InDoubt } from './readers.ts';
import { placesIn } from './source-places.ts';
import { type ParseYaml, withoutMark, yamlDocument } from './yaml-document.ts';

/**
 * Reads the YAML in which nearly all mappings are written, without the library, which takes as long to load and to
 * read as everything else does: maps and lists by indentation, or in brackets on one line; texts on one line, bare or
 * in quotes; whole numbers, `true` and `false`; comments.
 *
 * @throws {InDoubt} at everything else, and at everything that is wrong.
 */
export const parsePlainYaml: ParseYaml = (source, file, { maxKibibytes, maxItems }) => {
  const text = withoutMark(source);
  if (Buffer.byteLength(source) > maxKibibytes * 1024 || rare.test(text)) throw doubt();
  const root = new Reader(text, maxItems).document();
  return { ok: true, document: yamlDocument(root, text, placesIn(text, file)), problems: [] };
};

const doubt = () => new InDoubt('parseYaml');

/** Tabs, carriage returns, control characters, what may be a line end elsewhere, and byte order marks. */
const rare = /[^\n -~\u00a0-\u2027\u202a-\ufefe]/;

// All of them are matched where the last one ended.
const lines = /(?: *(?:#[^\n]*)?\n)*/y;
const spaces = / */y;
const lineEnd = /(?: +#[^\n]*| *)(?:\n|$)/y;
const key = /(?:"[^"\\\n]*"|'[^'\n]*'|[\w/][\w/.*@+=-]*(?::[\w/.*@+=-]+)*):(?=[ \n])/y;
const double = /"[^"\\\n]*(?:\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})[^"\\\n]*)*"/y;
const single = /'[^'\n]*(?:''[^'\n]*)*'/y;
const bare = /(?:[\w/$^(]|\.\.?\/)[^\n:#]*(?:(?::(?=[^ \n])|(?<! )#)[^\n:#]*)*/y;
const bareInBrackets = /(?:[\w/$^(]|\.\.?\/)[^\n:#,[\]{}]*(?:(?::(?=[^ \n,[\]{}])|(?<! )#)[^\n:#,[\]{}]*)*/y;

/** The library has a limit of its own, of 1,024. */
const longestKey = 1000;
const maxDepth = 16;

class Reader {
  readonly #text: string;
  readonly #maxItems: number;
  #at = 0;
  /** Of the first character of a line that is not blank; -1 at the end of the text. */
  #column = 0;
  #depth = 0;

  constructor(text: string, maxItems: number) {
    this.#text = text;
    this.#maxItems = maxItems;
  }

  document(): MapNode {
    this.#nextLine();
    const root = this.#map(this.#column);
    // A line that belongs to nothing is more of a text, or a mistake.
    if (this.#column >= 0) throw doubt();
    return root;
  }

  /** What starts in this column, and goes on in every line that starts in it. */
  #map(column: number): MapNode {
    const start = this.#at;
    const pairs = this.#items(
      (): Pair => {
        const start = this.#at;
        const name = this.#key();
        return { key: name, start, value: this.#valueOf(column) };
      },
      () => this.#column === column,
    );
    return mapOf(pairs, start);
  }

  #list(column: number): List {
    const start = this.#at;
    const items = this.#items(
      () => {
        this.#at += 1;
        const inner = column + 1 + this.#take(spaces).length;
        return this.#sees(key) ? this.#map(inner) : this.#restOfLine();
      },
      () => this.#column === column && this.#seesDash(),
    );
    return { kind: 'list', items, start };
  }

  /** Behind the colon of a key in this column. */
  #valueOf(column: number): Node {
    if (!this.#sees(lineEnd)) {
      this.#take(spaces);
      return this.#restOfLine();
    }
    this.#take(lineEnd);
    this.#nextLine();
    if (this.#column >= column && this.#seesDash()) return this.#list(this.#column);
    if (this.#column <= column) throw doubt();
    return this.#map(this.#column);
  }

  #restOfLine(): Node {
    const node = this.#inLine(bare);
    this.#take(lineEnd);
    this.#nextLine();
    return node;
  }

  #nextLine(): void {
    this.#take(lines);
    this.#column = this.#take(spaces).length;
    if (this.#at === this.#text.length) this.#column = -1;
  }

  #inLine(bareText: RegExp): Node {
    const start = this.#at;
    const first = this.#text[start];
    if (first === '{') {
      const pairs = this.#inBrackets('}', () => this.#pairInBrackets());
      return mapOf(pairs, start);
    }
    if (first === '[') {
      const items = this.#inBrackets(']', () => this.#inLine(bareInBrackets));
      return { kind: 'list', items, start };
    }
    if (first === '"') {
      const written = this.#take(double);
      const value = written.includes('\\') ? JSON.parse(written) : written.slice(1, -1);
      return { kind: 'text', value, style: 'double', start, end: this.#at };
    }
    if (first === "'") {
      const value = this.#take(single).slice(1, -1).replaceAll("''", "'");
      return { kind: 'text', value, style: 'single', start, end: this.#at };
    }
    const value = this.#take(bareText).trimEnd();
    this.#at = start + value.length;
    return bareOf(value, start);
  }

  #inBrackets<Item>(close: string, read: () => Item): readonly Item[] {
    this.#at += 1;
    this.#take(spaces);
    if (this.#text[this.#at] === close) {
      this.#at += 1;
      return [];
    }
    return this.#items(read, () => {
      this.#take(spaces);
      const next = this.#text[this.#at++];
      if (next !== close && next !== ',') throw doubt();
      if (next === ',') this.#take(spaces);
      return next === ',';
    });
  }

  #pairInBrackets(): Pair {
    const start = this.#at;
    const name = this.#key();
    this.#take(spaces);
    return { key: name, start, value: this.#inLine(bareInBrackets) };
  }

  #items<Item>(read: () => Item, hasNext: () => boolean): readonly Item[] {
    if (++this.#depth > maxDepth) throw doubt();
    const items: Item[] = [];
    do {
      if (items.length === this.#maxItems) throw doubt();
      items.push(read());
    } while (hasNext());
    this.#depth -= 1;
    return items;
  }

  /** A key with its colon. */
  #key(): string {
    const written = this.#take(key).slice(0, -1);
    if (written.length > longestKey) throw doubt();
    return /^["']/.test(written) ? written.slice(1, -1) : written;
  }

  #seesDash(): boolean {
    return this.#text.startsWith('- ', this.#at);
  }

  #sees(token: RegExp): boolean {
    token.lastIndex = this.#at;
    return token.test(this.#text);
  }

  #take(token: RegExp): string {
    const start = this.#at;
    if (!this.#sees(token)) throw doubt();
    this.#at = token.lastIndex;
    return this.#text.slice(start, this.#at);
  }
}

function mapOf(pairs: readonly Pair[], start: number): MapNode {
  if (new Set(pairs.map(({ key }) => key)).size < pairs.length) throw doubt();
  return { kind: 'map', pairs, start };
}

function bareOf(written: string, start: number): Text | Bare {
  const end = start + written.length;
  if (written === 'true' || written === 'false') {
    return { kind: 'bare', value: written === 'true', source: written, start, end };
  }
  if (/^(?:0|[1-9]\d{0,14})$/.test(written)) {
    return { kind: 'bare', value: Number(written), source: written, start, end };
  }
  // Other numbers, and other ways to write a word that is no text.
  if (/^(?:\d[\d.e+-]*|0[ox].*|true|false|null)$/i.test(written)) throw doubt();
  return { kind: 'text', value: written, style: 'plain', start, end };
}
