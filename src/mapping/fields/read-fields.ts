import type { Problem } from '../../failure.ts';
import type { Path, YamlDocument } from '../yaml/yaml-document.ts';
import { InDoubt } from './in-doubt.ts';
import { isPlain, type Raw, type ShapeName } from './shapes.ts';

/** One map of fields, of which what is wrong has been reported and left out. */
export interface Fields<Name extends ShapeName> {
  /** undefined where the data is no map at all. */
  readonly right: Partial<Raw<Name>> | undefined;
  /** The names of the others: what is wrong with one of them does not hide the rest. */
  readonly wrong: ReadonlySet<string>;
}

/** Where a map is written, and who is told what is wrong with it. */
interface WrittenMap {
  readonly path: Path;
  readonly document: YamlDocument;
  readonly report: (problem: Problem) => void;
}

/** Checks the data of one map. */
export type ReadFields = <Name extends ShapeName>(
  name: Name,
  data: unknown,
  written: WrittenMap,
) => Fields<Name>;

/**
 * Checks without the schema, which takes as long to load as the rest of a mapping to read, and is needed where one uses
 * the rarer forms of a field, or makes a mistake.
 *
 * @throws {InDoubt}
 */
export const readPlainFields: ReadFields = (name, data) => {
  if (!isPlain(name, data)) throw new InDoubt();
  return { right: data, wrong: new Set() };
};
