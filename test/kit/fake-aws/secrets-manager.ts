import { accessDenied } from './access-denied.ts';
import { secretArn } from './arn.ts';
import { AwsError, constraintMessage } from './aws-error.ts';
import type { Handlers, Inputs, JsonObject, Operation, Place } from './call.ts';
import type { Denials } from './denials.ts';
import type { Pages } from './pages.ts';
import type { Random } from './random.ts';
import { arnOf, type Secrets, type SecretVersion, type StoredSecret } from './secrets.ts';

export interface SecretsManagerParts {
  readonly secrets: Secrets;
  readonly denials: Denials;
  readonly pages: Pages;
  readonly random: Random;
}

type SecretsOperation = 'GetSecretValue' | 'BatchGetSecretValue' | 'ListSecrets';

export function secretsManager({
  secrets,
  denials,
  pages,
  random,
}: SecretsManagerParts): Handlers<SecretsOperation> {
  const read = (
    { SecretId: id = '', VersionId, VersionStage }: Inputs['GetSecretValue'],
    operations: readonly Operation[],
    place: Place,
  ): JsonObject => {
    const secret = secrets.find(id, place);
    if (denials.name(operations, place.region, namesOf(id))) throw notAuthorized(id, secret, place);
    const { policy } = place.caller;
    // For a secret that does not exist, permissions are checked for the requested name or ARN, which has a suffix only if the caller gave one.
    const resource = resourceOf(id, secret, place);
    if (policy?.allows('secretsmanager:GetSecretValue', resource) === false) {
      throw notAuthorized(id, secret, place);
    }
    if (secret === undefined) {
      throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
    }
    const version = pickVersion(secret, VersionId, VersionStage);
    const via = `via:secretsmanager.${place.region}.amazonaws.com`;
    if (denials.kms(operations, place.region, secret.name) || policy?.allows('kms:Decrypt', via) === false) {
      throw new AwsError('AccessDeniedException', 'Access to KMS is not allowed');
    }
    if (secret.undecryptable) throw new AwsError('DecryptionFailure');
    return {
      ARN: arnOf(secret, place.region),
      CreatedDate: 1_700_000_000.456,
      Name: secret.name,
      ...version.value,
      VersionId: version.id,
      VersionStages: version.stages,
    };
  };

  /** One secret of a batch: a refusal is an entry in `Errors`. Each secret needs permission for `GetSecretValue`. */
  const readOne = (
    id: string,
    place: Place,
  ): { readonly value?: JsonObject; readonly error?: JsonObject } => {
    try {
      if (denials.action('GetSecretValue', place.region)) {
        throw notAuthorized(id, secrets.find(id, place), place);
      }
      return { value: read({ SecretId: id }, ['GetSecretValue', 'BatchGetSecretValue'], place) };
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      return { error: { ErrorCode: error.code, Message: error.message, SecretId: id } };
    }
  };

  return {
    GetSecretValue: (input, place) => {
      checkIdentifiers(input);
      return read(input, ['GetSecretValue'], place);
    },
    BatchGetSecretValue: (input, place) => {
      const ids = checkList(input);
      if (place.caller.policy?.allows('secretsmanager:BatchGetSecretValue', '*') === false) {
        throw accessDenied('BatchGetSecretValue', place, '*');
      }
      const { items, ...rest } = pages.next({
        operation: 'BatchGetSecretValue',
        question: [place.region, ids],
        token: input.NextToken,
        limit: 20,
        list: () => random.shuffle(ids),
      });
      const answers = items.map((id) => readOne(id, place));
      return {
        Errors: answers.flatMap(({ error }) => error ?? []),
        SecretValues: answers.flatMap(({ value }) => value ?? []),
        ...rest,
      };
    },
    ListSecrets: ({ MaxResults = 100, NextToken, Filters, IncludePlannedDeletion = false }, place) => {
      const prefixes = Filters?.find(({ Key }) => Key === 'name')?.Values ?? [''];
      const { items, ...rest } = pages.next<StoredSecret>({
        operation: 'ListSecrets',
        question: [place.region, Filters, IncludePlannedDeletion],
        token: NextToken,
        limit: Math.min(MaxResults, 100),
        list: () =>
          random
            .shuffle(secrets.all(place))
            .filter(({ deleted }) => IncludePlannedDeletion || !deleted)
            .filter(({ name }) => prefixes.some((prefix) => name.startsWith(prefix))),
      });
      return {
        SecretList: items.map((secret) => ({
          ARN: arnOf(secret, place.region),
          Name: secret.name,
          SecretVersionsToStages: Object.fromEntries(secret.versions.map(({ id, stages }) => [id, stages])),
        })),
        ...rest,
      };
    },
  };
}

