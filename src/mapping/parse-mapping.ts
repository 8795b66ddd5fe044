import { Failure, type Problem } from '../failure.ts';
import { type LayerContent, readLayerContent, requireEntries } from './entries/read-layer-content.ts';
import { unquotedScalarProblems } from './fields/unquoted-scalars.ts';
import { mergeLayers } from './layers/merge-layers.ts';
import { readLayerSettings } from './layers/read-layer-settings.ts';
import { type Layers, maxEntries } from './layers/read-layers.ts';
import { resolveSettings } from './layers/resolve-settings.ts';
import { entriesOf, type Mapping, type MappingContent } from './model/mapping.ts';
import type { TestPattern } from './model/match-pattern.ts';
import type { NamedItem } from './model/merge-entries.ts';
import { type NamePolicy, nameChecker } from './names/name-checker.ts';
import { checkTemplates, type Templates } from './rules/check-templates.ts';
import { type MappingWarning, mappingWarnings } from './rules/mapping-warnings.ts';
import { type Selection, selectEntries } from './rules/select-entries.ts';
import type { Node } from './yaml/nodes.ts';
import { problemsInOrder } from './yaml/problems-in-order.ts';

export interface ParseMappingOptions extends NamePolicy, Selection {
  /** The vars that the caller gives. */
  readonly vars: ReadonlyMap<string, string>;
  readonly testPattern: TestPattern;
  /** Gets each warning, even if something else is wrong. */
  readonly onWarning: (warning: MappingWarning) => void;
}

/**
 * Checks a mapping as far as this is possible offline.
 *
 * @throws {Failure} with every problem, in the order of the lines, each at `file:line:column`.
 */
export function parseMapping(read: Layers, options: ParseMappingOptions): Mapping {
  const problems = [...read.problems];
  const report = (problem: Problem) => void problems.push(problem);
  const layers = read.layers.map((layer) => ({
    ...layer,
    settings: readLayerSettings(layer.document, report),
  }));
  const main = layers.at(-1);
  // Further problems may only be due to what is missing.
  if (!read.isComplete || !main) throw new Failure(problemsInOrder(problems, layers));
  const mainPlace = main.document.placeOf([]);
  const settings = resolveSettings(layers, options.vars, options.testPattern, report);
  const { account, regions, roles, vars, defaultsOf } = settings;
  const checkName = nameChecker(options);
  requireEntries(main.document, report);
  const variables = new Set(layers.flatMap(({ document }) => namesIn(document.get(['env']))));
  const contents = layers.map((layer) => {
    const { document } = layer;
    const context = { document, vars, variables, defaults: defaultsOf(layer), account, roles, report };
    return readLayerContent(context, checkName);
  });
  for (const { document } of layers) for (const problem of unquotedScalarProblems(document)) report(problem);
  const merged = mergeLayers(contents, report);
  if (merged.entries.length + merged.files.length > maxEntries) {
    const message = `there are more than ${maxEntries} entries`;
    const hint = 'Split them into mappings that do not extend each other, and load each by itself.';
    report({ code: 'MAPPING_TOO_LARGE', message, hint, place: mainPlace });
  }
  const varNames = [...vars.keys()];
  checkTemplates(templatesOf(merged, contents, varNames, problems), report);
  const selected =
    problems.length === 0 &&
    selectEntries(merged, options, (problem) => report({ ...problem, place: mainPlace }));
  for (const warning of mappingWarnings(selected || merged, varNames, Boolean(selected)))
    options.onWarning(warning);
  if (!selected || problems.length > 0) throw new Failure(problemsInOrder(problems, layers));
  return {
    file: main.file,
    ...(account !== undefined && { account }),
    regions,
    roles: new Map([...roles].flatMap(([name, role]) => (role ? [[name, role] as const] : []))),
    ...selected,
  };
}

function namesIn(env: Node | undefined): readonly string[] {
  return env?.kind === 'map' ? env.pairs.map(({ key }) => key) : [];
}

/** The templates, and everything that they can use. */
function templatesOf(
  merged: MappingContent,
  contents: readonly LayerContent[],
  varNames: readonly string[],
  problems: readonly Problem[],
): Templates {
  const areIncludesRight = contents.every((content) => content.areIncludesRight);
  const untilRead = merged.includes.length > 0 ? 'until-read' : 'none';
  return {
    entries: new Map(merged.entries.map((entry) => [entry.name, entry])),
    templates: entriesOf(merged).filter((entry) => entry.kind === 'template'),
    wrong: wrongNames(contents, problems),
    vars: contents
      .flatMap(({ entries, files }) => entriesOf({ entries: entries.right, files: files.right }))
      .flatMap((entry) => (entry.kind === 'template' ? entry.usedVars : [])),
    varNames,
    paths: new Set(merged.files.flatMap(({ variable }) => variable?.name ?? [])),
    unknown: areIncludesRight ? untilRead : 'wrong',
  };
}

/** Names of variables with problems. After a name clash, either of the two variables is missing from the merged ones. */
function wrongNames(contents: readonly LayerContent[], problems: readonly Problem[]): ReadonlySet<string> {
  const hasClash = problems.some(({ code }) => code === 'NAME_CLASH');
  const wrong = contents.flatMap(({ entries, included }): readonly NamedItem[] =>
    hasClash ? [...entries.wrong, ...entries.right, ...included] : entries.wrong,
  );
  return new Set(wrong.map(({ name }) => name));
}
