import { suggest } from '../../text/suggest.ts';

interface SchemeProblem {
  readonly message: string;
  readonly hint: string;
}

/**
 * What is wrong with a text that starts with none of `ssm:`, `secretsmanager:` and `arn:`. What it starts with is shown
 * only if it is near one of these, or what another tool calls them: anything else may be a value.
 */
export function schemeProblem(body: string): SchemeProblem {
  if (body.startsWith('/')) return { message: noScheme, hint: 'Write ssm: before the name.' };
  if (/^\{\{\s*resolve:/.test(body))
    return { message: noScheme, hint: 'Write ssm:NAME or secretsmanager:NAME, without {{resolve: and }}.' };
  if (/^aws:(?:ssm|secretsmanager):/i.test(body))
    return { message: noScheme, hint: 'Remove aws: from the start.' };
  const scheme = body.slice(0, Math.max(0, body.indexOf(':')));
  // CodeBuild writes the name of a secret, and its key, without a scheme.
  if (/[/!]/.test(scheme) || /^[a-z]+!/.test(body))
    return { message: noScheme, hint: 'Write secretsmanager: before the name.' };
  const right = schemeFor(scheme);
  if (right === undefined) return { message: noScheme, hint: startHint };
  const message = /^[\w-]+$/.test(scheme) ? `"${scheme}:" is not a known scheme` : noScheme;
  return { message, hint: `Write ${right} instead.` };
}

function schemeFor(written: string): string | undefined {
  if (/^(sm|(aws)?-?secrets?[-_]?manager|secrets?|asm)$/i.test(written)) return 'secretsmanager:';
  if (/^(ssm|ps|(aws)?-?parameter[-_]?store|params?|parameters?|ssm[-_]?parameter)$/i.test(written))
    return 'ssm:';
  return suggest(`${written}:`, ['ssm:', 'secretsmanager:', 'arn:']);
}

const noScheme = 'the reference has no known scheme';

/** For an entry: an include has no text of its own. */
export const startHint =
  'Start it with ssm:, secretsmanager: or arn:, or write { value: "…" } for public text.';
