import type { Problem } from '../failure.ts';
import { matchPattern } from './match-pattern.ts';
import type { Top } from './parse-top.ts';
import type { Raw } from './shapes.ts';
import { shownWord } from './shown-word.ts';
import type { Vars } from './substitute.ts';
import { didYouMean } from './suggest.ts';
import type { YamlDocument } from './yaml-document.ts';

/** A file that may declare vars. */
interface Declaring {
  readonly document: YamlDocument;
  readonly top: Pick<Top, 'vars'>;
}

/**
 * The values of the declared vars: what the caller gave, else the default, and only when `allow` or `match` accepts
 * it. A value is never quoted: a branch name or worse may have been passed.
 */
export function resolveVars(
  layers: readonly Declaring[],
  given: ReadonlyMap<string, string>,
  report: (problem: Problem) => void,
): Vars {
  const values = new Map<string, string | null>();
  for (const { document, top } of layers) {
    for (const [name, rule] of top.vars)
      values.set(name, rule && resolveVar(name, rule, given, document, report));
  }
  const own = layers.at(-1);
  for (const name of given.keys()) {
    if (values.has(name)) continue;
    const hint = didYouMean(name, [...values.keys()], 'Declare it under vars:, or do not give it.');
    report({
      code: 'INVALID_VAR',
      message: `the mapping declares no var "${name}"`,
      hint,
      ...(own && { place: own.document.placeOf(['vars']) }),
    });
  }
  return values;
}

/** One var; null when it is wrong, which has been reported then. */
function resolveVar(
  name: string,
  rule: Raw<'var'>,
  given: ReadonlyMap<string, string>,
  document: YamlDocument,
  report: (problem: Problem) => void,
): string | null {
  const placeOf = (field?: keyof Raw<'var'>) =>
    field ? document.placeOf(['vars', name, field]) : document.placeOfKey(['vars'], name);
  const invalid = (code: Problem['code'], message: string, hint: string, field?: keyof Raw<'var'>) => {
    report({ code, message, hint, place: placeOf(field) });
    return null;
  };
  if (rule.allow === undefined && rule.match === undefined) {
    const hint = 'Add allow: [a, b] or match: "[a-z]+", so that nothing else is accepted.';
    return invalid('INVALID_FIELD', `the var "${name}" accepts any value`, hint);
  }
  const pattern = rule.match === undefined ? undefined : matchPattern(rule.match);
  if (rule.match !== undefined && !pattern) {
    const message = `the \`match\` of the var "${name}" is not a regular expression`;
    return invalid('INVALID_FIELD', message, 'Correct the pattern.', 'match');
  }
  const accepts = (value: string) => (rule.allow?.includes(value) ?? true) && (pattern?.test(value) ?? true);
  const refuse = (whose: string, written: string, field?: keyof Raw<'var'>) => {
    const { allow = [] } = rule;
    const shown = shownWord(written, allow, 'value');
    const what = shown === undefined ? `${whose} value` : `${whose} value "${shown}"`;
    const message = `the ${what} of the var "${name}" is not accepted`;
    const hint =
      rule.allow && !allow.includes(written)
        ? didYouMean(written, allow, `Use one of: ${shortList(allow)}.`)
        : 'Use a value that `match` accepts as a whole.';
    return invalid('INVALID_VAR', message, hint, field);
  };
  if (rule.default !== undefined && !accepts(rule.default)) return refuse('default', rule.default, 'default');
  const value = given.get(name) ?? rule.default;
  if (value === undefined) {
    const hint = `Give it: --var ${name}=VALUE (CLI), vars: ${name}=VALUE (Action).`;
    return invalid('INVALID_VAR', `the var "${name}" has no value`, hint);
  }
  return accepts(value) ? value : refuse('given', value);
}

function shortList(values: readonly string[]): string {
  return values.length > 12 ? `${values.slice(0, 12).join(', ')}, …` : values.join(', ');
}
