import { isUtf8 } from 'node:buffer';
import { Failure, type Problem } from '../failure.ts';
import type { Entry, Mapping, ReferenceEntry } from '../mapping/mapping.ts';
import { printReference } from '../mapping/reference.ts';
import { checkDefault, convert } from './convert.ts';
import { type JsonSource, readJsonSource } from './json-source.ts';
import { HiddenValue, type LoadedValue } from './loaded-value.ts';
import { pickFrom, pickKey } from './pick-key.ts';
import type { Reads } from './plan-reads.ts';
import { type Refusal, type Result, refuse } from './result.ts';
import { type Answer, type Parameter, refKey, type Secret, type Store } from './store.ts';

/** Something to look at that stops nothing. */
export interface Warning {
  readonly name: string;
  readonly message: string;
}

export interface Loaded {
  /** In the order of the mapping. */
  readonly values: readonly LoadedValue[];
  /** Optional variables whose value is missing. */
  readonly skipped: readonly { readonly name: string; readonly source: string }[];
  readonly warnings: readonly Warning[];
}

/**
 * Reads every value of the mapping and makes of it what the mapping asks for: all of them or none.
 *
 * @throws {Failure} with a problem for each variable that could not be loaded.
 */
export async function loadValues(mapping: Mapping, reads: Reads, store: Store): Promise<Loaded> {
  const [parameters, secrets] = await Promise.all([
    reads.parameters.length > 0 ? store.parameters(reads.parameters) : new Map<string, never>(),
    reads.secrets.length > 0 ? store.secrets(reads.secrets) : new Map<string, never>(),
  ]);
  const answers = new Map<string, Answer<Parameter | Secret>>([...parameters, ...secrets]);
  const asked = [...reads.parameters, ...reads.secrets].map(refKey);
  if (answers.size !== asked.length || asked.some((key) => !answers.has(key))) {
    throw new Failure([{ code: 'BUG', message: 'the store did not answer exactly what was asked' }]);
  }
  const loader = new Loader(reads, answers);
  for (const entry of mapping.entries) loader.load(entry);
  if (loader.problems.length > 0) throw new Failure(groupedByCause(loader.problems));
  return loader;
}

/** Problems of one code together, so that seventy lines with two causes read as two lists. */
function groupedByCause(problems: readonly Problem[]): Problem[] {
  const codes = [...new Set(problems.map(({ code }) => code))];
  return codes.flatMap((code) => problems.filter((problem) => problem.code === code));
}

class Loader implements Loaded {
  readonly values: LoadedValue[] = [];
  readonly skipped: { name: string; source: string }[] = [];
  readonly warnings: Warning[] = [];
  readonly problems: Problem[] = [];
  readonly #reads: Reads;
  readonly #answers: ReadonlyMap<string, Answer<Parameter | Secret>>;
  /** A secret is parsed once for all of its keys. */
  readonly #sources = new Map<string, JsonSource | undefined>();

  constructor(reads: Reads, answers: ReadonlyMap<string, Answer<Parameter | Secret>>) {
    this.#reads = reads;
    this.#answers = answers;
  }

