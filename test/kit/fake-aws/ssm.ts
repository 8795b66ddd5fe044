import { createHash } from 'node:crypto';
import { accessDenied } from './access-denied.ts';
import { isPublic, parameterArn } from './arn.ts';
import { AwsError, constraintMessage } from './aws-error.ts';
import type { Handlers, JsonObject, Place } from './call.ts';
import type { Denials } from './denials.ts';
import type { Pages } from './pages.ts';
import {
  type Parameters,
  type ParameterVersion,
  readParameterId,
  type StoredParameter,
} from './parameters.ts';
import type { Random } from './random.ts';

type SsmOperation = 'GetParameter' | 'GetParameters' | 'GetParametersByPath';

export interface SsmParts {
  readonly parameters: Parameters;
  readonly denials: Denials;
  readonly pages: Pages;
  readonly random: Random;
}

/** One operation of one request, with everything that its checks and response need. */
interface Reading extends Place {
  readonly operation: SsmOperation;
  readonly decrypt: boolean;
}

const kmsMessage =
  'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.';

export function ssm({ parameters, denials, pages, random }: SsmParts): Handlers<SsmOperation> {
  const checkNames = (reading: Reading, ids: readonly string[]): void => {
    for (const id of ids) {
      const arn = arnOf(id, reading);
      const name = arn.slice(arn.indexOf(':parameter/') + ':parameter'.length);
      // `/a` and `a` have one ARN, and a name of one level is written without its slash.
      const names = id.startsWith('arn:') ? [name, name.slice(1)] : [id];
      if (denials.name([reading.operation], reading.region, names))
        throw accessDenied(reading.operation, reading, arn);
      if (reading.caller.policy?.allows(`ssm:${reading.operation}`, arn) === false)
        throw accessDenied(reading.operation, reading, arn);
    }
  };
  const answer = (reading: Reading, { parameter, version, selector }: Found): JsonObject => {
    const secret = parameter.type === 'SecureString';
    const via = `via:ssm.${reading.region}.amazonaws.com`;
    const sealed =
      denials.kms([reading.operation], reading.region, parameter.name) ||
      reading.caller.policy?.allows('kms:Decrypt', via) === false;
    if (secret && reading.decrypt && sealed) {
      throw new AwsError('AccessDeniedException', kmsMessage);
    }
    const arn = parameterArn(reading.region, parameter.account, parameter.name);
    return {
      ARN: arn,
      DataType: 'text',
      LastModifiedDate: 1_700_000_000.123 + version.number,
      Name: ['', reading.caller.account].includes(parameter.account) ? parameter.name : arn,
      ...(selector === undefined ? {} : { Selector: `:${selector}` }),
      Type: parameter.type,
      Value: secret && !reading.decrypt ? ciphertext(arn, version) : version.value,
      Version: version.number,
    };
  };
  return {
    GetParameters: ({ Names = [], WithDecryption }, place) => {
      const reading: Reading = { ...place, operation: 'GetParameters', decrypt: WithDecryption === true };
      checkList(Names, place);
      checkNames(
        reading,
        Names.map((name) => readParameterId(name).id),
      );
      const results = Names.map((asked) => ({ asked, found: find(parameters, asked, place) }));
      return {
        InvalidParameters: random.shuffle(
          results.filter(({ found }) => 'missing' in found).map(({ asked }) => asked),
        ),
        Parameters: random.shuffle(
          results.flatMap(({ found }) => ('missing' in found ? [] : [answer(reading, found)])),
        ),
      };
    },
    GetParameter: ({ Name = '', WithDecryption }, place) => {
      const reading: Reading = { ...place, operation: 'GetParameter', decrypt: WithDecryption === true };
      checkNames(reading, [readParameterId(Name).id]);
      const found = find(parameters, Name, place);
      if ('missing' in found) throw found.missing;
      return { Parameter: answer(reading, found) };
    },
    GetParametersByPath: ({ Path = '', Recursive, WithDecryption, MaxResults = 10, NextToken }, place) => {
      const reading: Reading = {
        ...place,
        operation: 'GetParametersByPath',
        decrypt: WithDecryption === true,
      };
      if (!Path.startsWith('/')) {
        throw new AwsError('ValidationException', 'The parameter path must begin with a forward slash "/".');
      }
      if (MaxResults < 1 || MaxResults > 10) throw tooMany('maxResults', `${MaxResults}`, 'value', 10);
      const path = Path.endsWith('/') ? Path : `${Path}/`;
      if (denials.name(['GetParametersByPath'], place.region, [Path, path, path.slice(0, -1)])) {
        throw accessDenied('GetParametersByPath', place, arnOf(Path, place));
      }
      // The path of the request, unchanged, and not the parameters below it.
      if (place.caller.policy?.allows('ssm:GetParametersByPath', arnOf(Path, place)) === false) {
        throw accessDenied('GetParametersByPath', place, arnOf(Path, place));
      }
      const page = pages.next<Found>({
        operation: 'GetParametersByPath',
        question: [place.region, Path, Recursive, WithDecryption],
        token: NextToken,
        limit: MaxResults,
        list: () => random.shuffle(below(parameters, path, Recursive === true, place)),
      });
      const { items, ...rest } = page;
      return { Parameters: items.map((found) => answer(reading, found)), ...rest };
    },
  };
}

