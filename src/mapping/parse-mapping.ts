import { isMap, isScalar } from 'yaml';
import { Failure, type Problem } from '../failure.ts';
import type { Entry, Mapping, Role } from './mapping.ts';
import { type EntryContext, parseEntry } from './parse-entry.ts';
import { readTop, type Top } from './parse-top.ts';
import { regionPattern, roleArnPattern } from './reference.ts';
import { bareScalarProblems } from './schema-problems.ts';
import { substitute } from './substitute.ts';
import { didYouMean } from './suggest.ts';
import { type NamePolicy, nameChecker } from './variable-name.ts';
import { resolveVars } from './vars.ts';
import { type Path, parseYaml, type YamlDocument } from './yaml-document.ts';

export interface ParseMappingOptions extends NamePolicy {
  /** What messages call the text. */
  readonly file: string;
  /** What the caller gave with `--var` or `vars`. */
  readonly vars: ReadonlyMap<string, string>;
  /** Only these variables, when any is named. */
  readonly only: readonly string[];
}

const maxEntries = 500;

/**
 * Reads a mapping file (YAML or JSON) and checks all that can be checked offline.
 *
 * @throws {Failure} with every problem in the text, in the order of the lines, each at `file:line:column`.
 */
export function parseMapping(source: string, options: ParseMappingOptions): Mapping {
  const yaml = parseYaml(source, options.file, maxEntries);
  if (!yaml.ok) throw new Failure(yaml.problems);
  const { document } = yaml;
  const problems: Problem[] = [...yaml.problems];
  const report = (problem: Problem) => void problems.push(problem);
  const top = readTop(document, report);
  const vars = resolveVars(top.vars, options.vars, document, report);
  const text = (path: Path, written: string | undefined, rule: TextRule) =>
    topText(path, written, rule, { document, vars, report });
  const account = text(['account'], top.account, accountRule);
  const regions =
    typeof top.region === 'object'
      ? top.region.flatMap((written, index) => text(['region', index], written, regionRule) ?? [])
      : [text(['region'], top.region, regionRule)].flatMap((one) => one ?? []);
  const roles = readRoles(top.roles, text);
  const region = text(['defaults', 'region'], top.defaults?.region, regionRule);
  const context = { document, vars, defaults: { ...top.defaults, region }, account, roles, report };
  const checkName = nameChecker(options);
  const entries = readEntries(document, report, (name, pair) => {
    const refused = checkName(name);
    if (refused) report({ ...refused, place: document.placeOfNode(pair.key) });
    return parseEntry(name, pair, context);
  });
  for (const problem of bareScalarProblems(document)) report(problem);
  const selected = problems.length > 0 ? [] : select(entries, document, options, report);
  if (problems.length > 0) throw new Failure(inOrder(problems));
  return {
    file: options.file,
    entries: selected,
    ...(account !== undefined && { account }),
    regions,
    roles: new Map([...roles].flatMap(([name, role]) => (role ? [[name, role] as const] : []))),
  };
}

/** Each role with its vars replaced; null where it is wrong, which has been reported. */
function readRoles(
  declared: Top['roles'],
  text: (path: Path, written: string | undefined, rule: TextRule) => string | undefined,
): ReadonlyMap<string, Role | null> {
  return new Map(
    [...declared].map(([name, raw]): [string, Role | null] => {
      const roleArn = text(['roles', name, 'role'], raw?.role, roleRule);
      const externalId = text(['roles', name, 'external-id'], raw?.['external-id'], externalIdRule);
      const wrong = roleArn === undefined || (raw?.['external-id'] !== undefined && externalId === undefined);
      return [name, wrong ? null : { roleArn, externalId }];
    }),
  );
}

type Pairs = Parameters<typeof parseEntry>[1];

