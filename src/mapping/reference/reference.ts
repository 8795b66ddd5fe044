import { printPointer } from '../../json/json-pointer.ts';
import { isKnownPartition, partitionOf } from './partition.ts';
import { isPublicParameter } from './public-parameter.ts';
import { schemeProblem } from './scheme-problem.ts';
import { isRegion, notRegion } from './suggest-region.ts';

/** What an ARN says about where the thing lives. */
export interface Home {
  readonly partition: string;
  readonly region: string;
  /** Absent in the ARNs of public parameters. */
  readonly account?: string;
}

export interface ParameterReference {
  readonly store: 'ssm';
  /** The name, or the ARN without its selector. */
  readonly name: string;
  readonly home?: Home;
  /** A version (digits) or a label. */
  readonly selector?: string;
  /** A literal top-level key, or an RFC 6901 pointer when it starts with `/`. */
  readonly key?: string;
}

export interface SecretReference {
  readonly store: 'secretsmanager';
  /** The name, or the ARN (with or without the random suffix). */
  readonly id: string;
  readonly home?: Home;
  readonly stage?: string;
  readonly version?: string;
  readonly key?: string;
}

export type Reference = ParameterReference | SecretReference;

/** All parameters below a path. */
export interface PathReference {
  readonly store: 'ssm';
  /** Starts and ends with `/`. */
  readonly path: string;
}

/**
 * Where a reference is wrong: `offset` counts UTF-16 code units from 0. The text itself is never quoted: it may be a
 * pasted secret.
 */
