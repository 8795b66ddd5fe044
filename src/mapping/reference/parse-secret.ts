import { printPointer } from '../../json/json-pointer.ts';
import type { Home, SecretReference } from './reference.ts';
import {
  checkCharacters,
  checkPathName,
  type ReferencePart,
  reject,
  rejectExtraField,
} from './reference-part.ts';

/**
 * Makes the reference to a secret.
 *
 * @param id what AWS is asked for: the name or the ARN.
 * @param tail the fields after the name: `KEY:STAGE:VERSION-ID`, each of which may be empty or missing.
 * @param hashKey the key after a `#`.
 * @throws {InvalidReference} if the tail is not valid.
 */
export function parseSecret(
  id: string,
  [tailKey, stage, version, extra]: readonly ReferencePart[],
  hashKey: ReferencePart | undefined,
  home?: Home,
): SecretReference {
  if (extra) rejectExtraField(extra, 'a secret takes KEY, STAGE, and VERSION-ID');
  if (tailKey?.text && hashKey)
    reject(hashKey, 'the key is given twice', 'Keep the key after the # or the one after the :, not both.');
  if (stage?.text) checkStage(stage);
  if (version?.text) {
    if (stage?.text)
      reject(version, 'a staging label and a version ID cannot be combined', 'Keep one of them.');
    checkVersionId(version);
  }
  const key = hashKey?.text ?? (tailKey?.text ? literalKey(tailKey.text) : undefined);
  return {
    store: 'secretsmanager',
    id,
    ...(home && { home }),
    ...(stage?.text && stage.text !== 'AWSCURRENT' && { stage: stage.text }),
    ...(version?.text && { version: version.text }),
    ...(key !== undefined && { key }),
  };
}

/** A key after a `:` is always literal. One that starts with `/` would be taken for a pointer, so it becomes one. */
export function literalKey(key: string): string {
  return key.startsWith('/') ? printPointer([key]) : key;
}

/** @throws {InvalidReference} */
export function checkSecretName(name: ReferencePart): void {
  checkPathName(name, {
    label: 'a secret name',
    forbidden: /[^A-Za-z0-9/_+=.@!-]/,
    allowed: 'letters, digits, and / _ + = . @ ! -',
    wildcardHint: 'Name one secret; to read all of its keys, list it under `include`.',
  });
}

function checkStage(stage: ReferencePart): void {
  const message = 'a staging label cannot contain this character';
  checkCharacters(stage, /[^A-Za-z0-9/_+=.@-]/, message, 'Use letters, digits, and / _ + = . @ -.');
  if (stage.text.length > 256)
    reject(stage, 'a staging label has at most 256 characters', 'Use the name of an existing staging label.');
}

function checkVersionId(version: ReferencePart): void {
  if (/^[A-Za-z0-9-]{32,64}$/.test(version.text)) return;
  const hint = 'Use 32 to 64 letters, digits, and -; a staging label goes in `stage`, or one field earlier.';
  reject(version, 'the version ID is not valid', hint);
}

/**
 * The suffix that AWS appends to the name of a secret in its ARN: a hyphen and six random characters.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html#ARN_secretnamehyphen
 */
export const secretSuffix = /-[A-Za-z0-9]{6}$/;

/** Whether AWS treats this as the whole ARN of a secret, with its suffix. */
export function isWholeSecretArn(id: string): boolean {
  return id.startsWith('arn:') && secretSuffix.test(id);
}
