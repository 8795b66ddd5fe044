import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { Place, Problem } from '../failure.ts';

/** Steps from the top of the document: names of maps, indexes of lists. */
export type Path = readonly PropertyKey[];

/** A YAML text whose every node can be found again in the source. */
export interface YamlDocument {
  readonly root: YAMLMap;
  /** Where the node at this path starts; the nearest parent that exists where it does not. */
  placeOf(path: Path): Place;
  /** Where a key of the map at this path is written. */
  placeOfKey(path: Path, key: string): Place;
  /** Where the character at this offset of the text at this path is written, as exactly as its quoting allows. */
  placeIn(path: Path, offset: number): Place;
  placeOfNode(node: unknown): Place;
  get(path: Path): unknown;
  /** The plain data at this path. */
  toJS(path: Path): unknown;
  nodeToJS(node: unknown): unknown;
}

export type YamlResult =
  /** `problems` are such that the rest can be read all the same. */
  | { readonly ok: true; readonly document: YamlDocument; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const maxBytes = 64 * 1024;
const maxDepth = 64;

/**
 * Parses one YAML or JSON document whose top is a map. Anchors, aliases, tags, duplicate keys and further documents
 * are problems; keys are always text. No message quotes the source: it may hold a pasted secret.
 */
export function parseYaml(source: string, file: string): YamlResult {
  if (Buffer.byteLength(source) > maxBytes) {
    return refused(
      file,
      'MAPPING_TOO_LARGE',
      'the file is larger than 64 KiB',
      'Split it into several files.',
    );
  }
  const deep = tooDeep(source);
  if (deep) return { ok: false, problems: [{ ...deep, place: { ...deep.place, file } }] };
  const lines = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: lines,
    stringKeys: true,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const found = [...document.errors, ...document.warnings];
  const problems = firstOfEachPlace([
    ...found.map((error) => syntaxProblem(error, at)),
    ...forbiddenNodes(document, at),
  ]);
  const readable = found.every(({ code }) => code === 'DUPLICATE_KEY') && problems.length === found.length;
  if (!readable) return { ok: false, problems };
  const root = document.contents;
  if (!isMap(root)) {
    return refused(file, 'INVALID_SYNTAX', 'the file is not a map', 'Start it with version: 1 and env:.');
  }
  return { ok: true, document: locatable(document, root, source, at), problems };
}

function refused(file: string, code: Problem['code'], message: string, hint: string): YamlResult {
  return { ok: false, problems: [{ code, message, hint, place: { file, line: 1, column: 1 } }] };
}

/** Counts brackets before the parser recurses into them. Quoted brackets count too: nobody needs 64 of them. */
function tooDeep(source: string): (Problem & { place: Place }) | undefined {
  let depth = 0;
  let line = 1;
  let lineStart = 0;
  for (let i = 0; i < source.length; i++) {
    const character = source[i];
    if (character === '\n') {
      line += 1;
      lineStart = i + 1;
    } else if (character === '[' || character === '{') depth += 1;
    else if ((character === ']' || character === '}') && depth > 0) depth -= 1;
    // `- - - -` and `? ? ?` open a level each; indentation alone cannot nest deeply in 64 KiB.
    const opensBlock = /^(?:[ \t]*[-?:][ \t]){65}/;
    if (depth > maxDepth || (i === lineStart && opensBlock.test(source.slice(i, i + 4096)))) {
      const place = { file: '', line, column: i - lineStart + 1 };
      return {
        code: 'INVALID_SYNTAX',
        message: 'the file is nested too deeply',
        hint: 'A mapping needs four levels.',
        place,
      };
    }
  }
  return undefined;
}

const syntaxMessages: Partial<Record<YAMLError['code'], readonly [message: string, hint: string]>> = {
  DUPLICATE_KEY: ['the key is given twice', 'Keep one of them.'],
  MULTIPLE_DOCS: ['there is more than one document', 'Remove the --- and what follows it.'],
  TAB_AS_INDENT: ['a tab is used as indentation', 'Indent with spaces.'],
  BAD_ALIAS: ['an alias is used', 'Write the text out: anchors and aliases are not accepted.'],
  TAG_RESOLVE_FAILED: ['a tag is used', 'Remove the tag and put the text in quotes.'],
  NON_STRING_KEY: ['a key is not plain text', 'Write the key as a name.'],
  BAD_INDENT: ['the indentation is wrong', 'Align it with the lines around it.'],
  BAD_DQ_ESCAPE: ['an escape in double quotes is wrong', 'Use single quotes, or double the backslash.'],
  MISSING_CHAR: ['a quote, bracket, comma or colon is missing', 'Close what was opened before this place.'],
  BAD_SCALAR_START: ['a text cannot start with this character', 'Put the text in quotes.'],
  MULTILINE_IMPLICIT_KEY: [
    'a key goes over several lines',
    'Close the quote, or write name: value on one line.',
  ],
};

function syntaxProblem(error: YAMLError, at: (offset: number) => Place): Problem {
  const [message, hint] = syntaxMessages[error.code] ?? [
    'this is no valid YAML',
    'Check the quotes and the indentation here.',
  ];
  return { code: 'INVALID_SYNTAX', message, hint, place: at(error.pos[0]) };
}

function forbiddenNodes(document: Document, at: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  visit(document, (_, node) => {
    if (isPair(node) || !node || typeof node !== 'object' || !('range' in node)) return;
    const place = at((node as Node).range?.[0] ?? 0);
    const hint = 'Write the text out: anchors, aliases and tags are not accepted.';
    if (isAlias(node)) problems.push({ code: 'INVALID_SYNTAX', message: 'an alias is used', hint, place });
    else if ('anchor' in node && node.anchor)
      problems.push({ code: 'INVALID_SYNTAX', message: 'an anchor is used', hint, place });
    else if ('tag' in node && node.tag)
      problems.push({ code: 'INVALID_SYNTAX', message: 'a tag is used', hint, place });
  });
  return problems;
}

function firstOfEachPlace(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ place }) => {
    const key = `${place?.line}:${place?.column}`;
    return !seen.has(key) && seen.add(key);
  });
}