export interface ReferenceProblem {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

export type ParsedReference =
  | { readonly ok: true; readonly reference: Reference }
  | { readonly ok: false; readonly problem: ReferenceProblem };

export const roleArnPattern = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/;

/** Whether a text starts as a reference by name does. ARNs do not count: applications take them as they are. */
export function looksLikeReference(text: string): boolean {
  return /^(?:ssm|secretsmanager):/.test(text);
}

export function looksLikeReferenceOrArn(text: string): boolean {
  return looksLikeReference(text) || text.startsWith('arn:');
}

/** Thrown inside this file only; {@link parseReference} turns it into a result. */
class Wrong {
  readonly problem: ReferenceProblem;
  constructor(offset: number, message: string, hint: string) {
    this.problem = { offset, message, hint };
  }
}

interface Field {
  readonly text: string;
  /** Offset of the field in the whole reference. */
  readonly at: number;
}

/**
 * Reads one reference: `ssm:NAME[:SELECTOR][#KEY]`, `secretsmanager:ID[:KEY[:STAGE[:VERSION-ID]]][#KEY]`, or a full
 * ARN of either service with the same tails. The `:` tails are the ones of CodeBuild and ECS.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.env.secrets-manager
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html
 */
export function parseReference(text: string): ParsedReference {
  try {
    return { ok: true, reference: readReference(text) };
  } catch (thrown) {
    if (thrown instanceof Wrong) return { ok: false, problem: thrown.problem };
    throw thrown;
  }
}

function readReference(text: string): Reference {
  const hash = text.indexOf('#');
  const body = hash < 0 ? text : text.slice(0, hash);
  const key = hash < 0 ? undefined : { text: text.slice(hash + 1), at: hash + 1 };
  const reference = readBody(body, key);
  if (key) checkKey(key);
  return reference;
}

function readBody(body: string, key: Field | undefined): Reference {
  const fields = splitFields(body);
  const scheme = fields[0]?.text;
  if (scheme === 'ssm') return readParameter(fields.slice(1), key);
  if (scheme === 'secretsmanager') return readSecret(fields.slice(1), key);
  if (scheme === 'arn') return readArn(fields, key);
  const { message, hint } = schemeProblem(body);
  throw new Wrong(0, message, hint);
}

function splitFields(body: string): Field[] {
  let at = 0;
  return body.split(':').map((text) => {
    const field = { text, at };
    at += text.length + 1;
    return field;
  });
}

function readParameter(fields: readonly Field[], key: Field | undefined): ParameterReference {
  const [name, selector, extra] = fields;
  if (!name) throw new Wrong(3, 'the parameter name is missing', 'Write ssm:/path/to/name.');
  if (name.text === 'arn' && fields.length > 4)
    throw new Wrong(name.at, 'an ARN takes no scheme', 'Start it with arn:.');
  checkParameterName(name);
  if (extra) throw tooManyFields(extra, 'a parameter takes one version or label');
  return parameter(name.text, undefined, selector, key);
}

function parameter(
  name: string,
  home: Home | undefined,
  selector: Field | undefined,
  key: Field | undefined,
): ParameterReference {
  if (selector) checkSelector(selector);
  return {
    store: 'ssm',
    name,
    ...(home && { home }),
    ...(selector && { selector: selector.text }),
    ...(key && { key: key.text }),
  };
}

function readSecret(fields: readonly Field[], hashKey: Field | undefined): SecretReference {
  const [id, ...tail] = fields;
  if (!id) throw new Wrong(14, 'the secret name is missing', 'Write secretsmanager:name.');
  if (id.text === 'arn' && fields.length > 4)
    throw new Wrong(id.at, 'an ARN takes no scheme', 'Start it with arn:.');
  checkSecretName(id);
  return secret(id.text, undefined, tail, hashKey);
}

function secret(
  id: string,
  home: Home | undefined,
  tail: readonly Field[],
  hashKey: Field | undefined,
): SecretReference {
  const [tailKey, stage, version, extra] = tail;
  if (extra) throw tooManyFields(extra, 'a secret takes KEY, STAGE and VERSION-ID');
  if (tailKey?.text && hashKey) {
    throw new Wrong(
      hashKey.at,
      'the key is given twice',
      'Keep the key after the # or the one after the :, not both.',
    );
  }
  if (stage?.text) checkStage(stage);
  if (version?.text) {
    if (stage?.text)
      throw new Wrong(version.at, 'a stage and a version ID are given together', 'Keep one of them.');
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

/** A key after a `:` is always literal; one that starts with `/` would read as a pointer, so it is written as one. */
export function literalKey(key: string): string {
  return key.startsWith('/') ? printPointer([key]) : key;
}

function readArn(fields: readonly Field[], key: Field | undefined): Reference {
  const [, partition, service, region, account, ...resource] = fields;
  if (!partition || !service || !region || !account || !resource[0]) {
    throw new Wrong(
      0,
      'the ARN is not complete',
      'Copy the whole ARN: arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE.',
    );
  }
  checkField(
    partition,
    /^aws(-[a-z]+)*$/,
    'the partition of the ARN is not one of AWS',
    'Use aws, aws-cn or aws-us-gov.',
  );
  // Before the rest: ARNs of other services have no region or no account, and rightly so.
  if (service.text !== 'ssm' && service.text !== 'secretsmanager') {
    throw new Wrong(service.at, 'the ARN belongs to another service', 'Use an ARN of ssm or secretsmanager.');
  }
  const home = readHome(partition, region, account, isPublicArn(service, resource[0]));
  const prefix = `arn:${partition.text}:${service.text}:${region.text}:${account.text}`;
  if (service.text === 'ssm') return readParameterArn(prefix, home, resource, key);
  return readSecretArn(prefix, home, resource, key);
}

function readHome(partition: Field, region: Field, account: Field, isPublic: boolean): Home {
  if (!isRegion(region.text)) {
    const { message, hint } = notRegion(region.text);
    throw new Wrong(region.at, `the region in the ARN: ${message}`, hint);
  }
  checkPartition(partition, region.text);
  const home = { partition: partition.text, region: region.text };
  if (isPublic) {
    const hint = 'Leave the account empty: arn:aws:ssm:REGION::parameter/aws/service/….';
    checkField(account, /^$/, 'the ARN of a public parameter has no account', hint);
    return home;
  }
  checkField(
    account,
    /^\d{12}$/,
    'the account in the ARN is not a 12-digit account ID',
    'Write the 12-digit account ID.',
  );
  return { ...home, account: account.text };
}

function checkPartition(partition: Field, region: string): void {
  const right = partitionOf(region);
  if (partition.text === right || !isKnownPartition(partition.text)) return;
  throw new Wrong(
    partition.at,
    `the partition "${partition.text}" of the ARN does not match its region: ${region} is in "${right}"`,
    'Correct the partition or the region.',
  );
}

function isPublicArn(service: Field, resource: Field): boolean {
  return service.text === 'ssm' && isPublicParameter(resource.text.replace(/^parameter/, ''));
}

function readParameterArn(prefix: string, home: Home, resource: readonly Field[], key: Field | undefined) {
  const [path, selector, extra] = resource;
  if (!path?.text.startsWith('parameter/')) {
    throw new Wrong(path?.at ?? 0, 'the ARN is not one of a parameter', 'Use …:parameter/NAME.');
  }
  // The ARN of /a/b is …:parameter/a/b and that of b is …:parameter/b: one slash either way.
  const name = { text: path.text.slice('parameter'.length), at: path.at + 'parameter'.length };
  checkParameterName(name);
  if (extra) throw tooManyFields(extra, 'a parameter takes one version or label');
  return parameter(`${prefix}:${path.text}`, home, selector, key);
}

function readSecretArn(prefix: string, home: Home, resource: readonly Field[], key: Field | undefined) {
  const [kind, name, ...tail] = resource;
  if (kind?.text !== 'secret' || !name) {
    throw new Wrong(kind?.at ?? 0, 'the ARN is not one of a secret', 'Use …:secret:NAME-SUFFIX.');
  }
  checkSecretName(name);
  return secret(`${prefix}:secret:${name.text}`, home, tail, key);
}

function checkParameterName(name: Field): void {
  checkPath(name, /[^A-Za-z0-9_.\-/]/, 'a parameter name', 'letters, digits and _ . - /', pathHint);
  if (name.text.endsWith('/')) {
    throw new Wrong(name.at + name.text.length - 1, 'a parameter name cannot end in /', pathHint);
  }
  if (name.text.includes('/') && !name.text.startsWith('/')) {
    throw new Wrong(name.at, 'a parameter name with a path starts with /', 'Write ssm:/path/to/name.');
  }
  if (/^\/aws\/reference\//i.test(name.text)) {
    throw new Wrong(name.at, 'a secret is not read through Parameter Store', 'Write secretsmanager:NAME.');
  }
}

function checkSecretName(name: Field): void {
  checkPath(
    name,
    /[^A-Za-z0-9/_+=.@!-]/,
    'a secret name',
    'letters, digits and / _ + = . @ ! -',
    'Name one secret; under `include`, a secret gives all of its keys.',
  );
}

const pathHint = 'Name one parameter; to read all below a path, write ssm:/path/ under `include`.';

function checkPath(
  name: Field,
  forbidden: RegExp,
  what: string,
  allowed: string,
  wildcardHint: string,
): void {
  if (name.text === '') throw new Wrong(name.at, `${what} is missing`, 'Write the name after the scheme.');
  const bad = name.text.search(forbidden);
  if (name.text[bad] === '*') throw new Wrong(name.at + bad, `${what} cannot contain *`, wildcardHint);
  if (bad >= 0) throw new Wrong(name.at + bad, `${what} cannot contain this character`, `Use ${allowed}.`);
  const double = name.text.indexOf('//');
  if (double >= 0) throw new Wrong(name.at + double, `${what} cannot contain //`, 'Write a single /.');
  const dots = name.text.search(/(^|\/)\.\.(\/|$)/);
  if (dots >= 0) {
    const at = name.text[dots] === '/' ? dots + 1 : dots;
    throw new Wrong(name.at + at, `${what} cannot contain .. as a part of its path`, 'Write the full name.');
  }
}

/** @see https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-labels.html */
function checkSelector(selector: Field): void {
  if (selector.text === '') {
    throw new Wrong(selector.at, 'the version or label after : is missing', 'Write it, or remove the :.');
  }
  if (/^\d+$/.test(selector.text)) {
    if (/^0/.test(selector.text))
      throw new Wrong(selector.at, 'a version starts at 1', 'Write it without leading zeros.');
    return;
  }
  const bad = selector.text.search(/[^A-Za-z0-9_.-]/);
  if (bad >= 0)
    throw new Wrong(
      selector.at + bad,
      'a label cannot contain this character',
      'Use letters, digits and _ . -.',
    );
  if (/^(\d|aws|ssm)/i.test(selector.text) || selector.text.length > 100) {
    throw new Wrong(
      selector.at,
      'this cannot be a label',
      'A label has up to 100 characters and starts with no digit, aws or ssm.',
    );
  }
}

function checkStage(stage: Field): void {
  const bad = stage.text.search(/[^A-Za-z0-9/_+=.@-]/);
  if (bad >= 0)
    throw new Wrong(
      stage.at + bad,
      'a stage cannot contain this character',
      'Use letters, digits and / _ + = . @ -.',
    );
  if (stage.text.length > 256)
    throw new Wrong(stage.at, 'a stage has at most 256 characters', 'Use its real name.');
}

function checkVersionId(version: Field): void {
  checkField(
    version,
    /^[A-Za-z0-9-]{32,64}$/,
    'this is not a version ID',
    'A version ID has 32 to 64 letters, digits and -; write a stage in `stage`, or one field earlier.',
  );
}

function checkKey(key: Field): void {
  if (key.text === '')
    throw new Wrong(key.at, 'the key after # is missing', 'Write the key, or remove the #.');
  if (!key.text.startsWith('/')) return;
  const bad = key.text.search(/~(?![01])/);
  if (bad >= 0)
    throw new Wrong(
      key.at + bad,
      'a ~ in a JSON pointer is followed by 0 or 1',
      'Write ~0 for ~ and ~1 for /.',
    );
}

function checkField(field: Field, rule: RegExp, message: string, hint: string): void {
  if (!rule.test(field.text)) throw new Wrong(field.at, message, hint);
}

function tooManyFields(field: Field, message: string): Wrong {
  return new Wrong(
    field.at - 1,
    `there are too many : fields; ${message}`,
    'Write a key that contains a : after a #.',
  );
}

/** The text of a reference without its key: what is read. */
export function printSource({ key, ...source }: Reference): string {
  return printReference(source);
}

/** The shortest text that {@link parseReference}, or `parseIncludeReference`, reads as this reference. */
export function printReference(reference: Reference | PathReference): string {
  if ('path' in reference) return `ssm:${reference.path}`;
  const key = reference.key === undefined ? '' : `#${reference.key}`;
  if (reference.store === 'ssm') {
    const selector = reference.selector === undefined ? '' : `:${reference.selector}`;
    return `${reference.home ? '' : 'ssm:'}${reference.name}${selector}${key}`;
  }
  const { stage, version } = reference;
  const tail = version ? `:::${version}` : stage ? `::${stage}` : '';
  return `${reference.home ? '' : 'secretsmanager:'}${reference.id}${tail}${key}`;
}
