import { suggest } from '../../text/suggest.ts';
import { parseArn } from './parse-arn.ts';
import { checkParameterName, parseParameter } from './parse-parameter.ts';
import { checkSecretName, parseSecret } from './parse-secret.ts';
import type { Reference } from './reference.ts';
import {
  checkCharacters,
  InvalidReference,
  type ReferencePart,
  type ReferenceProblem,
  reject,
} from './reference-part.ts';

export type ParsedReference<Parsed = Reference> =
  | { readonly ok: true; readonly reference: Parsed }
  | { readonly ok: false; readonly problem: ReferenceProblem };

/**
 * Parses one reference: `ssm:NAME[:SELECTOR][#KEY]`, `secretsmanager:ID[:KEY[:STAGE[:VERSION-ID]]][#KEY]`, or a full
 * ARN of either service with the same tails. The `:` tails are the ones of CodeBuild and ECS.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.env.secrets-manager
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html
 */
export function parseReference(text: string): ParsedReference {
  try {
    const hash = text.indexOf('#');
    const body = hash < 0 ? text : text.slice(0, hash);
    const key = hash < 0 ? undefined : { text: text.slice(hash + 1), start: hash + 1 };
    const reference = parseBody(body, key);
    if (key) checkKey(key);
    return { ok: true, reference };
  } catch (thrown) {
    if (thrown instanceof InvalidReference) return { ok: false, problem: thrown.problem };
    throw thrown;
  }
}

function parseBody(body: string, key: ReferencePart | undefined): Reference {
  const fields = splitFields(body);
  const [scheme, name, ...tail] = fields;
  if (scheme?.text === 'arn') return parseArn(fields, key);
  if (scheme?.text !== 'ssm' && scheme?.text !== 'secretsmanager')
    throw new InvalidReference({ offset: 0, ...schemeProblem(body) });
  const isParameter = scheme.text === 'ssm';
  if (!name) {
    const message = `the ${isParameter ? 'parameter' : 'secret'} name is missing`;
    const hint = isParameter ? 'Write ssm:/path/to/name.' : 'Write secretsmanager:name.';
    reject(scheme, message, hint, scheme.text.length);
  }
  if (name.text === 'arn' && tail.length > 3) reject(name, 'an ARN has no scheme', 'Start it with arn:.');
  if (isParameter) {
    checkParameterName(name);
    return parseParameter(name.text, tail, key);
  }
  checkSecretName(name);
  return parseSecret(name.text, tail, key);
}

function splitFields(body: string): readonly ReferencePart[] {
  let start = 0;
  return body.split(':').map((text) => {
    const field = { text, start };
    start += text.length + 1;
    return field;
  });
}

function checkKey(key: ReferencePart): void {
  if (key.text === '') reject(key, 'the key after # is missing', 'Write the key, or remove the #.');
  if (!key.text.startsWith('/')) return;
  const message = 'a ~ in a JSON pointer must be followed by 0 or 1';
  checkCharacters(key, /~(?![01])/, message, 'Write ~0 for ~ and ~1 for /.');
}

/**
 * What is wrong with a text that does not start with `ssm:`, `secretsmanager:` or `arn:`. Its start is shown only if it is
 * close to one of these, or is another tool's name for one of them: anything else may be a value.
 */
function schemeProblem(body: string): Omit<ReferenceProblem, 'offset'> {
  const message = 'the reference has no known scheme';
  if (body.startsWith('/')) return { message, hint: 'Write ssm: before the name.' };
  if (/^\{\{\s*resolve:/.test(body))
    return { message, hint: 'Write ssm:NAME or secretsmanager:NAME, without {{resolve: and }}.' };
  if (/^aws:(?:ssm|secretsmanager):/i.test(body)) return { message, hint: 'Remove aws: from the start.' };
  const scheme = body.slice(0, Math.max(0, body.indexOf(':')));
  // CodeBuild writes the name of a secret, and its key, without a scheme.
  if (/[/!]/.test(scheme) || /^[a-z]+!/.test(body))
    return { message, hint: 'Write secretsmanager: before the name.' };
  const nearest = nearestScheme(scheme);
  if (nearest === undefined) {
    const hint = 'Start it with ssm:, secretsmanager:, or arn:, or write { value: "…" } for public text.';
    return { message, hint, isUnknownScheme: true };
  }
  const shown = /^[\w-]+$/.test(scheme) ? `"${scheme}:" is not a known scheme` : message;
  return { message: shown, hint: `Write ${nearest} instead.` };
}

function nearestScheme(written: string): string | undefined {
  if (/^(sm|(aws)?-?secrets?[-_]?manager|secrets?|asm)$/i.test(written)) return 'secretsmanager:';
  if (/^(ssm|ps|(aws)?-?parameter[-_]?store|params?|parameters?|ssm[-_]?parameter)$/i.test(written))
    return 'ssm:';
  return suggest(`${written}:`, ['ssm:', 'secretsmanager:', 'arn:']);
}