function locatable(
  document: Document,
  root: YAMLMap,
  source: string,
  at: (offset: number) => Place,
): YamlDocument {
  const get = (path: Path): unknown => {
    let node: unknown = root;
    for (const step of path) {
      if (isMap(node)) node = pairOf(node, String(step))?.value;
      else if (node && typeof node === 'object' && 'items' in node)
        node = (node as { items: unknown[] }).items[Number(step)];
      else return undefined;
    }
    return node ?? undefined;
  };
  const placeOfNode = (node: unknown): Place =>
    at(node && typeof node === 'object' && 'range' in node ? ((node as Node).range?.[0] ?? 0) : 0);
  const placeOf = (path: Path): Place => {
    const node = get(path);
    if (node !== undefined || path.length === 0) return placeOfNode(node ?? root);
    return placeOf(path.slice(0, -1));
  };
  const nodeToJS = (node: unknown) => (isNode(node) ? node.toJS(document) : undefined);
  return {
    root,
    get,
    toJS: (path) => nodeToJS(path.length === 0 ? root : get(path)),
    nodeToJS,
    placeOfNode,
    placeOf,
    placeOfKey: (path, key) => {
      const map = get(path);
      const pair = isMap(map) ? pairOf(map, key) : undefined;
      return pair ? placeOfNode(pair.key) : placeOf(path);
    },
    placeIn: (path, offset) => {
      const node = get(path);
      if (!isScalar(node) || !node.range) return placeOf(path);
      return at(sourceOffset(source, node, offset));
    },
  };
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** Where the character at `offset` of a scalar's text stands in the source; the scalar's start when it cannot be told. */
function sourceOffset(source: string, scalar: Scalar, offset: number): number {
  const [start, end] = scalar.range ?? [0, 0];
  const written = source.slice(start, end);
  if (/[\r\n]/.test(written)) return start;
  if (scalar.type === Scalar.PLAIN) return start + offset;
  if (scalar.type === Scalar.QUOTE_SINGLE) return start + 1 + skip(written.slice(1), offset, /''/y);
  if (scalar.type === Scalar.QUOTE_DOUBLE) {
    return start + 1 + skip(written.slice(1), offset, /\\(?:x.{2}|u.{4}|U.{8}|.)/y);
  }
  return start;
}

/** The length of source that makes up the first `count` characters, when every match of `escapes` makes one. */
function skip(written: string, count: number, escapes: RegExp): number {
  let at = 0;
  for (let i = 0; i < count; i++) {
    escapes.lastIndex = at;
    at += escapes.exec(written)?.[0].length ?? 1;
  }
  return at;
}
