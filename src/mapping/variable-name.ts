import type { ErrorCode } from '../failure.ts';
import { anyGlob } from './glob.ts';
import { shorten } from './shorten.ts';
import { neverInGithubEnv, steeringNames } from './steering-names.ts';

export const variableNamePattern = /^[A-Za-z_][A-Za-z0-9_]{0,254}$/;

/** What the caller — the workflow's input or a CLI flag, never the mapping — says about names. */
export interface NamePolicy {
  /** Steering names that are allowed all the same, compared without regard to case. */
  readonly allowNames: readonly string[];
  /** True where the variables go to `GITHUB_ENV`. */
  readonly forGithubEnv: boolean;
}

interface NameProblem {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
}

/** Says why the variable of this name may not be set, or undefined when it may. */
export type CheckName = (name: string) => NameProblem | undefined;

const isSteering = anyGlob(steeringNames);
const isNeverInGithubEnv = anyGlob(neverInGithubEnv);

export function nameChecker(policy: NamePolicy): CheckName {
  const allowed = new Set(policy.allowNames.map((name) => name.toUpperCase()));
  return (name) => {
    if (!variableNamePattern.test(name)) {
      return {
        code: 'INVALID_NAME',
        message: `"${shorten(name)}" is not a variable name`,
        hint: /[:=]/.test(name)
          ? 'Write NAME: reference, with a colon and a space behind the name.'
          : 'Use letters, digits and _, no digit first, at most 255 characters.',
      };
    }
    const upper = name.toUpperCase();
    if (policy.forGithubEnv && isNeverInGithubEnv(upper)) {
      return {
        code: 'NAME_REFUSED',
        message: `"${name}" can never be set through GITHUB_ENV`,
        hint: 'Choose another name, or set it in the `env:` block of the one step that needs it.',
      };
    }
    if (!isSteering(upper) || allowed.has(upper)) return undefined;
    return {
      code: 'NAME_REFUSED',
      message: `"${name}" steers the machine that runs the job`,
      hint: `Choose another name, or allow this one from the caller: allow-names: ${name} (Action${isNeverInGithubEnv(upper) ? ', with env-file: GITHUB_ENV never takes it' : ''}), --allow-name ${name} (CLI).`,
    };
  };
}
