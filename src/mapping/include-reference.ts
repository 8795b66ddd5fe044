import { type PathReference, parseReference, type Reference, type ReferenceProblem } from './reference.ts';

export type ParsedIncludeReference =
  | { readonly ok: true; readonly reference: PathReference | Reference }
  | { readonly ok: false; readonly problem: ReferenceProblem };

/**
 * Reads what an include names: `ssm:/path/`, all parameters below a path, or a reference without a key, all top-level
 * keys of one JSON value.
 */
export function parseIncludeReference(text: string): ParsedIncludeReference {
  const hash = text.indexOf('#');
  if (hash >= 0) return wrong(hash, keyMessage, keyHint);
  if (/^ssm:.*\/$/s.test(text)) return parsePath(text);
  const parsed = parseReference(text);
  if (!parsed.ok) return parsed;
  if (parsed.reference.key !== undefined)
    return wrong(text.indexOf(':', 'secretsmanager:'.length), keyMessage, keyHint);
  return parsed;
}

const keyMessage = 'an include takes no key';
const keyHint = 'Remove the key, and choose with `only`.';

function parsePath(text: string): ParsedIncludeReference {
  const path = text.slice('ssm:'.length);
  if (path === '/') return { ok: true, reference: { store: 'ssm', path } };
  if (!path.startsWith('/')) return wrong('ssm:'.length, 'a path starts with /', 'Write ssm:/path/.');
  const parsed = parseReference(text.slice(0, -1));
  if (!parsed.ok) return parsed;
  const colon = path.indexOf(':');
  if (colon < 0) return { ok: true, reference: { store: 'ssm', path } };
  return wrong(
    'ssm:'.length + colon,
    'a path takes no version or label',
    'Remove it: the newest versions are read.',
  );
}

function wrong(offset: number, message: string, hint: string): ParsedIncludeReference {
  return { ok: false, problem: { offset, message, hint } };
}
