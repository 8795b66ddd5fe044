import type { Place, Problem } from '../../failure.ts';
import { shorten } from '../../text/shorten.ts';
import { mappingFields } from '../fields/mapping-fields.ts';
import { isMisspelt } from '../fields/read-fields.ts';
import { checkIncludedName, expandInclude } from '../model/expand-include.ts';
import type { Entry, FileEntry, Include, ReferenceEntry } from '../model/mapping.ts';
import type { NamedItem } from '../model/merge-entries.ts';
import type { CheckName } from '../names/name-checker.ts';
import { type Node, toData } from '../yaml/nodes.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';
import type { EntryContext } from './entry-checker.ts';
import { readEntry } from './read-entry.ts';
import { readFile } from './read-file.ts';
import { readInclude } from './read-include.ts';
import { readMapOrReference } from './read-shared-fields.ts';

/** The items of a map whose keys are names. */
interface Items<Item> {
  readonly right: readonly Item[];
  /** The others. Everything that is wrong with them has been reported. */
  readonly wrong: readonly NamedItem[];
}

/** The entries, files, and includes of one layer, as far as they are right. */
export interface LayerContent {
  readonly entries: Items<Entry>;
  readonly files: Items<FileEntry>;
  readonly includes: readonly Include[];
  readonly areIncludesRight: boolean;
  /** The variables of includes whose names are known. */
  readonly included: readonly ReferenceEntry[];
}

/** Reads the entries, files, and includes of one layer. */
export function readLayerContent(context: EntryContext, checkName: CheckName): LayerContent {
  const entries = readEntries(context, checkName);
  const files = readFiles(context, checkName);
  const { right, areAllRight } = readIncludes(context);
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
  const top = document.get([]);
  const isThere = (field: string) =>
    document.has([field]) || (top?.kind === 'map' && isMisspelt(field, top, mappingFields.top));
  if (['env', 'include', 'files', 'extends'].some(isThere)) return;
  const place = document.placeOf(['env']);
  report({ code: 'INVALID_FIELD', message: '`env` is missing', hint: entriesHint, place });
}

/** The entries of `env`. */
function readEntries(context: EntryContext, checkName: CheckName): Items<Entry> {
  const { document, report } = context;
  return readItems('env', 'variables', entriesHint, context, (name, place) => {
    const path = ['env', name];
    if (buildspecSections.includes(name) && document.get(path)?.kind !== 'text') {
      const message = `"${name}" belongs in a buildspec`;
      const hint = 'List the variables directly under env:, as NAME: ssm:… or NAME: secretsmanager:….';
      report({ code: 'INVALID_NAME', message, hint, place });
      return undefined;
    }
    const isSet = reachesEnvironment(toData(document.get([...path, 'expose'])));
    const refused = checkName(name, isSet ? 'spelled-out' : 'elsewhere');
    if (refused) report({ ...refused, place });
    const fields = readMapOrReference('entry', `"${shorten(name)}"`, path, context);
    return fields && readEntry(name, fields, path, place, context);
  });
}

/** Whether an entry with this `expose`, which has not been checked, sets a variable. */
function reachesEnvironment(expose: unknown): boolean {
  return expose === undefined || [expose].flat().includes('env');
}

/** The files of `files`. */
function readFiles(context: EntryContext, checkName: CheckName): Items<FileEntry> {
  return readItems('files', 'files', filesHint, context, (name, place) => {
    const file = readFile(name, place, context);
    const refused = file?.variable && checkName(file.variable.name, 'spelled-out');
    if (file?.variable && refused) context.report({ ...refused, place: file.variable.place });
    return file;
  });
}

/** What to do about names and references that are written as a list; undefined for anything else. */
function hintForList(node: Node | undefined): string | undefined {
  if (node?.kind !== 'list') return undefined;
  const [first] = node.items;
  if (first?.kind !== 'map') return 'Write NAME: reference on each line, without the "- " before it.';
  return first.pairs.some(({ key }) => key.toLowerCase() === 'name')
    ? 'Write NAME: reference for each item, without the "- " and the `name` field.'
    : 'Remove the "- " before each name.';
}

function readItems<Item>(
  field: 'env' | 'files',
  what: string,
  hint: string,
  { document, report }: EntryContext,
  read: (name: string, place: Place) => Item | undefined,
): Items<Item> {
  const right: Item[] = [];
  const wrong: NamedItem[] = [];
  const map = document.get([field]);
  if (map?.kind !== 'map') {
    if (document.has([field])) {
      const isEmpty = map === undefined || (map.kind === 'bare' && map.value === null);
      const message = isEmpty ? `\`${field}\` has no ${what}` : `\`${field}\` must be a map of ${what}`;
      const place = document.placeOf([field]);
      const instead = isEmpty ? 'Write NAME: reference on the lines below it, indented.' : hintForList(map);
      report({ code: 'INVALID_FIELD', message, hint: instead ?? hint, place });
    }
    return { right, wrong };
  }
  const seen = new Set<string>();
  for (const { key: name, start } of map.pairs) {
    // Of a name that is given twice, which has been reported, the first one counts.
    if (seen.has(name)) continue;
    seen.add(name);
    const place = document.placeAt(start);
    const item = read(name, place);
    const override = toData(document.get([field, name, 'override'])) === true;
    if (item) right.push(item);
    else wrong.push({ name, place, override });
  }
  return { right, wrong };
}

/** The items of `include`. */
function readIncludes(context: EntryContext): {
  readonly right: readonly Include[];
  readonly areAllRight: boolean;
} {
  const { document, report } = context;
  const list = document.get(['include']);
  if (list?.kind === 'list') {
    const right = list.items.flatMap((_, index) => readInclude(['include', index], context) ?? []);
    return { right, areAllRight: right.length === list.items.length };
  }
  const areAllRight = !document.has(['include']);
  if (!areAllRight) {
    const hint = 'Write each item as - ssm:/path/ or - from: secretsmanager:NAME.';
    const place = document.placeOf(['include']);
    report({ code: 'INVALID_FIELD', message: '`include` must be a list', hint, place });
  }
  return { right: [], areAllRight };
}
