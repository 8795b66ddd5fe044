import type { Problem } from '../../failure.ts';
import type { Entry, FileEntry, UsedName } from '../model/mapping.ts';
import type { Named } from '../model/merge-entries.ts';
import type { CheckName } from '../names/variable-name.ts';
import type { Node, Pair } from '../yaml/nodes.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';
import type { EntryContext } from './entry-checker.ts';
import { parseEntry } from './read-entry.ts';
import { parseFile } from './read-file.ts';

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

/** What `env` of a buildspec is made of. */
const buildspecSections: readonly string[] = [
  'parameter-store',
  'secrets-manager',
  'variables',
  'exported-variables',
];

/** A mapping that lists nothing is a mistake. */
export function requireEntries(document: YamlDocument, report: (problem: Problem) => void): void {
  if (['env', 'include', 'files', 'extends'].some((field) => document.has([field]))) return;
  const place = document.placeOf(['env']);
  report({ code: 'INVALID_FIELD', message: '`env` is missing', hint: entriesHint, place });
}

/** The entries of `env`. */
export function readEntries(context: EntryContext, checkName: CheckName): Items<Entry> {
  return readItems('env', 'variables', entriesHint, context, (name, pair) => {
    if (buildspecSections.includes(name) && pair.value?.kind !== 'text') {
      const message = `"${name}" belongs in a buildspec`;
      const hint = 'List the variables directly under env:, as NAME: ssm:… or NAME: secretsmanager:….';
      context.report({ code: 'INVALID_NAME', message, hint, place: context.document.placeAt(pair.start) });
      return undefined;
    }
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

/** What to do about names and references that are written as a list; undefined for anything else. */
function hintForList(node: Node | undefined): string | undefined {
  if (node?.kind !== 'list') return undefined;
  const [first] = node.items;
  if (first?.kind !== 'map') return 'Write NAME: reference in each line, without the "- " before it.';
  return first.pairs.some(({ key }) => key.toLowerCase() === 'name')
    ? 'Write NAME: reference for each item, without the "- " and the field for the name.'
    : 'Remove the "- " before each name.';
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
    if (document.has([field])) {
      const isEmpty = map === undefined || (map.kind === 'bare' && map.value === null);
      const message = isEmpty ? `\`${field}\` has no ${what}` : `\`${field}\` must be a map of ${what}`;
      const place = document.placeOf([field]);
      const instead = isEmpty ? 'Write NAME: reference in the lines below it, indented.' : hintForList(map);
      report({ code: 'INVALID_FIELD', message, hint: instead ?? hint, place });
    }
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
