import { parseJsonSource } from '../../json/json-source.ts';
import type { Conversion } from '../../mapping/model/mapping.ts';
import { matchProblem, type TestPattern } from '../../mapping/model/match-pattern.ts';
import { type Refusal, type Result, refuse } from '../../result.ts';
import { isPem, isUrl } from './value-type.ts';

/** Conditions for a value, or for a `default`. */
export type Checks = Pick<Conversion, 'type' | 'match'>;

/** Checks a text against `type` and `match`. */
export function checkText(
  text: string,
  { type, match }: Checks,
  testPattern: TestPattern,
): Refusal | undefined {
  if (type === 'integer' && !/^-?(?:0|[1-9][0-9]*)$/.test(text)) {
    return wrongType('is not an integer');
  }
  if (type === 'boolean' && text !== 'true' && text !== 'false') {
    return wrongType('is neither "true" nor "false"');
  }
  if (type === 'json' && parseJsonSource(text) === undefined) {
    return wrongType('is not valid JSON');
  }
  if (type === 'url' && !isUrl(text)) return wrongType('is not an absolute URL');
  if (type === 'pem' && !isPem(text)) return wrongType('is not PEM');
  const problem = match === undefined ? undefined : matchProblem(match, text, testPattern);
  return (
    problem &&
    refuse('NO_MATCH', problem.message, problem.hint ?? 'Correct `match`, or store the value again.')
  );
}

function wrongType(message: string): Refusal {
  return refuse('WRONG_TYPE', message, 'Correct `type`, or store the value again.');
}

/** Checks a default against `type` and `match`. It is not converted, and may be empty. */
export function checkDefault(text: string, checks: Checks, testPattern: TestPattern): Result<object> {
  const refusal = checkText(text, checks, testPattern);
  return refusal
    ? { ...refusal, hint: refusal.hint.replace('store the value again', 'correct `default`') }
    : { ok: true };
}
