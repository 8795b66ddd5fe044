import { isPublic, parameterArn } from './arn.ts';
import type { Place } from './call.ts';

export type ParameterType = 'String' | 'StringList' | 'SecureString';

export interface ParameterVersionSeed {
  readonly value: string;
  readonly labels?: readonly string[];
  /** Default: one more than the version before. */
  readonly version?: number;
}

/** A parameter to put. A bare string is a SecureString, so that a missing `WithDecryption` is noticed. */
export type ParameterSeed =
  | string
  | (ParameterVersionSeed & { readonly type?: ParameterType; readonly account?: string })
  | {
      readonly versions: readonly ParameterVersionSeed[];
      readonly type?: ParameterType;
      readonly account?: string;
    };

export interface ParameterVersion {
  readonly number: number;
  readonly value: string;
  readonly labels: readonly string[];
}

export interface StoredParameter {
  readonly name: string;
  /** Absent: in every region. */
  readonly region: string | undefined;
  readonly account: string;
  readonly type: ParameterType;
  readonly versions: readonly ParameterVersion[];
}

export interface AskedParameter {
  /** Name or ARN, without the selector. */
  readonly id: string;
  readonly selector: string | undefined;
}

/** Splits `NAME:SELECTOR` and `arn:…:parameter/NAME:SELECTOR`. */
export function readParameterId(asked: string): AskedParameter {
  const nameAt = asked.startsWith('arn:') ? asked.indexOf(':parameter/') + 1 : 0;
  const colon = asked.indexOf(':', nameAt);
  if (colon < 0) return { id: asked, selector: undefined };
  return { id: asked.slice(0, colon), selector: asked.slice(colon + 1) };
}

export interface Parameters {
  /** A value adds a version to an existing parameter; `versions` replaces it. */
  put(name: string, seed: ParameterSeed, region: string | undefined): StoredParameter;
  find(id: string, place: Place): StoredParameter | undefined;
  /** The caller's own parameters in this region, and the public ones. */
  all(place: Place): StoredParameter[];
}

export function parameters(ownAccount: string): Parameters {
  const stored: StoredParameter[] = [];
  const visible = (place: Place): StoredParameter[] => {
    const here = stored.filter(({ region }) => region === place.region);
    const shadowed = new Set(here.map(({ name, account }) => `${account} ${name}`));
    const everywhere = stored.filter(
      ({ region, name, account }) => region === undefined && !shadowed.has(`${account} ${name}`),
    );
    return [...here, ...everywhere];
  };

  return {
    put: (name, seed, region) => {
      const given = typeof seed === 'string' ? { value: seed } : seed;
      const account = isPublic(name) ? '' : (given.account ?? ownAccount);
      const index = stored.findIndex((p) => p.name === name && p.region === region && p.account === account);
      const before = index < 0 ? undefined : stored[index];
      const kept = 'versions' in given ? [] : (before?.versions ?? []);
      const added = 'versions' in given ? given.versions : [given];
      const type = given.type ?? before?.type ?? 'SecureString';
      const parameter = { name, region, account, type, versions: appendVersions(kept, added) };
      stored.splice(index < 0 ? stored.length : index, 1, parameter);
      return parameter;
    },
    find: (id, place) =>
      visible(place).find(({ name, account }) =>
        id.startsWith('arn:')
          ? parameterArn(place.region, account, name) === id
          : name === id && ['', place.caller.account].includes(account),
      ),
    all: (place) => visible(place).filter(({ account }) => ['', place.caller.account].includes(account)),
  };
}

/** A label belongs to one version at a time: the newest that claims it. */
function appendVersions(
  before: readonly ParameterVersion[],
  added: readonly ParameterVersionSeed[],
): ParameterVersion[] {
  let versions = [...before];
  for (const { value, labels = [], version } of added) {
    const number = version ?? (versions.at(-1)?.number ?? 0) + 1;
    versions = versions.map((v) => ({ ...v, labels: v.labels.filter((label) => !labels.includes(label)) }));
    versions.push({ number, value, labels });
  }
  return versions;
}
