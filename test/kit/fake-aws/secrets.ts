import { Buffer } from 'node:buffer';
import { secretArn } from './arn.ts';
import type { Place } from './call.ts';
import type { Random } from './random.ts';

/** Either text or bytes. `binary` as a string is base64, so that a state file can contain it. */
export type SecretValueSeed = { readonly text: string } | { readonly binary: string | Uint8Array };

export type SecretVersionSeed = SecretValueSeed & {
  /** At least 32 characters, as in AWS. Default: a random UUID. */
  readonly id?: string;
  /** By default, if no version has any: AWSCURRENT for the last, AWSPREVIOUS for the one before. */
  readonly stages?: readonly string[];
};

interface SecretTraits {
  readonly account?: string;
  /** The six characters at the end of the ARN. Default: random. */
  readonly suffix?: string;
  /** Marked for deletion: reading it fails with InvalidRequestException. */
  readonly deleted?: boolean;
  /** Reading it fails with DecryptionFailure. */
  readonly undecryptable?: boolean;
}

/** A secret to put: its text, one value, or all its versions from old to new (none: a secret without a value). */
export type SecretSeed =
  | string
  | (SecretVersionSeed & SecretTraits)
  | ({ readonly versions: readonly SecretVersionSeed[] } & SecretTraits);

export interface SecretVersion {
  readonly id: string;
  readonly stages: readonly string[];
  readonly value: { readonly SecretString: string } | { readonly SecretBinary: string };
}

export interface StoredSecret {
  readonly name: string;
  /** Absent: in every region. */
  readonly region: string | undefined;
  readonly account: string;
  readonly suffix: string;
  readonly deleted: boolean;
  readonly undecryptable: boolean;
  readonly versions: readonly SecretVersion[];
}

export interface Secrets {
  /** A value becomes the new AWSCURRENT of an existing secret; `versions` replaces it. */
  put(name: string, seed: SecretSeed, region: string | undefined): StoredSecret;
  /** By name in the caller's account, by ARN, or by ARN without its suffix. */
  find(id: string, place: Place): StoredSecret | undefined;
  all(place: Place): StoredSecret[];
}

export const arnOf = (secret: StoredSecret, region: string): string =>
  secretArn(region, secret.account, `${secret.name}-${secret.suffix}`);

export function secrets(ownAccount: string, random: Random): Secrets {
  const stored: StoredSecret[] = [];
  const visible = (place: Place): StoredSecret[] => {
    const here = stored.filter(({ region }) => region === place.region);
    const shadowed = new Set(here.map(({ name, account }) => `${account} ${name}`));
    const everywhere = stored.filter(
      (s) => s.region === undefined && !shadowed.has(`${s.account} ${s.name}`),
    );
    return [...here, ...everywhere];
  };

  return {
    put: (name, seed, region) => {
      const given = typeof seed === 'string' ? { text: seed } : seed;
      const account = given.account ?? ownAccount;
      const index = stored.findIndex((s) => s.name === name && s.region === region && s.account === account);
      const before = index < 0 ? undefined : stored[index];
      const secret = {
        name,
        region,
        account,
        suffix:
          given.suffix ??
          before?.suffix ??
          random.text(6, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'),
        deleted: given.deleted ?? false,
        undecryptable: given.undecryptable ?? false,
        versions:
          'versions' in given
            ? allVersions(given.versions, random)
            : [
                ...demote(before?.versions ?? [], given.stages ?? ['AWSCURRENT']),
                toVersion(given, ['AWSCURRENT'], random),
              ],
      };
      stored.splice(index < 0 ? stored.length : index, 1, secret);
      return secret;
    },
    find: (id, place) =>
      visible(place).find((secret) => {
        if (!id.startsWith('arn:')) return secret.name === id && secret.account === place.caller.account;
        if (arnOf(secret, place.region) === id) return true;
        // An ARN that ends like a suffix counts as complete, even if this is the end of a name.
        return !/-[A-Za-z0-9]{6}$/.test(id) && secretArn(place.region, secret.account, secret.name) === id;
      }),
    all: (place) => visible(place).filter(({ account }) => account === place.caller.account),
  };
}

function allVersions(seeds: readonly SecretVersionSeed[], random: Random): SecretVersion[] {
  const scripted = seeds.some(({ stages }) => stages !== undefined);
  return seeds.map((seed, index) => {
    const age = seeds.length - 1 - index;
    return toVersion(seed, scripted ? [] : ['AWSCURRENT', 'AWSPREVIOUS'].slice(age, age + 1), random);
  });
}

function toVersion(seed: SecretVersionSeed, stages: readonly string[], random: Random): SecretVersion {
  const id = seed.id ?? random.uuid();
  if (id.length < 32 || id.length > 64)
    throw new RangeError(`Version id "${id}" must have 32 to 64 characters`);
  const value =
    'text' in seed
      ? { SecretString: seed.text }
      : {
          SecretBinary:
            typeof seed.binary === 'string' ? seed.binary : Buffer.from(seed.binary).toString('base64'),
        };
  return { id, stages: seed.stages ?? stages, value };
}

/** Moves the staging labels of a new version away from the older ones, as rotation does. */
function demote(versions: readonly SecretVersion[], taken: readonly string[]): SecretVersion[] {
  const rotated = taken.includes('AWSCURRENT');
  return versions.map((version) => {
    const wasCurrent = version.stages.includes('AWSCURRENT');
    const kept = version.stages.filter(
      (stage) => !taken.includes(stage) && !(rotated && stage === 'AWSPREVIOUS'),
    );
    return { ...version, stages: rotated && wasCurrent ? [...kept, 'AWSPREVIOUS'] : kept };
  });
}