function pickVersion(secret: StoredSecret, id: string | undefined, stage: string | undefined): SecretVersion {
  if (secret.deleted) {
    throw new AwsError(
      'InvalidRequestException',
      "You can't perform this operation on the secret because it was marked for deletion.",
    );
  }
  const wanted = stage ?? 'AWSCURRENT';
  const version = secret.versions.find((v) => (id === undefined ? v.stages.includes(wanted) : v.id === id));
  if (version === undefined) {
    const what = id === undefined ? `staging label: ${wanted}` : `VersionId: ${id}`;
    throw new AwsError(
      'ResourceNotFoundException',
      `Secrets Manager can't find the specified secret value for ${what}`,
    );
  }
  if (stage !== undefined && !version.stages.includes(stage)) {
    throw new AwsError(
      'InvalidRequestException',
      'You provided a VersionStage that is not associated to the provided VersionId.',
    );
  }
  return version;
}

/** The names under which a denial may list this ID: unchanged, or the end of an ARN with and without the suffix. */
function namesOf(id: string): readonly string[] {
  if (!id.startsWith('arn:')) return [id];
  const tail = id.slice(id.indexOf(':secret:') + ':secret:'.length);
  return [tail, tail.replace(/-[A-Za-z0-9]{6}$/, '')];
}

function notAuthorized(id: string, secret: StoredSecret | undefined, place: Place): AwsError {
  return accessDenied('GetSecretValue', place, resourceOf(id, secret, place));
}

function resourceOf(id: string, secret: StoredSecret | undefined, { region, caller }: Place): string {
  if (secret) return arnOf(secret, region);
  return id.startsWith('arn:') ? id : secretArn(region, caller.account, id);
}

function checkIdentifiers({ SecretId = '', VersionId }: Inputs['GetSecretValue']): void {
  if (!/^[A-Za-z0-9/_+=.@!:-]+$/.test(SecretId)) {
    throw new AwsError(
      'ValidationException',
      'Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!',
    );
  }
  if (VersionId !== undefined && VersionId.length < 32) {
    const message = constraintMessage('versionId', VersionId, 'have length greater than or equal to 32');
    throw new AwsError('ValidationException', message);
  }
}

function checkList({ SecretIdList, Filters, MaxResults }: Inputs['BatchGetSecretValue']): readonly string[] {
  if (SecretIdList === undefined || Filters !== undefined) {
    // AWS also has filters; this fake reads only by ID.
    throw new AwsError(
      'InvalidParameterException',
      "Either 'SecretIdList' or 'Filters' must be provided, but not both.",
    );
  }
  if (MaxResults !== undefined) {
    throw new AwsError(
      'InvalidParameterException',
      "'Filters' not specified. 'Filters' must also be specified when 'MaxResults' is provided.",
    );
  }
  const { length } = SecretIdList;
  if (length < 1 || length > 20) {
    const bound = length < 1 ? 'greater than or equal to 1' : 'less than or equal to 20';
    const list = `[${SecretIdList.join(', ')}]`;
    throw new AwsError(
      'ValidationException',
      constraintMessage('secretIdList', list, `have length ${bound}`),
    );
  }
  return SecretIdList;
}
