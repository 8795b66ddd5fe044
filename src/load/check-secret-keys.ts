import { childrenOf, parseJsonSource } from '../json/json-source.ts';
import { unknownSecrets } from '../mapping/model/expand-include.ts';
import { type Refusal, refuse } from '../result.ts';

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
