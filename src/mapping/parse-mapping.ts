import { Failure, type Problem } from '../failure.ts';
import { checkTemplates } from './check-templates.ts';
import { checkIncludedName, expandInclude } from './expand-include.ts';
import type { EntryContext } from './field-reader.ts';
import {
  type Entry,
  entriesOf,
  type FileEntry,
  type Include,
  type Mapping,
  type ReferenceEntry,
} from './mapping.ts';
import { mergeEntries, type Named } from './merge-entries.ts';
import { parseIncludes } from './parse-include.ts';
import { type CheckName, type Items, readEntries, readFiles, requireEntries } from './read-entries.ts';
import { type Layer, type ReadBase, readLayers } from './read-layers.ts';
import { readSettings } from './read-settings.ts';
import { bareScalarProblems } from './schema-problems.ts';
import { pathVariable, type Selection, selectEntries } from './select-entries.ts';
import { type NamePolicy, nameChecker } from './variable-name.ts';

export interface ParseMappingOptions extends NamePolicy, Selection {
  /** What messages call the text. */
  readonly file: string;
  /** What the caller gave with `--var` or `vars`. */
  readonly vars: ReadonlyMap<string, string>;
  readonly readBase: ReadBase;
}

const maxEntries = 500;

/**
 * Reads a mapping file (YAML or JSON), with those that it extends, and checks all that can be checked offline.
 *
 * @throws {Failure} with every problem in the text, in the order of the lines, each at `file:line:column`.
 */
export function parseMapping(source: string, options: ParseMappingOptions): Mapping {
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const text = { text: source, file: options.file };
  const { layers, areWhole } = readLayers(text, maxEntries, options.readBase, report);
  // Whatever else would be said may only come from what is not known.
  if (!areWhole) throw new Failure(inOrder(problems, layers));
  const { document } = layers.at(-1) as Layer;
  const { account, regions, roles, vars, defaultsOf } = readSettings(layers, options.vars, report);
  const checkName = nameChecker(options);
  requireEntries(document, report);
  const said = layers.map((layer) =>
    readLayer(
      { document: layer.document, vars, defaults: defaultsOf(layer), account, roles, report },
      checkName,
    ),
  );
  for (const layer of layers) for (const problem of bareScalarProblems(layer.document)) report(problem);
  const parts = mergeLayers(said, report);
  if (parts.entries.length + parts.files.length > maxEntries) {
    const message = `there are more than ${maxEntries} entries`;
    const hint = 'Split the mapping into several files.';
    report({ code: 'MAPPING_TOO_LARGE', message, hint, place: document.placeOf([]) });
  }
  checkTemplates(
    {
      entries: new Map(parts.entries.map((entry) => [entry.name, entry])),
      templates: entriesOf(parts).filter((entry) => entry.kind === 'template'),
      wrong: wrongNames(said, problems),
      vars: said.flatMap(({ entries, files }) => [...entries.vars, ...files.vars]),
      varNames: [...vars.keys()],
      paths: new Set(parts.files.flatMap(({ variable }) => variable?.name ?? [])),
      unknown: said.some(({ areIncludesRight }) => !areIncludesRight)
        ? 'wrong'
        : parts.includes.length > 0
          ? 'until-read'
          : 'none',
    },
    report,
  );
  const selected =
    problems.length === 0 &&
    selectEntries(parts, options, (problem) => report({ ...problem, place: document.placeOf(['env']) }));
  if (!selected || problems.length > 0) throw new Failure(inOrder(problems, layers));
  return {
    file: options.file,
    ...(account !== undefined && { account }),
    regions,
    roles: new Map([...roles].flatMap(([name, role]) => (role ? [[name, role] as const] : []))),
    ...selected,
  };
}

/** What one file says, as far as it is right. */
interface Said {
  readonly entries: Items<Entry>;
  readonly files: Items<FileEntry>;
  readonly includes: readonly Include[];
  readonly areIncludesRight: boolean;
  /** What includes give whose names are known. */
  readonly included: readonly ReferenceEntry[];
}

function readLayer(context: EntryContext, checkName: CheckName): Said {
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

/** Names of variables of which something has been reported. Of those that clash either one is missing from what is merged. */
function wrongNames(said: readonly Said[], problems: readonly Problem[]): ReadonlySet<string> {
  const clashes = problems.some(({ code }) => code === 'NAME_CLASH');
  return new Set(
    said
      .flatMap(({ entries, included }): readonly Named[] =>
        clashes ? [...entries.wrong, ...entries.right, ...included] : entries.wrong,
      )
      .map(({ name }) => name),
  );
}

type Parts = Pick<Mapping, 'entries' | 'files' | 'includes'>;

/** A variable holds the value of an entry, or the path of a file. */
interface Variable extends Named {
  /** Absent where it is wrong. */
  readonly of?: Entry | FileEntry;
}

function mergeLayers(said: readonly Said[], report: (problem: Problem) => void): Parts {
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

/** By file, line and column; of a bare scalar that several checks met, only the line that says "quote it" stays. */
function inOrder(problems: readonly Problem[], layers: readonly Layer[]): Problem[] {
  const order = layers.map(({ file }) => file).reverse();
  const spot = ({ place }: Problem) => `${place?.file}:${place?.line}:${place?.column}`;
  const all = (code: Problem['code']) =>
    new Map(
      problems
        .filter((problem) => problem.code === code)
        .reverse()
        .map((p) => [spot(p), p]),
    );
  const bare = all('NOT_QUOTED');
  const invalid = all('INVALID_FIELD');
  const fileOf = ({ place }: Problem) => {
    const index = order.indexOf(place?.file ?? '');
    return index < 0 ? order.length : index;
  };
  return problems
    .filter((problem) => {
      if (problem.code === 'INVALID_REFERENCE') return !bare.has(spot(problem));
      if (problem.code === 'NOT_QUOTED')
        return !invalid.has(spot(problem)) && bare.get(spot(problem)) === problem;
      return true;
    })
    .sort(
      (a, b) =>
        fileOf(a) - fileOf(b) ||
        (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
        (a.place?.column ?? 0) - (b.place?.column ?? 0),
    );
}
