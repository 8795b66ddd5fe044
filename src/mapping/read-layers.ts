import { isScalar } from 'yaml';
import { Failure, type Problem } from '../failure.ts';
import { readTop, type Top } from './parse-top.ts';
import { parseYaml, type YamlDocument } from './yaml-document.ts';

/** One file of a mapping. */
export interface Layer {
  readonly file: string;
  readonly document: YamlDocument;
  readonly top: Top;
}

/** The text of a mapping that another extends, and what messages call it. */
export type ReadBase = (path: string, extending: string) => { readonly text: string; readonly file: string };

/** So long a chain has nobody who understands it. */
const mostFiles = 8;

/**
 * A mapping with all that it extends, the root of them first.
 *
 * @throws {Failure} when the text itself cannot be parsed.
 */
export function readLayers(
  source: string,
  file: string,
  maxEntries: number,
  readBase: ReadBase,
  report: (problem: Problem) => void,
): readonly Layer[] {
  const layers: Layer[] = [];
  const add = (text: string, name: string): void => {
    const yaml = parseYaml(text, name, maxEntries);
    // Of a mapping that cannot be parsed nothing else can be said.
    if (!yaml.ok) throw new Failure(yaml.problems);
    for (const problem of yaml.problems) report(problem);
    const { document } = yaml;
    const top = readTop(document, report);
    layers.unshift({ file: name, document, top });
    if (top.extends === undefined) return;
    const refuse = (message: string, hint: string) =>
      report({ code: 'INVALID_FIELD', message, hint, place: document.placeOf(['extends']) });
    if (/^([/\\]|[A-Za-z]:)|^$/.test(top.extends)) {
      refuse('`extends` is no relative path', 'Write the path from the folder of this file.');
      return;
    }
    const base = baseOf(top.extends, name, document, readBase, report);
    if (base === undefined) return;
    const chain = layers.map((layer) => layer.file).reverse();
    if (chain.includes(base.file)) {
      const round = [...chain.slice(chain.indexOf(base.file)), base.file];
      refuse(`a mapping extends itself: ${round.join(' → ')}`, 'Remove `extends` from one of them.');
    } else if (chain.length >= mostFiles) {
      refuse(`more than ${mostFiles} mappings extend each other`, 'Merge some of them.');
    } else {
      add(base.text, base.file);
    }
  };
  add(source, file);
  return layers;
}

/** A base that cannot be read is a problem at the place that names it. */
function baseOf(
  path: string,
  extending: string,
  document: YamlDocument,
  readBase: ReadBase,
  report: (problem: Problem) => void,
): ReturnType<ReadBase> | undefined {
  try {
    return readBase(path, extending);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const node = document.get(['extends']);
    const place = isScalar(node) ? document.placeOfNode(node) : document.placeOf(['extends']);
    for (const problem of error.problems) report({ ...problem, place });
    return undefined;
  }
}
