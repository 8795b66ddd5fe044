import { Failure, type Problem } from '../../failure.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import type { YamlDocument, YamlLimits } from '../yaml/yaml-document.ts';
import { readTop, type Top } from './read-layer-settings.ts';

/** One file of a mapping. */
export interface Layer {
  readonly file: string;
  readonly document: YamlDocument;
  readonly top: Top;
}

export interface Layers {
  /** The root of them first, the mapping that nobody extends last. */
  readonly layers: readonly Layer[];
  /** False where one cannot be read, which has been reported: what it declares is not known. */
  readonly areWhole: boolean;
}

interface Text {
  readonly text: string;
  /** What messages call it. */
  readonly file: string;
}

/** The text of a mapping that another extends. */
export type ReadBase = (path: string, extending: string) => Text;

/** The most that one mapping may have. */
export const maxEntries = 500;

const limits: YamlLimits = {
  maxKibibytes: 64,
  maxItems: maxEntries,
  tooLargeHint: 'Split it into several files.',
  startHint: 'Start it with version: 1 and env:.',
};

/** So long a chain has nobody who understands it. */
const mostFiles = 8;

/** A mapping with all that it extends. */
export function readLayers(
  source: Text,
  { readBase }: { readonly readBase: ReadBase },
  report: (problem: Problem) => void,
): Layers {
  const layers: Layer[] = [];
  for (let next: Text | undefined = source; next; ) {
    const { text, file }: Text = next;
    const yaml = parseYaml(text, file, limits);
    for (const problem of yaml.problems) report(problem);
    if (!yaml.ok) break;
    const { document } = yaml;
    const top = readTop(document, report);
    layers.unshift({ file, document, top });
    if (!document.has(['extends'])) return { layers, areWhole: true };
    next = top.extends === undefined ? undefined : findBase(top.extends, layers, readBase, report);
  }
  return { layers, areWhole: false };
}

/**
 * What the first of the layers extends; undefined when it cannot be read, which is a problem at the place that names
 * it.
 */
function findBase(
  path: string,
  layers: readonly Layer[],
  readBase: ReadBase,
  report: (problem: Problem) => void,
): Text | undefined {
  const { document, file } = layers[0] as Layer;
  const place = document.placeOf(['extends']);
  const refuse = (message: string, hint: string) =>
    void report({ code: 'INVALID_FIELD', message, hint, place });
  if (path.includes('${')) return refuse('`extends` takes no vars', 'Name one file.');
  if (!isRelative(path))
    return refuse('`extends` is not a relative path', 'Write the path from the folder of this file.');
  let base: Text;
  try {
    base = readBase(path, file);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    for (const problem of error.problems) report({ ...problem, place });
    return undefined;
  }
  const chain = layers.map((layer) => layer.file).reverse();
  if (chain.includes(base.file)) {
    const round = [...chain.slice(chain.indexOf(base.file)), base.file];
    return refuse(`a mapping extends itself: ${round.join(' → ')}`, 'Remove `extends` from one of them.');
  }
  if (chain.length >= mostFiles)
    return refuse(`more than ${mostFiles} mappings extend each other`, 'Merge some of them.');
  return base;
}

/** Neither from the root, nor a URL, nor what no file system takes for a path. */
function isRelative(path: string): boolean {
  return path !== '' && !path.includes('\0') && !/^(?:[/\\]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(path);
}
