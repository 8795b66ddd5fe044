import { type ParsedReference, parseReference } from './parse-reference.ts';
import type { PathReference, Reference } from './reference.ts';

/**
 * Parses the `from` of an include: `ssm:/path/` for all parameters below a path, or a reference without a key for all
 * top-level keys of one JSON value.
 */
export function parseIncludeReference(text: string): ParsedReference<PathReference | Reference> {
  const hash = text.indexOf('#');
  if (hash >= 0) return keyRefused(hash);
  if (/^ssm:.*\/$/s.test(text)) return parsePath(text);
  if (/^arn:[^:]*:ssm:.*\/\**$/s.test(text))
    return refused(
      0,
      'a path has no ARN',
      'Write ssm:/path/, and set `region` or `role` if it is elsewhere.',
    );
  if (/^ssm:\/.*\/\*+$/s.test(text))
    return refused(
      text.indexOf('*'),
      'a path cannot contain *',
      'End it with / to include all parameters below it.',
    );
  const parsed = parseReference(text);
  if (parsed.ok) return parsed.reference.key === undefined ? parsed : keyRefused(tailOffset(text));
  const { problem } = parsed;
  // An include takes no literal text, which the usual hint offers.
  return problem.isUnknownScheme
    ? refused(0, problem.message, 'Start it with ssm:, secretsmanager:, or arn:.')
    : parsed;
}

/** Where the fields after the name of a secret start. */
function tailOffset(text: string): number {
  const fields = text.startsWith('arn:') ? 7 : 2;
  return text.split(':', fields).join(':').length + 1;
}

function parsePath(text: string): ParsedReference<PathReference> {
  const scheme = 'ssm:';
  const path = text.slice(scheme.length);
  if (path === '/') return { ok: true, reference: { store: 'ssm', path } };
  if (!path.startsWith('/')) return refused(scheme.length, 'a path must start with /', 'Write ssm:/path/.');
  if (path.endsWith('//')) return refused(text.length - 1, 'a path cannot contain //', 'Write a single /.');
  const colon = text.indexOf(':', scheme.length);
  if (colon >= 0) {
    const hint = 'Remove it: an include reads the newest versions.';
    return refused(colon, 'a path cannot have a version or label', hint);
  }
  // Checked as the name of a parameter below the path.
  const parsed = parseReference(`${text}x`);
  return parsed.ok ? { ok: true, reference: { store: 'ssm', path } } : parsed;
}

function keyRefused(offset: number): ParsedReference<never> {
  return refused(offset, 'the reference cannot have a key', 'Remove the key, and choose keys with `only`.');
}

function refused(offset: number, message: string, hint: string): ParsedReference<never> {
  return { ok: false, problem: { offset, message, hint } };
}