  load(entry: Entry): void {
    if (entry.kind === 'literal') {
      this.#checked(entry, entry.value, { name: entry.name, secret: false, source: 'value' });
      return;
    }
    const ref = this.#reads.refOf.get(entry.name);
    const answer = ref && this.#answers.get(refKey(ref));
    if (!ref || !answer) {
      this.#problem(entry, { code: 'BUG', message: 'was not planned', hint: 'Report this.' });
      return;
    }
    if (answer.status === 'failed') {
      const detail = answer.detail === undefined ? '' : ` (${answer.detail})`;
      const hint =
        answer.hint ?? failedHints[answer.code] ?? "Try again; if it stays, look at the service's status.";
      this.#problem(entry, {
        code: answer.code,
        message: `${failedMessages[answer.code] ?? 'could not be read'}${detail}`,
        hint,
      });
    } else if (answer.status === 'missing') {
      this.#missing(entry, `does not exist${ref.region ? ` in ${ref.region}` : ''}`);
    } else {
      this.#found(entry, refKey(ref), answer.value);
    }
  }

  #found(entry: ReferenceEntry, key: string, found: Parameter | Secret): void {
    const picked = this.#pick(entry, key, contentOf(found));
    if (!picked.ok) {
      this.#problem(entry, picked);
    } else if (picked.content === undefined) {
      this.#missing(entry, 'has no such key');
    } else {
      const { version } = found;
      this.#checked(entry, picked.content, {
        name: entry.name,
        secret: entry.secret,
        source: printReference(entry.reference),
        ...(version !== undefined && { version }),
      });
    }
  }

  /** The whole content, or the field that the reference's key names; undefined when it has no such field. */
  #pick(
    { reference, conversion: { type } }: ReferenceEntry,
    answerKey: string,
    content: string | Uint8Array,
  ): Result<{ readonly content: string | Uint8Array | undefined }> {
    if (reference.key === undefined) return { ok: true, content };
    if (typeof content !== 'string' && !isUtf8(content)) {
      return refuse('NOT_JSON', 'is binary, so it has no key', 'Remove the key.');
    }
    const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
    if (!this.#sources.has(answerKey)) this.#sources.set(answerKey, readJsonSource(text));
    const source = this.#sources.get(answerKey);
    const picked = source ? pickFrom(source, reference.key, type) : pickKey(text, reference.key, type);
    if (!picked.ok) return picked;
    return { ok: true, content: picked.status === 'missing' ? undefined : picked.text };
  }

  /** Converts and checks a value that was found; a literal is only checked. */
  #checked(
    entry: Entry,
    content: string | Uint8Array,
    about: Omit<LoadedValue, 'value' | 'parts' | 'expose'>,
  ): void {
    const converted = convert(content, entry.kind === 'literal' ? { allowEmpty: true } : entry.conversion);
    if (!converted.ok) {
      this.#problem(entry, converted);
      return;
    }
    this.warnings.push(...converted.warnings.map(({ message }) => ({ name: entry.name, message })));
    this.values.push({
      ...about,
      value: new HiddenValue(converted.content),
      parts: converted.parts.map((part) => new HiddenValue(part)),
      expose: entry.expose,
    });
  }

  #missing(entry: ReferenceEntry, message: string): void {
    const source = printReference(entry.reference);
    if (entry.default !== undefined) {
      const checked = checkDefault(entry.default, entry.conversion);
      if (!checked.ok) {
        this.#problem(entry, { ...checked, message: `has a default that ${checked.message}` });
        return;
      }
      this.values.push({
        name: entry.name,
        value: new HiddenValue(entry.default),
        parts: [],
        secret: entry.secret,
        expose: entry.expose,
        source: 'default',
      });
    } else if (entry.optional) {
      this.skipped.push({ name: entry.name, source });
    } else {
      this.#problem(entry, {
        code: 'NOT_FOUND',
        message,
        hint: 'Create it, correct the reference, or say `optional: true` or `default:`.',
      });
    }
  }

  #problem(entry: Entry, { code, message, hint }: Pick<Refusal, 'code' | 'message' | 'hint'>): void {
    const source = entry.kind === 'literal' ? '`value`' : printReference(entry.reference);
    this.problems.push({ code, message: `"${entry.name}": ${source} ${message}`, hint, place: entry.place });
  }
}

function contentOf(found: Parameter | Secret): string | Uint8Array {
  if ('value' in found) return found.value;
  return 'text' in found ? found.text : found.bytes;
}

const failedMessages: Partial<Record<Refusal['code'], string>> = {
  ACCESS_DENIED: 'may not be read with these credentials',
  KMS_ACCESS_DENIED: 'cannot be decrypted: the KMS key refuses these credentials',
  PENDING_DELETION: 'is marked for deletion',
  THROTTLED: 'was not read: AWS throttled every attempt',
  TIMEOUT: 'was not read in time',
  NETWORK: 'was not read: AWS could not be reached',
  BAD_RESPONSE: 'was not read: the answer is not what AWS documents',
  AWS_ERROR: 'was not read: AWS reported an error',
  EXPIRED_CREDENTIALS: 'was not read: the credentials have expired',
  INVALID_CREDENTIALS: 'was not read: AWS does not accept the credentials',
  NO_CREDENTIALS: 'was not read: there are no AWS credentials',
};

const failedHints: Partial<Record<Refusal['code'], string>> = {
  ACCESS_DENIED: 'Allow ssm:GetParameters or secretsmanager:GetSecretValue on it for this role.',
  KMS_ACCESS_DENIED: "Allow kms:Decrypt on the key for this role, in its policy and in the key's.",
  PENDING_DELETION: 'Restore the secret, or point the mapping at another one.',
  THROTTLED: 'Raise the throughput of Parameter Store in the account, or run fewer jobs at once.',
  TIMEOUT: 'Check the network, or give more time with --timeout or timeout-seconds.',
  NETWORK: 'Check the region, the proxy and the route to AWS.',
  EXPIRED_CREDENTIALS: 'Sign in again.',
  INVALID_CREDENTIALS: 'Check the credentials, and the clock of this machine.',
  NO_CREDENTIALS: 'Sign in first, or use --local FILE to run without AWS.',
};
