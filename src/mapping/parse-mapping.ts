import { Failure, type Problem } from '../failure.ts';
import { readLayer, requireEntries, type Said } from './entries/read-layer.ts';
import { unquotedScalarProblems } from './fields/unquoted-scalars.ts';
import { mergeLayers } from './layers/merge-layers.ts';
import { type Layer, maxEntries, type ReadBase, readLayers } from './layers/read-layers.ts';
import { readSettings } from './layers/resolve-settings.ts';
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
  /** What messages call the text. */
  readonly file: string;
  /** What the caller gave with `--var` or `vars`. */
  readonly vars: ReadonlyMap<string, string>;
  readonly readBase: ReadBase;
  readonly testPattern: TestPattern;
  /** Told what is correct and was probably not meant, also when something else is wrong. */
  readonly onWarning: (warning: MappingWarning) => void;
}

/**
 * Reads a mapping file (YAML or JSON), with those that it extends, and checks all that can be checked offline.
 *
 * @throws {Failure} with every problem in the text, in the order of the lines, each at `file:line:column`.
 */
export function parseMapping(source: string, options: ParseMappingOptions): Mapping {
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const text = { text: source, file: options.file };
  const { layers, areWhole } = readLayers(text, options, report);
  // Whatever else would be said may only come from what is not known.
  if (!areWhole) throw new Failure(problemsInOrder(problems, layers));
  const { document } = layers.at(-1) as Layer;
  const { account, regions, roles, vars, defaultsOf } = readSettings(
    layers,
    options.vars,
    options.testPattern,
    report,
  );
  const checkName = nameChecker(options);
  requireEntries(document, report);
  const variables = new Set(layers.flatMap(({ document: { get } }) => namesIn(get(['env']))));
  const said = layers.map((layer) =>
    readLayer(
      {
        document: layer.document,
        vars,
        variables,
        defaults: defaultsOf(layer),
        account,
        roles,
        report,
      },
      checkName,
    ),
  );
  for (const layer of layers) for (const problem of unquotedScalarProblems(layer.document)) report(problem);
  const parts = mergeLayers(said, report);
  if (parts.entries.length + parts.files.length > maxEntries) {
    const message = `there are more than ${maxEntries} entries`;
    const hint = 'Split them into mappings that do not extend each other, and load each by itself.';
    report({ code: 'MAPPING_TOO_LARGE', message, hint, place: document.placeOf([]) });
  }
  checkTemplates(templatesOf(parts, said, [...vars.keys()], problems), report);
  const selected =
    problems.length === 0 &&
    selectEntries(parts, options, (problem) => report({ ...problem, place: document.placeOf([]) }));
  for (const warning of mappingWarnings(selected || parts, [...vars.keys()], Boolean(selected)))
    options.onWarning(warning);
  if (!selected || problems.length > 0) throw new Failure(problemsInOrder(problems, layers));
  return {
    file: options.file,
    ...(account !== undefined && { account }),
    regions,
    roles: new Map([...roles].flatMap(([name, role]) => (role ? [[name, role] as const] : []))),
    ...selected,
  };
}

function namesIn(env: Node | undefined): readonly string[] {
  return env?.kind === 'map' ? env.pairs.map(({ key }) => key) : [];
}

/** What templates are, and what they can be made of. */
function templatesOf(
  parts: MappingContent,
  said: readonly Said[],
  varNames: readonly string[],
  problems: readonly Problem[],
): Templates {
  const areIncludesRight = said.every((one) => one.areIncludesRight);
  const untilRead = parts.includes.length > 0 ? 'until-read' : 'none';
  return {
    entries: new Map(parts.entries.map((entry) => [entry.name, entry])),
    templates: entriesOf(parts).filter((entry) => entry.kind === 'template'),
    wrong: wrongNames(said, problems),
    vars: said
      .flatMap(({ entries, files }) => entriesOf({ entries: entries.right, files: files.right }))
      .flatMap((entry) => (entry.kind === 'template' ? entry.usedVars : [])),
    varNames,
    paths: new Set(parts.files.flatMap(({ variable }) => variable?.name ?? [])),
    unknown: areIncludesRight ? untilRead : 'wrong',
  };
}

/**
 * Names of variables of which something has been reported. Of those that clash either one is missing from what is
 * merged.
 */
function wrongNames(said: readonly Said[], problems: readonly Problem[]): ReadonlySet<string> {
  const clashes = problems.some(({ code }) => code === 'NAME_CLASH');
  return new Set(
    said
      .flatMap(({ entries, included }): readonly NamedItem[] =>
        clashes ? [...entries.wrong, ...entries.right, ...included] : entries.wrong,
      )
      .map(({ name }) => name),
  );
}
