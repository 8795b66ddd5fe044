import type { ErrorCode } from './failure.ts';

/**
 * Why a value cannot be used. `message` is a predicate without its subject (`is not valid JSON`), for the caller knows the
 * variable's name; like `hint` it is fixed text, never anything of the value.
 */
export interface Refusal {
  readonly ok: false;
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
}

/** What a stage makes of one value. Returned, not thrown, so that the caller can collect every problem. */
export type Result<T extends object> = ({ readonly ok: true } & T) | Refusal;

export function refuse(code: ErrorCode, message: string, hint: string): Refusal {
  return { ok: false, code, message, hint };
}

/** The result of an action, or something else if it throws. It is for failures that do not matter. */
export function orElse<Value, Other>(action: () => Value, other: Other): Value | Other {
  try {
    return action();
  } catch {
    return other;
  }
}