function readEntries(
  document: YamlDocument,
  report: (problem: Problem) => void,
  read: (name: string, pair: Pairs) => Entry | undefined,
): Entry[] {
  const env = document.get(['env']);
  const place = document.placeOf(['env']);
  if (!isMap(env)) {
    const message = document.has(['env']) ? '`env` must be a map of variables' : '`env` is missing';
    report({
      code: 'INVALID_FIELD',
      message,
      hint: 'List the variables under env: as NAME: reference, with a space after the colon.',
      place,
    });
    return [];
  }
  const seen = new Map<string, string>();
  return env.items.flatMap((pair) => {
    const name = isScalar(pair.key) ? String(pair.key.value) : '';
    const other = seen.get(name.toUpperCase());
    // Given twice, which has been reported: the first one is read.
    if (other === name) return [];
    if (other !== undefined) {
      const message = `"${name}" differs from "${other}" only in case`;
      const hint = 'Rename one of them: Windows and some tools see one variable.';
      report({ code: 'NAME_CLASH', message, hint, place: document.placeOfNode(pair.key) });
    }
    seen.set(name.toUpperCase(), name);
    return read(name, pair) ?? [];
  });
}

interface TextRule {
  readonly pattern: RegExp;
  readonly message: string;
  readonly hint: string;
}

const accountRule: TextRule = {
  pattern: /^\d{12}$/,
  message: 'is not twelve digits',
  hint: 'Write the twelve-digit account id in quotes.',
};
const regionRule: TextRule = {
  pattern: regionPattern,
  message: 'is no region',
  hint: 'Write it as in eu-west-1.',
};

const roleRule: TextRule = {
  pattern: roleArnPattern,
  message: 'is not the ARN of a role',
  hint: 'Write it as in arn:aws:iam::123456789012:role/reader.',
};
/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
const externalIdRule: TextRule = {
  pattern: /^[\w+=,.@:/-]{2,1224}$/,
  message: 'is no external id',
  hint: 'Use 2 letters, digits and +=,.@:/- or more.',
};

/** A text field outside the entries: its vars replaced, its form checked. */
function topText(
  path: Path,
  written: string | undefined,
  rule: TextRule,
  { document, vars, report }: Pick<EntryContext, 'document' | 'vars' | 'report'>,
): string | undefined {
  if (written === undefined) return undefined;
  const field = path.join('.');
  const result = substitute(written, vars);
  if (!result.ok) {
    if (!result.problem) return undefined;
    const { offset, message, hint } = result.problem;
    report({
      code: 'INVALID_VAR',
      message: `\`${field}\`: ${message}`,
      hint,
      place: document.placeIn(path, offset),
    });
    return undefined;
  }
  const { text } = result.value;
  if (rule.pattern.test(text)) return text;
  const { message, hint } = rule;
  report({ code: 'INVALID_FIELD', message: `\`${field}\` ${message}`, hint, place: document.placeOf(path) });
  return undefined;
}

function select(
  entries: readonly Entry[],
  document: YamlDocument,
  { only }: ParseMappingOptions,
  report: (problem: Problem) => void,
): readonly Entry[] {
  if (only.length === 0) return entries;
  const names = entries.map((entry) => entry.name);
  for (const name of only) {
    if (names.includes(name)) continue;
    const hint = didYouMean(name, names, 'Name a variable of the mapping.');
    report({
      code: 'USAGE',
      message: `the mapping has no variable "${name}" to select`,
      hint,
      place: document.placeOf(['env']),
    });
  }
  return entries.filter((entry) => only.includes(entry.name));
}

/** By line and column; of a bare scalar that several checks met, only the line that says "quote it" stays. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const spot = ({ place }: Problem) => `${place?.line}:${place?.column}`;
  const all = (code: Problem['code']) =>
    new Map(
      problems
        .filter((problem) => problem.code === code)
        .reverse()
        .map((p) => [spot(p), p]),
    );
  const bare = all('NOT_QUOTED');
  const invalid = all('INVALID_FIELD');
  return problems
    .filter((problem) => {
      if (problem.code === 'INVALID_REFERENCE') return !bare.has(spot(problem));
      if (problem.code === 'NOT_QUOTED')
        return !invalid.has(spot(problem)) && bare.get(spot(problem)) === problem;
      return true;
    })
    .sort(
      (a, b) =>
        (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
    );
}
