import { didYouMean } from './suggest.ts';

/** What to do about a text that starts with none of `ssm:`, `secretsmanager:` and `arn:`. */
export function schemeHint(body: string): string {
  if (body.startsWith('/')) return 'Write ssm: before the name.';
  if (/^\{\{\s*resolve:/.test(body))
    return 'Write ssm:NAME or secretsmanager:NAME, without {{resolve: and }}.';
  if (/^aws:(?:ssm|secretsmanager):/i.test(body)) return 'Remove aws: from the start.';
  const scheme = body.slice(0, Math.max(0, body.indexOf(':'))).toLowerCase();
  // CodeBuild writes the name of a secret, and its key, without a scheme.
  if (/[/!]/.test(scheme) || /^[a-z]+!/.test(body)) return 'Write secretsmanager: before the name.';
  if (/^(sm|(aws)?-?secrets?[-_]?manager|secrets?|asm)$/.test(scheme))
    return 'Write secretsmanager: instead.';
  if (/^(ssm|ps|(aws)?-?parameter[-_]?store|params?|parameters?|ssm[-_]?parameter)$/.test(scheme))
    return 'Write ssm: instead.';
  return didYouMean(`${scheme}:`, ['ssm:', 'secretsmanager:', 'arn:'], noScheme);
}

/** For an entry: an include has no text of its own. */
export const noScheme =
  'Start it with ssm:, secretsmanager: or arn:, or write { value: "…" } for public text.';
