import { checkIncludedName, expandInclude } from '../model/expand-include.ts';
import type { Entry, FileEntry, Include, ReferenceEntry } from '../model/mapping.ts';
import type { CheckName } from '../names/variable-name.ts';
import type { EntryContext } from './entry-checker.ts';
import { type Items, readEntries, readFiles } from './read-entries.ts';
import { parseIncludes } from './read-include.ts';

/** What one file says, as far as it is right. */
export interface Said {
  readonly entries: Items<Entry>;
  readonly files: Items<FileEntry>;
  readonly includes: readonly Include[];
  readonly areIncludesRight: boolean;
  /** What includes give whose names are known. */
  readonly included: readonly ReferenceEntry[];
}

/** Reads what sets variables and makes files in one file of a mapping. */
export function readLayer(context: EntryContext, checkName: CheckName): Said {
  const entries = readEntries(context, checkName);
  const files = readFiles(context, checkName);
  const { right, areAllRight } = parseIncludes(context);
  const all = right.map((include) => [include, expandInclude(include, context.report)] as const);
  const included = all.flatMap(([, expanded]) => expanded ?? []);
  for (const entry of included) checkIncludedName(entry, checkName, context.report);
  return {
    entries,
    files,
    included,
    areIncludesRight: areAllRight,
    includes: all.flatMap(([include, expanded]) => (expanded ? [] : [include])),
  };
}
