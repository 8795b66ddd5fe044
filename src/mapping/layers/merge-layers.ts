import type { Problem } from '../../failure.ts';
import type { Said } from '../entries/read-layer.ts';
import { type Entry, type FileEntry, type MappingContent, pathVariable } from '../model/mapping.ts';
import { mergeEntries, type NamedItem } from '../model/merge-entries.ts';

/** A variable holds the value of an entry, or the path of a file. */
interface Variable extends NamedItem {
  /** Absent where it is wrong. */
  readonly of?: Entry | FileEntry;
}

/** What all files of a mapping say together, the one that is extended by all others first. */
export function mergeLayers(said: readonly Said[], report: (problem: Problem) => void): MappingContent {
  const files = mergeEntries(
    said.map((layer) => layer.files.right.map((file) => ({ ...file.content, file }))),
    'written',
    report,
  ).map(({ file }) => file);
  const variables = mergeEntries(
    said.map(({ entries, files: own, included }): Variable[] => [
      ...inLines([...entries.right.map((entry) => ({ ...entry, of: entry })), ...entries.wrong]),
      ...own.right.flatMap((file) => (files.includes(file) ? variableOf(file) : [])),
      ...included.map((entry) => ({ ...entry, of: entry })),
    ]),
    'set',
    report,
  );
  const kept = new Set(variables.map((variable) => variable.of));
  return {
    entries: variables.flatMap(({ of }) => (!of || 'content' in of ? [] : [of])),
    files: files.map((file) => (kept.has(file) ? file : { content: file.content, mode: file.mode })),
    includes: said.flatMap(({ includes }) => includes),
  };
}

function inLines(variables: Variable[]): Variable[] {
  return variables.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

function variableOf(file: FileEntry): Variable[] {
  return pathVariable(file).map((variable) => ({ ...variable, of: file }));
}
