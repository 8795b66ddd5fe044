import type { GetParametersResult, Parameter as SsmParameter } from '@aws-sdk/client-ssm';
import type { Parameter, ParameterRef, Secret, SecretRef } from '../../../store/store.ts';

/** What Secrets Manager says of one secret version, in both of its operations. */
export interface SecretEntry {
  readonly ARN?: string | undefined;
  readonly Name?: string | undefined;
  readonly VersionId?: string | undefined;
  readonly VersionStages?: readonly string[] | undefined;
  readonly SecretString?: string | undefined;
  readonly SecretBinary?: Uint8Array | undefined;
}

/** How a parameter is asked for. */
export function requestName(ref: ParameterRef): string {
  return ref.selector === undefined ? ref.name : `${ref.name}:${ref.selector}`;
}

/** The reference that an answer belongs to, whatever the order; undefined when it was not asked for. */
export function refOfParameter(
  refs: readonly ParameterRef[],
  answer: SsmParameter,
): ParameterRef | undefined {
  return refs.find((ref) => isNamed(ref.name, answer) && isSelected(ref, answer));
}

/** The reference that AWS says is invalid: it repeats what was asked, or the name alone. */
export function refOfInvalid(refs: readonly ParameterRef[], invalid: string): ParameterRef | undefined {
  return refs.find((ref) => requestName(ref) === invalid) ?? refs.find((ref) => ref.name === invalid);
}

function isNamed(asked: string, { Name, ARN }: SsmParameter): boolean {
  if (asked === Name || asked === ARN) return true;
  if (!asked.startsWith('arn:')) return false;
  const path = /^arn:[^:]+:ssm:[^:]+:\d*:parameter(\/.+)$/.exec(asked)?.[1];
  return path !== undefined && (ARN === undefined || ARN === asked) && (Name === path || `/${Name}` === path);
}

/** A store that does not say which version it chose is believed: no two selectors of one name share a request. */
function isSelected(ref: ParameterRef, { Selector, Version }: SsmParameter): boolean {
  if (Selector) return Selector === `:${ref.selector}`;
  return ref.selector === undefined || !/^\d+$/.test(ref.selector) || Version === Number(ref.selector);
}

/** The value, or undefined when the answer lacks a field or one has the wrong type: a 200 proves nothing. */
export function readParameter({ Type, Value, Version }: SsmParameter): Parameter | undefined {
  if (typeof Value !== 'string') return undefined;
  if (Type !== 'String' && Type !== 'StringList' && Type !== 'SecureString') return undefined;
  return { type: Type, value: Value, ...(typeof Version === 'number' && { version: String(Version) }) };
}

/** Whether this is the secret that was asked for: by name, by ARN, or by ARN without the random suffix. */
export function isSecret(ref: SecretRef, entry: SecretEntry): boolean {
  const { ARN, VersionId, VersionStages } = entry;
  const withoutSuffix = ARN?.startsWith(`${ref.id}-`) && ARN.length === ref.id.length + 7;
  if (!isExactly(ref, entry) && !withoutSuffix) return false;
  if (ref.version !== undefined) return VersionId === ref.version;
  return ref.stage === undefined || (VersionStages?.includes(ref.stage) ?? true);
}

/** Whether the reference names this secret in full. */
export function isExactly({ id }: SecretRef, { ARN, Name }: SecretEntry): boolean {
  return id === Name || id === ARN;
}

export function readSecret({ SecretString, SecretBinary, VersionId }: SecretEntry): Secret | undefined {
  const version = typeof VersionId === 'string' ? { version: VersionId } : {};
  if (typeof SecretString === 'string') return SecretBinary ? undefined : { text: SecretString, ...version };
  return SecretBinary instanceof Uint8Array ? { bytes: SecretBinary, ...version } : undefined;
}

export type ParametersAnswer = Pick<GetParametersResult, 'Parameters' | 'InvalidParameters'>;
