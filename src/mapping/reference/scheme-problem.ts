import { suggest } from '../../text/suggest.ts';
import type { ReferenceProblem } from './reference-part.ts';

/**
 * What is wrong with a text that does not start with `ssm:`, `secretsmanager:` or `arn:`. Its start is shown only if it is
 * close to one of these, or is another tool's name for one of them: anything else may be a value.
 */
export function schemeProblem(body: string): Omit<ReferenceProblem, 'offset'> {
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
    const hint = 'Start it with ssm:, secretsmanager: or arn:, or write { value: "…" } for public text.';
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
