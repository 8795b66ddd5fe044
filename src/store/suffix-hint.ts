import { secretSuffix } from '../mapping/reference/secret-suffix.ts';
import type { Ref } from './store.ts';

/** What may be wrong with the end of a secret's ARN or name, as a clause of a hint. */
export function suffixHint(ref: Ref): string | undefined {
  if (!('id' in ref)) return undefined;
  const [end] = secretSuffix.exec(ref.id) ?? [];
  if (!ref.id.startsWith('arn:'))
    return end && `if "${end}" is the hyphen and the six characters that AWS appends in the ARN, remove it`;
  return end
    ? `if "${end}" is part of the name, append the hyphen and the six characters that AWS adds to it in the ARN`
    : 'if the name is right, append the hyphen and the six characters that AWS adds to it in the ARN';
}
