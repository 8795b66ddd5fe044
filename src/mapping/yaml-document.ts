import {
  Composer,
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { Place, Problem } from '../failure.ts';
import { scanYaml } from './scan-yaml.ts';
import { placesIn, sourceOffset } from './source-places.ts';
import { type PlaceAt, syntaxErrors, syntaxProblem } from './syntax-problem.ts';

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
  /** The comment behind the text at this path, in the same line, without its #; its place is that of the #. */
  commentBehind(path: Path): { readonly text: string; readonly place: Place } | undefined;
  placeOfNode(node: unknown): Place;
  get(path: Path): unknown;
  /** True also where the key at this path has no value. */
  has(path: Path): boolean;
  /** The plain data at this path. */
  toJS(path: Path): unknown;
  nodeToJS(node: unknown): unknown;
}

export type YamlResult =
  /** `problems` are such that the rest can be read all the same. */
  | { readonly ok: true; readonly document: YamlDocument; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface YamlLimits {
  readonly maxKibibytes: number;
  /** What to do about a text that is too long, and about one that is no map. */
  readonly tooLargeHint: string;
  readonly startHint: string;
}

const mappingLimits: YamlLimits = {
  maxKibibytes: 64,
  tooLargeHint: 'Split it into several files.',
  startHint: 'Start it with version: 1 and env:.',
};

/**
 * Parses one YAML or JSON document whose top is a map. Directives, anchors, aliases, tags, duplicate keys and further
 * documents are problems; keys are always text. No message quotes the source: it may hold a pasted secret.
 *
 * @param maxItems the most items that one map or list may have.
 */
export function parseYaml(
  source: string,
  file: string,
  maxItems = 5000,
  limits: YamlLimits = mappingLimits,
): YamlResult {
  if (Buffer.byteLength(source) > limits.maxKibibytes * 1024) {
    const message = `the file is larger than ${limits.maxKibibytes} KiB`;
    const hint = limits.tooLargeHint;
    const place = { file, line: 1, column: 1 };
    return { ok: false, problems: [{ code: 'MAPPING_TOO_LARGE', message, hint, place }] };
  }
  // A byte order mark is no column of the first line.
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const at = placesIn(text, file);
  const refused = (code: Problem['code'], offset: number, message: string, hint: string): YamlResult => ({
    ok: false,
    problems: [{ code, message, hint, place: at(offset) }],
  });
  const scan = scanYaml(text, maxItems);
  if (scan.refused) {
    const { code, offset, message, hint } = scan.refused;
    return refused(code, offset, message, hint);
  }
  if (scan.openQuote !== undefined) {
    return refused(
      'INVALID_SYNTAX',
      scan.openQuote,
      'a quote is not closed',
      'Close it at the end of its text.',
    );
  }
  const composer = new Composer({
    // A %YAML directive must not choose another schema.
    schema: 'core',
    resolveKnownTags: false,
    stringKeys: true,
    // Found below: the parser compares every key with every other.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const [document, second] = composer.compose(scan.tokens, true, text.length);
  if (!document) throw new Error('a text is at least an empty document');
  const errors = [...document.errors, ...document.warnings].filter(
    ({ code }) => scan.forbidden.length === 0 || !foundByScan.has(code),
  );
  const problems = firstOfEachPlace([
    ...scan.forbidden.map(({ code, offset, message, hint }) => ({ code, message, hint, place: at(offset) })),
    ...syntaxErrors(errors).map(({ code, pos }) => syntaxProblem(code, pos[0], text, at)),
    ...duplicateKeys(document.contents).map((offset) => syntaxProblem('DUPLICATE_KEY', offset, text, at)),
    ...(second ? [syntaxProblem('MULTIPLE_DOCS', second.range[0], text, at)] : []),
  ]);
  if (scan.hasAlias || errors.length > 0) return { ok: false, problems };
  const root = document.contents;
  if (!isMap(root)) {
    const message = root === null ? 'the file is empty' : 'the file is not a map';
    return problems.length > 0
      ? { ok: false, problems }
      : refused('INVALID_SYNTAX', 0, message, limits.startHint);
  }
  return { ok: true, document: locatable(document, root, text, at), problems };
}

const foundByScan: ReadonlySet<YAMLError['code']> = new Set([
  'BAD_ALIAS',
  'BAD_DIRECTIVE',
  'TAG_RESOLVE_FAILED',
]);

/** Where a key stands that its map has already; the parser's own `visit` takes ten times as long. */
function duplicateKeys(node: unknown, offsets: number[] = []): number[] {
  if (isMap(node)) {
    const seen = new Set<unknown>();
    for (const { key, value } of node.items) {
      if (isScalar(key)) {
        if (seen.has(key.value)) offsets.push(key.range?.[0] ?? 0);
        seen.add(key.value);
      } else duplicateKeys(key, offsets);
      if (!isScalar(value)) duplicateKeys(value, offsets);
    }
  } else if (isSeq(node)) {
    for (const item of node.items) duplicateKeys(item, offsets);
  }
  return offsets;
}

function firstOfEachPlace(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ place }) => {
    const key = `${place?.line}:${place?.column}`;
    return !seen.has(key) && seen.add(key);
  });
}

function locatable(document: Document, root: YAMLMap, source: string, at: PlaceAt): YamlDocument {
  const pairOf = pairFinder();
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
    has: (path) => {
      const map = get(path.slice(0, -1));
      return isMap(map) ? pairOf(map, String(path.at(-1))) !== undefined : get(path) !== undefined;
    },
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
    commentBehind: (path) => {
      const node = get(path);
      if (!isScalar(node) || node.comment == null || !node.range) return undefined;
      const end = node.range[1];
      const [, space, text] = /^([ \t]+)#(.*)/.exec(source.slice(end)) ?? [];
      return text === undefined ? undefined : { text, place: at(end + (space?.length ?? 0)) };
    },
  };
}

/** Finds the first pair with a key, by an index of each map that is asked. */
function pairFinder(): (map: YAMLMap, key: string) => Pair | undefined {
  const indexes = new Map<YAMLMap, ReadonlyMap<unknown, Pair>>();
  return (map, key) => {
    let index = indexes.get(map);
    if (!index) {
      // The last of equal keys wins in a Map, so the first must come last.
      index = new Map(
        map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : pair.key, pair] as const).reverse(),
      );
      indexes.set(map, index);
    }
    return index.get(key);
  };
}
