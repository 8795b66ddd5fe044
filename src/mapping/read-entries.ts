import type { Problem } from '../failure.ts';
import type { EntryContext } from './field-reader.ts';
import type { Entry, FileEntry, UsedName } from './mapping.ts';
import type { Named } from './merge-entries.ts';
import type { Pair } from './nodes.ts';
import { parseEntry } from './parse-entry.ts';
import { parseFile } from './parse-file.ts';
import type { CheckName } from './variable-name.ts';
import type { YamlDocument } from './yaml-document.ts';

/** The items of a map whose keys are names. */
export interface Items<Item> {
  readonly right: readonly Item[];
  /** The others, of which everything that is wrong has been reported. */
  readonly wrong: readonly Named[];
  /** Where templates among them use vars. */
  readonly vars: readonly UsedName[];
}

const entriesHint = 'List the variables under env: as NAME: reference, with a space after the colon.';
const filesHint = 'List the files under files: as NAME: reference, with a space after the colon.';

/** A mapping that lists nothing is a mistake. */
export function requireEntries(document: YamlDocument, report: (problem: Problem) => void): void {
  if (['env', 'include', 'files', 'extends'].some((field) => document.has([field]))) return;
  const place = document.placeOf(['env']);
  report({ code: 'INVALID_FIELD', message: '`env` is missing', hint: entriesHint, place });
}

/** The entries of `env`. */
export function readEntries(context: EntryContext, checkName: CheckName): Items<Entry> {
  return readItems('env', 'variables', entriesHint, context, (name, pair) => {
    const use = reachesEnvironment(context.document.toJS(['env', name, 'expose']))
      ? 'spelled-out'
      : 'elsewhere';
    const refused = checkName(name, use);
    if (refused) context.report({ ...refused, place: context.document.placeAt(pair.start) });
    const parsed = parseEntry(name, pair, context);
    return parsed && { item: parsed.entry, vars: parsed.vars };
  });
}

/** Whether an entry with this `expose`, which has not been checked, sets a variable. */
function reachesEnvironment(expose: unknown): boolean {
  return expose === undefined || [expose].flat().includes('env');
}

/** The files of `files`. */
export function readFiles(context: EntryContext, checkName: CheckName): Items<FileEntry> {
  return readItems('files', 'files', filesHint, context, (name, pair) => {
    const parsed = parseFile(name, pair, context);
    const { variable } = parsed?.file ?? {};
    const refused = variable && checkName(variable.name, 'spelled-out');
    if (refused) context.report({ ...refused, place: variable.place });
    return parsed && { item: parsed.file, vars: parsed.vars };
  });
}

function readItems<Item>(
  field: 'env' | 'files',
  what: string,
  hint: string,
  { document, report }: EntryContext,
  read: (name: string, pair: Pair) => { readonly item: Item; readonly vars: Items<Item>['vars'] } | undefined,
): Items<Item> {
  const items = { right: [] as Item[], wrong: [] as Named[], vars: [] as Items<Item>['vars'][number][] };
  const map = document.get([field]);
  if (map?.kind !== 'map') {
    const message = `\`${field}\` must be a map of ${what}`;
    if (document.has([field]))
      report({ code: 'INVALID_FIELD', message, hint, place: document.placeOf([field]) });
    return items;
  }
  const seen = new Set<string>();
  for (const pair of map.pairs) {
    const name = pair.key;
    // Given twice, which has been reported: the first one is read.
    if (seen.has(name)) continue;
    seen.add(name);
    const found = read(name, pair);
    if (found) {
      items.right.push(found.item);
      items.vars.push(...found.vars);
    } else {
      const override = document.toJS([field, name, 'override']) === true;
      items.wrong.push({ name, place: document.placeAt(pair.start), override });
    }
  }
  return items;
}
