import type { Problem } from '../failure.ts';
import type { RawTop } from './schema.ts';
import type { Vars } from './substitute.ts';
import { didYouMean } from './suggest.ts';
import type { YamlDocument } from './yaml-document.ts';

/**
 * The values of the declared vars: what the caller gave, else the default, and only when `allow` or `match` accepts
 * it. A value is never quoted: a branch name or worse may have been passed.
 */
export function resolveVars(
  declared: RawTop['vars'],
  given: ReadonlyMap<string, string>,
  document: YamlDocument,
  report: (problem: Problem) => void,
): Vars {
  const values = new Map<string, string | null>();
  for (const [name, rule] of Object.entries(declared ?? {})) {
    const place = document.placeOfKey(['vars'], name);
    const pattern = compile(rule.match);
    if (rule.allow === undefined && rule.match === undefined) {
      const hint = 'Add allow: [a, b] or match: "[a-z]+", so that nothing else is accepted.';
      report({ code: 'INVALID_FIELD', message: `the var "${name}" accepts any value`, hint, place });
    }
    if (pattern === null) {
      const message = `the \`match\` of the var "${name}" is no regular expression`;
      report({
        code: 'INVALID_FIELD',
        message,
        hint: 'Correct the pattern.',
        place: document.placeOf(['vars', name, 'match']),
      });
    }
    const accepted = (value: string) =>
      (rule.allow?.includes(value) ?? true) && (pattern ? pattern.test(value) : pattern === undefined);
    const value = given.get(name) ?? rule.default;
    if (value === undefined) {
      const hint = `Give it: --var ${name}=VALUE (CLI), vars: ${name}=VALUE (Action).`;
      report({ code: 'INVALID_VAR', message: `the var "${name}" has no value`, hint, place });
    } else if (pattern !== null && !accepted(value)) {
      const hint = rule.allow
        ? `Use one of: ${rule.allow.join(', ')}.`
        : 'Use a value that `match` accepts as a whole.';
      const whose = given.has(name) ? 'given' : 'default';
      report({
        code: 'INVALID_VAR',
        message: `the ${whose} value of the var "${name}" is not accepted`,
        hint,
        place,
      });
    }
    values.set(name, value !== undefined && pattern !== null && accepted(value) ? value : null);
  }
  for (const name of given.keys()) {
    if (values.has(name)) continue;
    const hint = didYouMean(name, [...values.keys()], 'Declare it under vars:, or do not give it.');
    report({
      code: 'INVALID_VAR',
      message: `the mapping declares no var "${name}"`,
      hint,
      place: document.placeOf(['vars']),
    });
  }
  return values;
}

/** The pattern, anchored at both ends; null when it is none. */
function compile(source: string | undefined): RegExp | null | undefined {
  if (source === undefined) return undefined;
  try {
    return new RegExp(`^(?:${source})$`, 'u');
  } catch {
    return null;
  }
}
