import { Failure, type Problem } from '../../failure.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import type { YamlDocument, YamlLimits } from '../yaml/yaml-document.ts';

interface MappingFile {
  readonly text: string;
  /** How messages refer to it. */
  readonly file: string;
}

/** One file of a mapping. */
export interface Layer {
  readonly file: string;
  readonly document: YamlDocument;
}

/** A mapping with everything that it extends. */
export interface Layers {
  /** The mapping itself comes last, and before each layer the one that it extends. */
  readonly layers: readonly Layer[];
  readonly problems: readonly Problem[];
  /** False if a file could not be read or parsed, so that its declarations are unknown. */
  readonly isComplete: boolean;
}

/**
 * Reads a mapping that another one extends.
 *
 * @throws {Failure} if it cannot be read.
 */
export type ReadBase = (path: string, extending: string) => Promise<MappingFile>;

export const maxEntries = 500;

const limits: YamlLimits = {
  maxKibibytes: 64,
  maxItems: maxEntries,
  tooLargeHint: 'Split it into several files.',
  startHint: 'Start it with version: 1 and env:.',
};

/** A longer chain is too hard to follow. */
const maxFiles = 8;

/** Parses a mapping as YAML, and reads and parses everything that it extends. */
export async function readLayers(source: MappingFile, readBase: ReadBase): Promise<Layers> {
  const layers: Layer[] = [];
  const problems: Problem[] = [];
  for (let next: MappingFile | undefined = source; next; ) {
    const { layer, problems: found } = parseLayer(next);
    problems.push(...found);
    if (!layer) break;
    layers.unshift(layer);
    if (!layer.document.has(['extends'])) return { layers, problems, isComplete: true };
    next = await findBase(layers, readBase, (problem) => void problems.push(problem));
  }
  return { layers, problems, isComplete: false };
}

/** One file by itself; no layer if it is not YAML. */
export function parseLayer({ text, file }: MappingFile): {
  readonly layer?: Layer;
  readonly problems: readonly Problem[];
} {
  const yaml = parseYaml(text, file, limits);
  const { problems } = yaml;
  return yaml.ok ? { layer: { file, document: yaml.document }, problems } : { problems };
}

/** Reads the mapping that the first layer extends. If it cannot, it reports a problem at the place of `extends`. */
async function findBase(
  layers: readonly Layer[],
  readBase: ReadBase,
  report: (problem: Problem) => void,
): Promise<MappingFile | undefined> {
  const { document, file } = layers[0] as Layer;
  const node = document.get(['extends']);
  // Anything else is reported with the other fields.
  if (node?.kind !== 'text') return undefined;
  const path = node.value;
  const place = document.placeOf(['extends']);
  const refuse = (message: string, hint: string) =>
    void report({ code: 'INVALID_FIELD', message, hint, place });
  if (path.includes('${')) return refuse('`extends` cannot contain vars', 'Name one file.');
  if (!isRelative(path))
    return refuse('`extends` must be a relative path', 'Write the path relative to the folder of this file.');
  let base: MappingFile;
  try {
    base = await readBase(path, file);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    for (const problem of error.problems) report({ ...problem, place });
    return undefined;
  }
  const chain = layers.map((layer) => layer.file).reverse();
  if (chain.includes(base.file)) {
    const cycle = [...chain.slice(chain.indexOf(base.file)), base.file];
    return refuse(`a mapping extends itself: ${cycle.join(' → ')}`, 'Remove `extends` from one of them.');
  }
  if (chain.length >= maxFiles)
    return refuse(`more than ${maxFiles} mappings extend each other`, 'Merge some of them.');
  return base;
}

/** Neither an absolute path, nor a URL, nor invalid in every file system. */
function isRelative(path: string): boolean {
  return path !== '' && !path.includes('\0') && !/^(?:[/\\]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(path);
}
