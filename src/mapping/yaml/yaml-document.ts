import type { Place, Problem } from '../../failure.ts';
import type { MapNode, Node, Pair, Text } from './nodes.ts';
import { type PlaceAt, sourceOffsets } from './source-places.ts';

/** Steps from the top of the document: keys of maps and indexes of lists. */
export type Path = readonly PropertyKey[];

/** A parsed YAML text that knows where each of its nodes is written. */
export interface YamlDocument {
  readonly root: MapNode;
  /** Where the character at this offset of the source is. */
  placeAt(offset: number): Place;
  /** The rest of the line from this place on. */
  restOfLine(place: Place): string;
  /** Where the node at this path starts, or its nearest parent that exists. */
  placeOf(path: Path): Place;
  /** Where a key of the map at this path starts. */
  placeOfKey(path: Path, key: string): Place;
  /** Where a character of the text at this path is written, as exactly as its quotes allow. */
  placeIn(path: Path, offset: number): Place;
  /** The comment after the text at this path, in the same line, without its #. The place is that of the #. */
  commentBehind(path: Path): { readonly text: string; readonly place: Place } | undefined;
  get(path: Path): Node | undefined;
  /** Also true if the key at this path has no value. */
  has(path: Path): boolean;
}

export type YamlResult =
  /** The document can be read despite the problems. */
  | { readonly ok: true; readonly document: YamlDocument; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface YamlLimits {
  readonly maxKibibytes: number;
  /** The most items that one map or list may have. */
  readonly maxItems: number;
  /** What to do about a text that is too long, and about one that is not a map. */
  readonly tooLargeHint: string;
  readonly startHint: string;
}

/** The rest of the line from this place on. */
export function restOfLine(source: string, { line, column }: Place): string {
  return source.split('\n', line)[line - 1]?.slice(column - 1) ?? '';
}

export function yamlDocument(root: MapNode, source: string, placeAt: PlaceAt): YamlDocument {
  const pairOf = pairFinder();
  const offsetsOf = offsetsFinder(source);
  const get = (path: Path): Node | undefined => {
    let node: Node | undefined = root;
    for (const step of path) {
      if (node?.kind === 'map') node = pairOf(node, String(step))?.value;
      else if (node?.kind === 'list') node = node.items[Number(step)];
      else return undefined;
    }
    return node;
  };
  const placeOf = (path: Path): Place => {
    const node = get(path);
    return node || path.length === 0 ? placeAt((node ?? root).start) : placeOf(path.slice(0, -1));
  };
  return {
    root,
    placeAt,
    restOfLine: (place) => restOfLine(source, place),
    placeOf,
    get,
    has: (path) => {
      const map = get(path.slice(0, -1));
      return map?.kind === 'map' ? pairOf(map, String(path.at(-1))) !== undefined : get(path) !== undefined;
    },
    placeOfKey: (path, key) => {
      const map = get(path);
      const pair = map?.kind === 'map' ? pairOf(map, key) : undefined;
      return pair ? placeAt(pair.start) : placeOf(path);
    },
    placeIn: (path, offset) => {
      const node = get(path);
      return node?.kind === 'text' ? placeAt(offsetsOf(node)(offset)) : placeOf(path);
    },
    commentBehind: (path) => {
      const node = get(path);
      if (node?.kind !== 'text') return undefined;
      const [, space = '', text] = /^([ \t]+)#(.*)/.exec(source.slice(node.end)) ?? [];
      return text === undefined ? undefined : { text, place: placeAt(node.end + space.length) };
    },
  };
}

/** Counts the offsets of each text once. */
function offsetsFinder(source: string): (text: Text) => (offset: number) => number {
  const known = new Map<Text, (offset: number) => number>();
  return (text) => {
    const offsets = known.get(text) ?? sourceOffsets(source, text);
    known.set(text, offsets);
    return offsets;
  };
}

/** Finds the first pair with a key. Large maps are indexed once. */
function pairFinder(): (map: MapNode, key: string) => Pair | undefined {
  const indexes = new Map<MapNode, ReadonlyMap<string, Pair>>();
  return (map, key) => {
    if (map.pairs.length < 16) return map.pairs.find((pair) => pair.key === key);
    let index = indexes.get(map);
    if (!index) {
      // The last of equal keys wins in a Map, so the first must come last.
      index = new Map(map.pairs.map((pair) => [pair.key, pair] as const).reverse());
      indexes.set(map, index);
    }
    return index.get(key);
  };
}
