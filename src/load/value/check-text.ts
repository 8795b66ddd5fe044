import { parseJsonSource } from '../../json/json-source.ts';
import type { Conversion } from '../../mapping/model/mapping.ts';
import { matchProblem, type TestPattern } from '../../mapping/model/match-pattern.ts';
import { type Refusal, type Result, refuse } from '../../result.ts';

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
  if (type === 'pem' && !isPem(text)) return wrongType('is not valid PEM');
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

/** Whether a text is an absolute URL with `://`, unlike `localhost:5432`. The parser would ignore white space. */
export function isUrl(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^\s\0-\x20\x7f]+$/.test(text) && URL.canParse(text);
}

/**
 * Whether a text consists of PEM blocks and white space.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7468
 */
export function isPem(text: string): boolean {
  const blocks = text.split(/^(?=-----BEGIN )/m);
  if (blocks[0]?.trim() === '') blocks.shift();
  return blocks.length > 0 && blocks.every(isPemBlock);
}

function isPemBlock(block: string): boolean {
  const [, label, body = ''] =
    /^-----BEGIN ([A-Z0-9 ]+)-----\r?\n([\s\S]*?\n)-----END \1-----\s*$/.exec(block) ?? [];
  // An old encrypted key starts with headers: `Proc-Type: 4,ENCRYPTED`.
  const base64 = body.replace(/^(?:[A-Za-z-]+: .*\r?\n)+\r?\n/, '').replace(/[\r\n\t ]/g, '');
  return label !== undefined && /^[A-Za-z0-9+/]+={0,2}$/.test(base64) && base64.length % 4 === 0;
}
