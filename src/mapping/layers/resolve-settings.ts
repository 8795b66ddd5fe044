import type { MessageWithHint, Problem } from '../../failure.ts';
import type { EntryContext } from '../entries/entry-checker.ts';
import type { Role } from '../model/mapping.ts';
import type { TestPattern } from '../model/match-pattern.ts';
import { roleArnPattern } from '../reference/role-arn-pattern.ts';
import { isRegion, notRegion } from '../reference/suggest-region.ts';
import { foreignPlaceholderHint } from '../template/foreign-placeholders.ts';
import { substituteVars, type Vars } from '../template/substitute-vars.ts';
import type { Path } from '../yaml/yaml-document.ts';
import type { LayerSettings, LayerWithSettings } from './read-layer-settings.ts';
import { resolveVars } from './resolve-vars.ts';

/** The settings of a mapping, merged from all of its files. */
export interface Settings {
  readonly account: string | undefined;
  readonly regions: readonly string[];
  /** A role is null if its declaration is wrong. */
  readonly roles: ReadonlyMap<string, Role | null>;
  readonly vars: Vars;
  /** The `defaults` of each layer apply to it and to the layers that extend it. */
  readonly defaultsOf: (layer: LayerWithSettings) => EntryContext['defaults'];
}

type Report = (problem: Problem) => void;

/** Checks the settings of all layers, and merges them: a layer overrides the one that it extends. */
export function resolveSettings(
  layers: readonly LayerWithSettings[],
  givenVars: ReadonlyMap<string, string>,
  testPattern: TestPattern,
  report: Report,
): Settings {
  checkDeclaredOnce('var', layers, report);
  checkDeclaredOnce('role', layers, report);
  const vars = resolveVars(layers, givenVars, testPattern, report);
  const roles = new Map<string, Role | null>();
  const defaults = new Map<LayerWithSettings, EntryContext['defaults']>();
  let account: string | undefined;
  let hasConflict = false;
  let regions: readonly string[] = [];
  let inherited: EntryContext['defaults'] = {};
  for (const layer of layers) {
    const { document, settings } = layer;
    const text: ReadText = (path, written, check) => readText(path, written, check, layer, vars, report);
    const own = text(['account'], settings.account, checkAccount);
    if (own !== undefined && account !== undefined && own !== account) {
      hasConflict = true;
      report({ ...accountConflict, place: document.placeOf(['account']) });
    }
    account = own ?? account;
    if (settings.region !== undefined) regions = readRegions(settings.region, text);
    for (const [name, role] of readRoles(settings.roles, text)) roles.set(name, role);
    const region = text(['defaults', 'region'], settings.defaults?.region, checkRegion);
    const { secret } = settings.defaults ?? {};
    inherited = {
      ...inherited,
      ...(secret !== undefined && { secret }),
      ...(region !== undefined && { region }),
    };
    defaults.set(layer, inherited);
  }
  return {
    // ARNs are not compared with either of two accounts.
    account: hasConflict ? undefined : account,
    regions,
    roles,
    vars,
    defaultsOf: (layer) => defaults.get(layer) ?? {},
  };
}

const accountConflict = {
  code: 'ACCOUNT_CONFLICT',
  message: '`account` differs from that of the extended mapping',
  hint: 'Remove one of them, or correct it.',
} as const;

/** It is easy to forget that a file extends another, so no file may repeat a declaration. */
function checkDeclaredOnce(what: 'var' | 'role', layers: readonly LayerWithSettings[], report: Report): void {
  const field = what === 'var' ? 'vars' : 'roles';
  const files = new Map<string, string>();
  for (const { document, settings, file } of layers) {
    for (const name of settings[field].keys()) {
      const other = files.get(name);
      if (other !== undefined) {
        const message = `the ${what} "${name}" is already declared in "${other}"`;
        const place = document.placeOfKey([field], name);
        report({ code: 'INVALID_FIELD', message, hint: 'Remove one of them, or rename it.', place });
      }
      files.set(name, file);
    }
  }
}

type ReadText = (path: Path, written: string | undefined, check: CheckText) => string | undefined;

function readRegions(region: string | readonly string[], text: ReadText): readonly string[] {
  if (typeof region === 'string') return [text(['region'], region, checkRegion)].flatMap((one) => one ?? []);
  return region.flatMap((written, index) => text(['region', index], written, checkRegion) ?? []);
}

/** Each role with its vars replaced, or null if it is wrong, which has been reported. */
function readRoles(
  declared: LayerSettings['roles'],
  text: ReadText,
): readonly (readonly [string, Role | null])[] {
  return [...declared].map(([name, fields]) => {
    const roleArn = text(['roles', name, 'role'], fields?.role, checkRole);
    const externalId = text(['roles', name, 'external-id'], fields?.['external-id'], checkExternalId);
    const isWrong =
      roleArn === undefined || (fields?.['external-id'] !== undefined && externalId === undefined);
    return [name, isWrong ? null : { roleArn, externalId }];
  });
}

/** The problem with the text of a field, if there is one. */
type CheckText = (text: string) => MessageWithHint | undefined;

function matching(pattern: RegExp, message: string, hint: string): CheckText {
  return (text) => (pattern.test(text) ? undefined : { message, hint });
}

const checkRegion: CheckText = (text) => (isRegion(text) ? undefined : notRegion(text));
const checkAccount = matching(
  /^\d{12}$/,
  'the value is not a 12-digit account ID',
  'Write the 12-digit account ID, in quotes.',
);
const checkRole = matching(
  roleArnPattern,
  'the value is not the ARN of a role',
  'Write it like arn:aws:iam::123456789012:role/reader.',
);
/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
const checkExternalId = matching(
  /^[\w+=,.@:/-]{2,1224}$/,
  'the value is not a valid external ID',
  'Use 2 to 1,224 letters, digits, and _+=,.@:/-.',
);

/** Replaces the vars in a field, and checks the result; undefined if the field is absent or wrong. */
function readText(
  path: Path,
  written: string | undefined,
  check: CheckText,
  { document }: LayerWithSettings,
  vars: Vars,
  report: Report,
): string | undefined {
  if (written === undefined) return undefined;
  const label = `\`${path.join('.')}\``;
  const result = substituteVars(written, vars);
  if (!result.ok) {
    if (!result.problem) return undefined;
    const { offset, message, hint } = result.problem;
    const place = document.placeIn(path, offset);
    report({ code: 'INVALID_VAR', message: `${label}: ${message}`, hint, place });
    return undefined;
  }
  const { text } = result.value;
  const problem = check(text);
  if (!problem) return text;
  const hint = foreignPlaceholderHint(text, { vars, variables: new Set() }) ?? problem.hint;
  const place = document.placeOf(path);
  report({ code: 'INVALID_FIELD', message: `${label}: ${problem.message}`, hint, place });
  return undefined;
}