interface Found {
  readonly parameter: StoredParameter;
  readonly version: ParameterVersion;
  readonly selector?: string;
}

function find(parameters: Parameters, asked: string, place: Place): Found | { readonly missing: AwsError } {
  const { id, selector } = readParameterId(asked);
  const parameter = parameters.find(id, place);
  if (parameter === undefined) return { missing: new AwsError('ParameterNotFound') };
  const version =
    selector === undefined
      ? parameter.versions.at(-1)
      : parameter.versions.find((v) => `${v.number}` === selector || v.labels.includes(selector));
  if (version !== undefined) return { parameter, version, ...(selector === undefined ? {} : { selector }) };
  const kind = /^\d+$/.test(selector ?? '') ? 'version' : 'label';
  const message = `Systems Manager could not find ${kind} ${selector} of ${id}. Verify the ${kind} and try again.`;
  return { missing: new AwsError('ParameterVersionNotFound', message) };
}

/** Names without a slash are at the root too, as in moto; AWS's documentation does not say. */
function below(parameters: Parameters, path: string, recursive: boolean, place: Place): Found[] {
  return parameters.all(place).flatMap((parameter) => {
    const version = parameter.versions.at(-1);
    const isBelow = parameter.name.startsWith(path) || (path === '/' && !parameter.name.includes('/'));
    // A path of one's own never contains public parameters.
    if (version === undefined || !isBelow || isPublic(parameter.name) !== isPublic(path)) return [];
    return recursive || !parameter.name.slice(path.length).includes('/') ? [{ parameter, version }] : [];
  });
}

/**
 * Stricter than AWS's documentation about a name that is requested twice, so that tests catch a bad plan of requests.
 */
function checkList(names: readonly string[], place: Place): void {
  if (names.length === 0) {
    throw new AwsError(
      'ValidationException',
      constraintMessage('names', '[]', 'have length greater than or equal to 1'),
    );
  }
  if (names.length > 10) throw tooMany('names', `[${names.join(', ')}]`, 'length', 10);
  const arns = names.map((name) => arnOf(readParameterId(name).id, place));
  const twice = names.filter((_, index) => arns.indexOf(arns[index] ?? '') !== index);
  if (twice.length > 0) {
    throw new AwsError(
      'ValidationException',
      `The request has duplicate parameter names: ${twice.join(', ')}`,
    );
  }
}

function arnOf(id: string, { region, caller }: Place): string {
  return id.startsWith('arn:') ? id : parameterArn(region, caller.account, id);
}

function tooMany(field: string, value: string, measure: 'length' | 'value', limit: number): AwsError {
  return new AwsError(
    'ValidationException',
    constraintMessage(field, value, `have ${measure} less than or equal to ${limit}`),
  );
}

/** Looks like an encrypted SecureString: stable, and without any part of the value's text. */
function ciphertext(arn: string, version: ParameterVersion): string {
  const digest = createHash('sha512').update(`${arn} ${version.number} ${version.value}`).digest('base64');
  return `AQICAHh${digest}`;
}
