import { type PathReference, parseReference, type Reference, type ReferenceProblem } from './reference.ts';
import { startHint } from './scheme-problem.ts';

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
  if (/^arn:[^:]*:ssm:.*\/\**$/s.test(text))
    return wrong(0, 'a path has no ARN', 'Write ssm:/path/, with `region` and `role` for another place.');
  if (/^ssm:\/.*\/\*+$/s.test(text))
    return wrong(text.indexOf('*'), 'a path takes no *', 'End it in /: all parameters below it are meant.');
  const parsed = parseReference(text);
  if (parsed.ok && parsed.reference.key !== undefined) return wrong(tailOffset(text), keyMessage, keyHint);
  if (!parsed.ok && parsed.problem.hint === startHint)
    return wrong(0, parsed.problem.message, 'Start it with ssm:, secretsmanager: or arn:.');
  return parsed;
}

/** Where what follows the name of a secret starts. */
function tailOffset(text: string): number {
  const fields = text.startsWith('arn:') ? 7 : 2;
  return text.split(':', fields).join(':').length + 1;
}

const keyMessage = 'it takes no key';
const keyHint = 'Remove the key, and choose with `only`.';

function parsePath(text: string): ParsedIncludeReference {
  const path = text.slice('ssm:'.length);
  if (path === '/') return { ok: true, reference: { store: 'ssm', path } };
  if (!path.startsWith('/')) return wrong('ssm:'.length, 'a path starts with /', 'Write ssm:/path/.');
  if (path.endsWith('//')) return wrong(text.length - 1, 'a path cannot contain //', 'Write a single /.');
  const colon = path.indexOf(':');
  if (colon >= 0) {
    const hint = 'Remove it: the newest versions are read.';
    return wrong('ssm:'.length + colon, 'a path takes no version or label', hint);
  }
  // With its slash, since what is refused below a path is refused as a whole.
  const parsed = parseReference(`${text}x`);
  return parsed.ok ? { ok: true, reference: { store: 'ssm', path } } : parsed;
}

function wrong(offset: number, message: string, hint: string): ParsedIncludeReference {
  return { ok: false, problem: { offset, message, hint } };
}
