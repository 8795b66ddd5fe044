import { isUtf8 } from 'node:buffer';
import { childrenOf, type JsonSource, parseJsonSource } from '../json/json-source.ts';
import { unknownSecrets } from '../mapping/model/expand-include.ts';
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
    return refuse('NOT_JSON', 'is binary, so it has no keys', 'Remove the key.');
  }
  const picked = pickKey(textOf(content), reference.key, type, readJson);
  if (!picked.ok) return include ? { ...picked, hint: includeHint(picked) } : picked;
  return picked.status === 'found' ? { ok: true, content: picked.text } : picked;
}

/** A hint that works for a variable that has no entry of its own in the mapping. */
function includeHint({ code, hint }: Refusal): string {
  if (code !== 'NOT_A_SCALAR' && code !== 'NOT_TEXT') return hint;
  const type = code === 'NOT_A_SCALAR' ? ', with `type: json`' : '';
  return `Exclude it with \`except\`, or list it in \`env\`${type}.`;
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

/** Checks that a JSON object has the keys that an entry lists as secret: a misspelt key would make a secret public. */
export function checkSecretKeys(secret: readonly string[], text: string): Refusal | undefined {
  const source = parseJsonSource(text);
  if (source?.nodes[0]?.kind !== 'object') {
    return refuse(
      'NOT_JSON',
      'is not a JSON object, so it has none of the keys in `secret`',
      'Set `secret` to true or false, or store a JSON object.',
    );
  }
  const names = new Set([...childrenOf(source, 0)].map(([, { name = '' }]) => name));
  const [unknown] = unknownSecrets(secret, [...names]);
  return unknown && refuse('NOT_FOUND', unknown.message, unknown.hint);
}
