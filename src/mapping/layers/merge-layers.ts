import type { Problem } from '../../failure.ts';
import type { LayerContent } from '../entries/read-layer-content.ts';
import { type Entry, type FileEntry, type MappingContent, pathVariable } from '../model/mapping.ts';
import { mergeEntries, type NamedItem } from '../model/merge-entries.ts';

/** A variable, with the value of an entry or the path of a file. */
interface MergedVariable extends NamedItem {
  /** Absent if it is wrong. */
  readonly source?: Entry | FileEntry;
}

/** Merges the contents of the layers, of which the first is the one that all others extend. */
export function mergeLayers(
  contents: readonly LayerContent[],
  report: (problem: Problem) => void,
): MappingContent {
  const files = mergeEntries(
    contents.map(({ files }) => files.right.map((file) => ({ ...file.content, file }))),
    'written',
    report,
  ).map(({ file }) => file);
  const variables = mergeEntries(
    contents.map(({ entries, files: own, included }): MergedVariable[] => [
      ...inLines([...entries.right.map((entry) => ({ ...entry, source: entry })), ...entries.wrong]),
      ...own.right.flatMap((file) => (files.includes(file) ? variableOf(file) : [])),
      ...included.map((entry) => ({ ...entry, source: entry })),
    ]),
    'set',
    report,
  );
  const kept = new Set(variables.map((variable) => variable.source));
  return {
    entries: variables.flatMap(({ source }) => (!source || 'content' in source ? [] : [source])),
    files: files.map((file) => (kept.has(file) ? file : { content: file.content, mode: file.mode })),
    includes: contents.flatMap(({ includes }) => includes),
  };
}

function inLines(variables: MergedVariable[]): MergedVariable[] {
  return variables.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

function variableOf(file: FileEntry): MergedVariable[] {
  return pathVariable(file).map((variable) => ({ ...variable, source: file }));
}
