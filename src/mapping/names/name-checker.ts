import type { MessageWithHint, Problem } from '../../failure.ts';
import { shorten } from '../../text/shorten.ts';
import { derivedNames } from './derived-names.ts';
import { groupFinder } from './name-group.ts';
import { variableNamePattern } from './name-patterns.ts';
import { blockedInGithubEnv, setByRunner } from './runner-names.ts';
import { spelledOutNames } from './spelled-out-names.ts';
import { nameHint } from './suggest-name.ts';

/** Decided by the caller (an input of the workflow or a CLI flag), never by the mapping. */
export interface NamePolicy {
  /** Names, in any case, that are allowed although they change how programs run. */
  readonly allowNames: readonly string[];
  /** True if the variables go to `GITHUB_ENV`. */
  readonly forGithubEnv: boolean;
}

/**
 * Who chose a name: the author of the mapping spelled it out, or an include derived it from the store, where somebody else
 * may have chosen it. `elsewhere`: it does not reach the environment, as for an output.
 */
export type NameUse = 'spelled-out' | 'derived' | 'elsewhere';

type NameProblem = MessageWithHint & Pick<Problem, 'code'>;

/** The reason why the variable of this name must not be set, if there is one. */
export type CheckName = (name: string, use: NameUse) => NameProblem | undefined;

export function nameChecker(policy: NamePolicy): CheckName {
  const allowed = new Set(policy.allowNames.map((name) => name.toUpperCase()));
  const findSpelledOut = groupFinder(spelledOutNames);
  const findDerived = groupFinder(derivedNames);
  return (name, use) => {
    if (!variableNamePattern.test(name)) return invalidName(name);
    if (use === 'elsewhere') return undefined;
    const upper = name.toUpperCase();
    const never = policy.forGithubEnv ? neverInGithubEnv(name, upper) : undefined;
    if (never) return never;
    const group = findSpelledOut(name) ?? (use === 'derived' ? findDerived(name) : undefined);
    if (!group || allowed.has(upper)) return undefined;
    const input = neverInGithubEnv(name, upper) ? `${name} with env-file` : name;
    return {
      code: 'NAME_REFUSED',
      message: `"${name}" changes how programs run: it controls ${group.controls}`,
      hint: `${otherWays[use]}, or allow it with --allow-name ${name} (CLI) or allow-names: ${input} (Action).`,
    };
  };
}

const otherWays: Readonly<Record<Exclude<NameUse, 'elsewhere'>, string>> = {
  'spelled-out': 'Choose another name',
  derived: 'Give the include a `name.prefix` of your own, list the names you want in its `only`',
};

function invalidName(name: string): NameProblem {
  return {
    code: 'INVALID_NAME',
    message: `"${shorten(name)}" is not a valid variable name`,
    hint: /[:=]/.test(name)
      ? 'Write NAME: reference, with a colon and a space after the name.'
      : nameHint(name),
  };
}

function neverInGithubEnv(name: string, upper: string): NameProblem | undefined {
  const code = 'NAME_REFUSED';
  if (blockedInGithubEnv.includes(upper))
    return {
      code,
      message: `"${name}" cannot be set through GITHUB_ENV: the runner rejects it`,
      hint: 'Set it in the `env:` of the one step that needs it, or use the env-file input.',
    };
  if (!setByRunner.includes(upper)) return undefined;
  const message = `"${name}" cannot be set through GITHUB_ENV: the runner sets it again for each step`;
  return { code, message, hint: 'Choose another name.' };
}
