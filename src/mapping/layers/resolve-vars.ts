import type { MessageWithHint, Problem } from '../../failure.ts';
import { shownWord } from '../../text/shown-word.ts';
import { didYouMean } from '../../text/suggest.ts';
import type { FieldsOf } from '../fields/field-types.ts';
import { isPattern, matchProblem, type TestPattern } from '../model/match-pattern.ts';
import type { Vars } from '../template/substitute-vars.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';
import type { LayerWithSettings } from './read-layer-settings.ts';

/** What `resolveVars` needs of a layer. */
type Declaring = Pick<LayerWithSettings, 'document'> & {
  readonly settings: Pick<LayerWithSettings['settings'], 'vars'>;
};

/**
 * The values of the declared vars: the value from the caller, or the default if that is missing or empty. Each must be
 * accepted by `allow` or `match`. No message quotes a value, which may be anything, such as a branch name.
 */
export function resolveVars(
  layers: readonly Declaring[],
  given: ReadonlyMap<string, string>,
  testPattern: TestPattern,
  report: (problem: Problem) => void,
): Vars {
  const values = new Map<string, string | null>();
  for (const { document, settings } of layers) {
    for (const [name, rule] of settings.vars)
      values.set(name, rule && resolveVar(name, rule, given, document, testPattern, report));
  }
  const own = layers.at(-1);
  for (const name of given.keys()) {
    if (values.has(name)) continue;
    const hint = didYouMean(name, [...values.keys()], 'Declare it under vars:, or do not pass it.');
    report({
      code: 'INVALID_VAR',
      message: `the mapping declares no var "${name}"`,
      hint,
      ...(own && { place: own.document.placeOf(['vars']) }),
    });
  }
  return values;
}

/** The value of one var, or null if it is wrong, which has been reported. */
function resolveVar(
  name: string,
  rule: FieldsOf<'var'>,
  given: ReadonlyMap<string, string>,
  document: YamlDocument,
  testPattern: TestPattern,
  report: (problem: Problem) => void,
): string | null {
  const placeOf = (field?: keyof FieldsOf<'var'>) =>
    field ? document.placeOf(['vars', name, field]) : document.placeOfKey(['vars'], name);
  const invalid = (code: Problem['code'], message: string, hint: string, field?: keyof FieldsOf<'var'>) => {
    report({ code, message, hint, place: placeOf(field) });
    return null;
  };
  if (rule.allow === undefined && rule.match === undefined) {
    const hint = 'Add allow: [a, b] or match: "[a-z]+" to restrict its values.';
    return invalid('INVALID_FIELD', `the var "${name}" accepts any value`, hint);
  }
  if (rule.match !== undefined && !isPattern(rule.match)) {
    const message = `the \`match\` of the var "${name}" is not a valid regular expression`;
    return invalid('INVALID_FIELD', message, 'Correct the regular expression.', 'match');
  }
  const refuse = (
    whose: string,
    written: string,
    { message, hint }: MessageWithHint,
    field?: keyof FieldsOf<'var'>,
  ) => {
    const shown = shownWord(written, rule.allow ?? [], 'value');
    const what = shown === undefined ? `${whose} value` : `${whose} value "${shown}"`;
    return invalid('INVALID_VAR', `the ${what} of the var "${name}" ${message}`, hint, field);
  };
  if (rule.default !== undefined) {
    const wrong = refusedBy(rule, rule.default, testPattern);
    if (wrong) return refuse('default', rule.default, wrong, 'default');
  }
  const written = given.get(name);
  // Without the input, `stage=${{ inputs.stage }}` gives an empty value.
  const value = written || (rule.default ?? written);
  if (value === undefined || (value === '' && refusedBy(rule, value, testPattern))) {
    const hint = `Pass it with --var ${name}=VALUE (CLI) or vars: ${name}=VALUE (Action).`;
    return invalid('INVALID_VAR', `the var "${name}" has no value`, hint);
  }
  const wrong = refusedBy(rule, value, testPattern);
  return wrong ? refuse('given', value, wrong) : value;
}

/** Why a rule does not accept a value. */
function refusedBy(
  { allow, match }: FieldsOf<'var'>,
  value: string,
  testPattern: TestPattern,
): MessageWithHint | undefined {
  if (allow && !allow.includes(value)) {
    const hint = didYouMean(value, allow, `Use one of: ${shortList(allow)}.`);
    return { message: 'is not accepted', hint };
  }
  const problem = match === undefined ? undefined : matchProblem(match, value, testPattern);
  if (!problem) return undefined;
  const { message, hint } = problem;
  return hint === undefined
    ? { message: 'is not accepted', hint: 'Use a value that fully matches the pattern in `match`.' }
    : { message, hint };
}

function shortList(values: readonly string[]): string {
  return values.length > 12 ? `${values.slice(0, 12).join(', ')}, …` : values.join(', ');
}
