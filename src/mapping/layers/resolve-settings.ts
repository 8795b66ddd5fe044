import type { Problem } from '../../failure.ts';
import type { EntryContext } from '../entries/entry-checker.ts';
import type { Role } from '../model/mapping.ts';
import type { TestPattern } from '../model/match-pattern.ts';
import { roleArnPattern } from '../reference/role-arn-pattern.ts';
import { isRegion, notRegion } from '../reference/suggest-region.ts';
import { foreignPlaceholderHint } from '../template/foreign-placeholder-hint.ts';
import { substituteVars, type Vars } from '../template/substitute-vars.ts';
import type { Path, YamlDocument } from '../yaml/yaml-document.ts';
import type { Top } from './read-layer-settings.ts';
import type { Layer } from './read-layers.ts';
import { resolveVars } from './resolve-vars.ts';

/** What stands outside the entries, of all files together. */
export interface Settings {
  readonly account: string | undefined;
  readonly regions: readonly string[];
  /** null: declared, but wrong. */
  readonly roles: ReadonlyMap<string, Role | null>;
  readonly vars: Vars;
  /** They hold in their own file, and in those that extend it. */
  readonly defaultsOf: (layer: Layer) => EntryContext['defaults'];
}

type Report = (problem: Problem) => void;

/**
 * Checks what stands outside the entries. Where several files say something, the last one, which extends the others,
 * holds.
 */
export function readSettings(
  layers: readonly Layer[],
  given: ReadonlyMap<string, string>,
  testPattern: TestPattern,
  report: Report,
): Settings {
  checkDeclaredOnce('var', layers, report);
  checkDeclaredOnce('role', layers, report);
  const vars = resolveVars(layers, given, testPattern, report);
  const roles = new Map<string, Role | null>();
  const defaults = new Map<Layer, EntryContext['defaults']>();
  let account: string | undefined;
  let areAtOdds = false;
  let regions: readonly string[] = [];
  let inherited: EntryContext['defaults'] = {};
  for (const layer of layers) {
    const { document, top } = layer;
    const text = (path: Path, written: string | undefined, rule: TextRule) =>
      topText(path, written, rule, { document, vars, report });
    const own = text(['account'], top.account, accountRule);
    if (own !== undefined && account !== undefined && own !== account) {
      areAtOdds = true;
      report({ ...accountsAtOdds, place: document.placeOf(['account']) });
    }
    account = own ?? account;
    if (top.region !== undefined) regions = readRegions(top.region, text);
    for (const [name, role] of readRoles(top.roles, text)) roles.set(name, role);
    const region = text(['defaults', 'region'], top.defaults?.region, regionRule);
    const { secret } = top.defaults ?? {};
    inherited = {
      ...inherited,
      ...(secret !== undefined && { secret }),
      ...(region !== undefined && { region }),
    };
    defaults.set(layer, inherited);
  }
  // Of two accounts neither is held against ARNs.
  if (areAtOdds) account = undefined;
  return { account, regions, roles, vars, defaultsOf: (layer) => defaults.get(layer) ?? {} };
}

const accountsAtOdds = {
  code: 'ACCOUNT_CONFLICT',
  message: '`account` differs from that of the extended mapping',
  hint: 'Remove one of them, or correct it.',
} as const;

/** Whether a file extends another is easily forgotten; so none says again what another declares. */
function checkDeclaredOnce(what: 'var' | 'role', layers: readonly Layer[], report: Report): void {
  const field = what === 'var' ? 'vars' : 'roles';
  const files = new Map<string, string>();
  for (const { document, top, file } of layers) {
    for (const name of top[field].keys()) {
      const other = files.get(name);
      if (other !== undefined) {
        const message = `the ${what} "${name}" is declared in "${other}" already`;
        const place = document.placeOfKey([field], name);
        report({ code: 'INVALID_FIELD', message, hint: 'Remove one of them, or rename it.', place });
      }
      files.set(name, file);
    }
  }
}

type ReadText = (path: Path, written: string | undefined, rule: TextRule) => string | undefined;

function readRegions(region: string | readonly string[], text: ReadText): readonly string[] {
  if (typeof region === 'string') return [text(['region'], region, regionRule)].flatMap((one) => one ?? []);
  return region.flatMap((written, index) => text(['region', index], written, regionRule) ?? []);
}

/** Each role with its vars replaced; null where it is wrong, which has been reported. */
function readRoles(declared: Top['roles'], text: ReadText): readonly (readonly [string, Role | null])[] {
  return [...declared].map(([name, raw]) => {
    const roleArn = text(['roles', name, 'role'], raw?.role, roleRule);
    const externalId = text(['roles', name, 'external-id'], raw?.['external-id'], externalIdRule);
    const wrong = roleArn === undefined || (raw?.['external-id'] !== undefined && externalId === undefined);
    return [name, wrong ? null : { roleArn, externalId }];
  });
}

interface TextRule {
  readonly accepts: (text: string) => boolean;
  /** What is wrong with a text that is not accepted. */
  readonly refusal: (text: string) => { readonly message: string; readonly hint: string };
}

function rule(pattern: RegExp, message: string, hint: string): TextRule {
  return { accepts: (text) => pattern.test(text), refusal: () => ({ message, hint }) };
}

const regionRule: TextRule = { accepts: isRegion, refusal: notRegion };
const accountRule = rule(
  /^\d{12}$/,
  'this is not a 12-digit account ID',
  'Write the 12-digit account ID, in quotes.',
);
const roleRule = rule(
  roleArnPattern,
  'this is not the ARN of a role',
  'Write it as in arn:aws:iam::123456789012:role/reader.',
);
/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
const externalIdRule = rule(
  /^[\w+=,.@:/-]{2,1224}$/,
  'this is not an external ID',
  'Use 2 to 1,224 letters, digits and +=,.@:/-.',
);

/** A text field outside the entries: its vars replaced, its form checked. */
function topText(
  path: Path,
  written: string | undefined,
  rule: TextRule,
  { document, vars, report }: { document: YamlDocument; vars: Vars; report: Report },
): string | undefined {
  if (written === undefined) return undefined;
  const field = path.join('.');
  const result = substituteVars(written, vars);
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
  if (rule.accepts(text)) return text;
  const { message, hint } = rule.refusal(text);
  const instead = foreignPlaceholderHint(text, { vars, variables: new Set() }) ?? hint;
  const place = document.placeOf(path);
  report({ code: 'INVALID_FIELD', message: `\`${field}\`: ${message}`, hint: instead, place });
  return undefined;
}
