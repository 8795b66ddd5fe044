import { isUtf8 } from 'node:buffer';
import type { JsonSource } from '../json/json-source.ts';
import type { ReferenceEntry, Secrecy } from '../mapping/model/mapping.ts';
import { type Refusal, type Result, refuse } from '../result.ts';
import type { Parameter, Secret } from '../store/store.ts';
import { type Picked, pickKey } from './value/pick-key.ts';

/** Takes the whole content, or the field that the key of the reference names. */
export function pickContent(
  { include, reference, conversion: { type } }: ReferenceEntry,
  found: Parameter | Secret,
  readJson: () => JsonSource | undefined,
): Result<{ readonly content: string | Uint8Array } | Extract<Picked, { status: 'missing' }>> {
  const content = contentOfFound(found);
  if (reference.key === undefined) return { ok: true, content };
  if (typeof content !== 'string' && !isUtf8(content)) {
    return refuse('NOT_JSON', 'is binary, so it has no key', 'Remove the key.');
  }
  const picked = pickKey(textOf(content), reference.key, type, readJson);
  if (!picked.ok) return include ? { ...picked, hint: includeHint(picked) } : picked;
  return picked.status === 'found' ? { ok: true, content: picked.text } : picked;
}

/** A hint that works for a variable that has no entry of its own in the mapping. */
function includeHint({ code, hint }: Refusal): string {
  if (code !== 'NOT_A_SCALAR' && code !== 'NOT_TEXT') return hint;
  const type = code === 'NOT_A_SCALAR' ? ', with `type: json`' : '';
  return `Except it (\`except\`), or list it in \`env\`${type}.`;
}

export function isSecretValue(secrecy: Secrecy, found: Parameter | Secret): boolean {
  if (secrecy !== 'by-type') return secrecy;
  return !('type' in found) || found.type === 'SecureString';
}

export function contentOfFound(found: Parameter | Secret): string | Uint8Array {
  if ('value' in found) return found.value;
  return 'text' in found ? found.text : found.bytes;
}

export function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
}
