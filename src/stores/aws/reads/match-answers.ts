import { isDeepStrictEqual } from 'node:util';
import type { Parameter as SsmParameter } from '@aws-sdk/client-ssm';
import type { Answer, Parameter, ParameterRef, Secret, SecretRef } from '../../../store/store.ts';
import { badResponse } from '../requests/failed-request.ts';

/** A secret version in the responses of both operations of Secrets Manager. */
export interface SecretEntry {
  readonly ARN?: string | undefined;
  readonly Name?: string | undefined;
  readonly VersionId?: string | undefined;
  readonly VersionStages?: readonly string[] | undefined;
  readonly SecretString?: string | undefined;
  readonly SecretBinary?: Uint8Array | undefined;
}

/** The name of a parameter in a request. */
export function requestName(ref: ParameterRef): string {
  return ref.selector === undefined ? ref.name : `${ref.name}:${ref.selector}`;
}

/** The reference of a parameter in a response; undefined if it was not requested. */
export function refOfParameter(
  refs: readonly ParameterRef[],
  answer: SsmParameter,
): ParameterRef | undefined {
  return refs.find((ref) => isNamed(ref.name, answer) && isSelected(ref, answer));
}

/** The reference that AWS calls invalid, by the requested name or the bare name. */
export function refOfInvalid(refs: readonly ParameterRef[], invalid: string): ParameterRef | undefined {
  return refs.find((ref) => requestName(ref) === invalid) ?? refs.find((ref) => ref.name === invalid);
}

function isNamed(asked: string, { Name, ARN }: SsmParameter): boolean {
  if (asked === Name || asked === ARN) return true;
  if (!asked.startsWith('arn:')) return false;
  const path = /^arn:[^:]+:ssm:[^:]+:\d*:parameter(\/.+)$/.exec(asked)?.[1];
  return path !== undefined && (ARN === undefined || ARN === asked) && (Name === path || `/${Name}` === path);
}

/** A response without a selector is trusted, because no two selectors of one name share a request. */
function isSelected(ref: ParameterRef, { Selector, Version }: SsmParameter): boolean {
  if (Selector) return Selector === `:${ref.selector}`;
  return ref.selector === undefined || !/^\d+$/.test(ref.selector) || Version === Number(ref.selector);
}

/** The value; undefined if a field is missing or has the wrong type, which status 200 does not rule out. */
export function toParameter({ Type, Value, Version }: SsmParameter): Parameter | undefined {
  if (typeof Value !== 'string') return undefined;
  if (Type !== 'String' && Type !== 'StringList' && Type !== 'SecureString') return undefined;
  return { type: Type, value: Value, ...(typeof Version === 'number' && { version: String(Version) }) };
}

/** Whether a secret is the requested one: by name, by ARN, or by ARN without the random suffix. */
export function isRequestedSecret(ref: SecretRef, entry: SecretEntry): boolean {
  const { ARN, VersionId, VersionStages } = entry;
  const withoutSuffix = ARN?.startsWith(`${ref.id}-`) && ARN.length === ref.id.length + 7;
  if (!isExactly(ref, entry) && !withoutSuffix) return false;
  if (ref.version !== undefined) return VersionId === ref.version;
  return ref.stage === undefined || (VersionStages?.includes(ref.stage) ?? true);
}

/** Whether the reference is the full name or ARN of a secret. */
export function isExactly({ id }: SecretRef, { ARN, Name }: SecretEntry): boolean {
  return id === Name || id === ARN;
}

/** The value; undefined if the response has neither text nor bytes, or both. */
export function toSecret({ SecretString, SecretBinary, VersionId }: SecretEntry): Secret | undefined {
  const version = typeof VersionId === 'string' ? { version: VersionId } : {};
  if (typeof SecretString === 'string') return SecretBinary ? undefined : { text: SecretString, ...version };
  return SecretBinary instanceof Uint8Array ? { bytes: SecretBinary, ...version } : undefined;
}

/**
 * The answer for a reference that a response mentions once or more. If the contents differ, neither can be trusted.
 *
 * @param contents undefined for content that is malformed.
 */
export function singleAnswer<T>(contents: readonly (T | undefined)[]): Answer<T> {
  const [value, ...others] = contents;
  if (value === undefined || others.includes(undefined)) return badResponse;
  if (others.every((other) => isDeepStrictEqual(other, value))) return { status: 'found', value };
  return { status: 'failed', code: 'BAD_RESPONSE', detail: 'it is there twice, with different content' };
}
