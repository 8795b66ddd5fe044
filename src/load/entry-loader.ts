import { isUtf8 } from 'node:buffer';
import type { Problem, SharedCause } from '../failure.ts';
import { type JsonSource, readJsonSource } from '../json/json-source.ts';
import type {
  Entry,
  LiteralEntry,
  ReferenceEntry,
  Secrecy,
  TemplateEntry,
} from '../mapping/model/mapping.ts';
import type { TestPattern } from '../mapping/model/match-pattern.ts';
import { printReference, printSource } from '../mapping/reference/reference.ts';
import { type Refusal, type Result, refuse } from '../result.ts';
import { failureCause, missingCause } from '../store/answer-cause.ts';
import { describeFailed, describeMissing, type Missing, type WayOut } from '../store/describe-answer.ts';
import { answerFor, type FetchedAnswers } from '../store/fetch-answers.ts';
import { type Parameter, refKey, type Secret, type StandIn } from '../store/store.ts';
import { shorten } from '../text/shorten.ts';
import { checkSecretKeys } from './check-secret-keys.ts';
import { missingHint } from './missing-hint.ts';
import type { Reads } from './plan-reads.ts';
import { renderTemplate } from './render-template.ts';
import { type Conversions, type Converted, checkDefault, convert } from './value/convert.ts';
import { HiddenValue, type LoadedValue } from './value/loaded-value.ts';
import { type Picked, pickKey } from './value/pick-key.ts';

/** Something to look at that stops nothing. */
export interface Warning {
  readonly name: string;
  readonly message: string;
}

/** Something that is missing and optional. */
export interface Skipped {
  readonly name: string;
  /** In words, what of it is missing. */
  readonly source: string;
}

/** What became of one entry; why it failed is among the problems. */
export type Outcome =
  | { readonly status: 'loaded'; readonly value: LoadedValue }
  /** `source`: what is missing, in words. */
  | { readonly status: 'skipped'; readonly source: string }
  | { readonly status: 'failed' };

const failed: Outcome = { status: 'failed' };

/** Makes of answers what the entries ask for, and collects everything that is wrong. */
export class EntryLoader {
  readonly warnings: Warning[] = [];
  readonly problems: Problem[] = [];
  readonly #reads: Reads;
  readonly #answers: FetchedAnswers['single'];
  /** A secret is parsed once for all of its keys. */
  readonly #sources = new Map<string, JsonSource | undefined>();
  readonly #files: ReadonlySet<Entry>;
  readonly #testPattern: TestPattern;

  /** @param files entries whose values go to files. */
  constructor(
    reads: Reads,
    answers: FetchedAnswers['single'],
    files: ReadonlySet<Entry>,
    testPattern: TestPattern,
  ) {
    this.#testPattern = testPattern;
    this.#reads = reads;
    this.#answers = answers;
    this.#files = files;
  }

  /** A value that lives in a store, or a literal. */
  load(entry: ReferenceEntry | LiteralEntry): Outcome {
    if (entry.kind === 'literal') {
      return this.#convert(entry, entry.value, { allowEmpty: true }, { secret: false, source: 'value' });
    }
    const [ref, answer] = answerFor(this.#reads.refOf.get(entry), this.#answers);
    const asking = { subject: `"${entry.name}"`, asked: printSource(entry.reference) };
    if (answer.status === 'failed') {
      const wayOut = wayOutOf(entry);
      const cause = failureCause(answer, ref, asking, wayOut);
      return this.#fail(entry, describeFailed(answer, ref, wayOut), cause);
    }
    if (answer.status === 'found') return this.loadFound(entry, refKey(ref), answer.value, answer.standIn);
    const missing = describeMissing(answer, ref);
    const hint = missingHint(entry, missing);
    // Each has a line of its own to write in a stand-in file.
    const cause = missing.standIn ? undefined : missingCause(answer, ref, asking, { ...missing, hint });
    return this.#missing(entry, missing, cause);
  }

  /** A value that has been found; what has the same `key` is the same text. */
  loadFound(entry: ReferenceEntry, key: string, found: Parameter | Secret, standIn?: StandIn): Outcome {
    const picked = this.#pick(entry, key, found);
    if (!picked.ok)
      return this.#fail(entry, entry.include ? { ...picked, hint: includedHint(picked) } : picked);
    if ('isNull' in picked) {
      const near = picked.near === undefined ? '' : `; the nearest is "${shorten(picked.near)}"`;
      const message = picked.isNull ? 'is null' : `has no such key${near}`;
      return this.#missing(entry, {
        code: 'NOT_FOUND',
        message,
        ...(picked.near === undefined
          ? { standIn: standIn && { ...standIn, lacksKey: true } }
          : { fix: 'Correct the key' }),
      });
    }
    const { version } = found;
    const { secretKeys } = entry;
    return this.#convert(entry, picked.content, entry.conversion, {
      secret: isSecret(entry.secret, found),
      ...(secretKeys && { secretKeys }),
      source: printReference(entry.reference),
      ...(version !== undefined && { version }),
    });
  }

  /** A text made of what has been loaded. */
  loadTemplate(entry: TemplateEntry, outcomeOf: (name: string) => Outcome): Outcome {
    const rendered = renderTemplate(entry, outcomeOf);
    if (rendered.status === 'skipped' && !entry.optional) {
      const message = `is made of "${rendered.part}", which is skipped: ${rendered.source} is missing`;
      const hint = 'Set `optional: true` here too, or `default:` there.';
      return this.#fail(entry, { code: 'NOT_FOUND', message, hint });
    }
    if (rendered.status === 'too-long') {
      const hint = 'Make it of fewer or shorter parts.';
      return this.#fail(entry, { code: 'TOO_LARGE', message: 'gives more than 1,048,576 characters', hint });
    }
    if (rendered.status !== 'loaded') return rendered;
    const { text, encoded, isSecret: hasSecret } = rendered;
    if (hasSecret && entry.secret === false) {
      const hint = 'Remove `secret: false`: what contains a secret is secret.';
      return this.#fail(entry, { code: 'INVALID_FIELD', message: 'has a part that is secret', hint });
    }
    const about = { secret: entry.secret ?? hasSecret, source: 'template' };
    return this.#convert(entry, text, entry.conversion, about, encoded);
  }

  /** The JSON of an answer, undefined where it is none; parsed once. */
  jsonOf(key: string, found: Parameter | Secret): JsonSource | undefined {
    if (!this.#sources.has(key)) {
      this.#sources.set(key, readJsonSource(textOf(contentOf(found))));
    }
    return this.#sources.get(key);
  }

  /** The whole content, or the field that the reference's key names. */
  #pick(
    { reference, conversion: { type } }: ReferenceEntry,
    answerKey: string,
    found: Parameter | Secret,
  ): Result<{ readonly content: string | Uint8Array } | Extract<Picked, { status: 'missing' }>> {
    const content = contentOf(found);
    if (reference.key === undefined) return { ok: true, content };
    if (typeof content !== 'string' && !isUtf8(content)) {
      return refuse('NOT_JSON', 'is binary, so it has no key', 'Remove the key.');
    }
    const read = () => this.jsonOf(answerKey, found);
    const picked = pickKey(textOf(content), reference.key, type, read);
    if (!picked.ok) return picked;
    return picked.status === 'missing' ? picked : { ok: true, content: picked.text };
  }

  #convert(
    entry: Entry,
    content: string | Uint8Array,
    conversions: Conversions,
    about: Pick<LoadedValue, 'secret' | 'secretKeys' | 'source' | 'version'>,
    encoded: readonly string[] = [],
  ): Outcome {
    const target = this.#files.has(entry) ? 'file' : 'variable';
    const converted = convert(content, { ...conversions, target }, this.#testPattern);
    if (!converted.ok) return this.#fail(entry, converted);
    const wrongKeys = about.secretKeys && checkSecretKeys(about.secretKeys, textBeforeEncode(converted));
    if (wrongKeys) return this.#fail(entry, wrongKeys);
    const { name, place, expose } = entry;
    // What the mapping's author wrote there is meant.
    const told = entry.kind === 'reference' ? converted.warnings : [];
    this.warnings.push(...told.map(({ message }) => ({ name, message })));
    const parts = [
      ...encoded.map((content) => ({ kind: 'filtered' as const, content })),
      ...converted.parts,
    ].map(({ kind, content }) => ({ kind, value: new HiddenValue(content) }));
    return {
      status: 'loaded',
      value: { name, place, ...about, value: new HiddenValue(converted.content), parts, expose },
    };
  }

  #missing(entry: ReferenceEntry, missing: Missing, cause?: SharedCause): Outcome {
    const source = printReference(entry.reference);
    const { name, place, expose, secret, secretKeys, default: fallback } = entry;
    if (fallback !== undefined) {
      const checked = checkDefault(fallback, entry.conversion, this.#testPattern);
      if (!checked.ok) {
        const hint = 'Correct `default`, or the fields that it must match.';
        return this.#fail(entry, {
          ...checked,
          message: `is missing, and its default ${checked.message}`,
          hint,
        });
      }
      const value = new HiddenValue(fallback);
      return {
        status: 'loaded',
        value: {
          ...{ name, place, value, parts: [], secret: secret !== false, expose, source: 'default' },
          ...(secretKeys && { secretKeys }),
        },
      };
    }
    if (entry.optional) return { status: 'skipped', source };
    return this.#fail(entry, { ...missing, hint: missingHint(entry, missing) }, cause);
  }

  #fail(entry: Entry, { code, message, hint }: Omit<Refusal, 'ok'>, cause?: SharedCause): Outcome {
    const source = entry.kind === 'reference' ? printReference(entry.reference) : sources[entry.kind];
    const { name, place } = entry;
    this.problems.push({ code, message: `"${name}": ${source} ${message}`, hint, place, cause });
    return failed;
  }
}

const sources = { literal: '`value`', template: 'the template' } as const;

function wayOutOf({ optional, default: fallback }: ReferenceEntry): WayOut {
  if (fallback !== undefined) return 'default';
  return optional ? 'optional' : undefined;
}

/** Advice that works where there is no entry to say it of. */
function includedHint({ code, hint }: Refusal): string {
  const own = code === 'NOT_A_SCALAR' ? ', with `type: json`' : '';
  return code === 'NOT_A_SCALAR' || code === 'NOT_TEXT'
    ? `Except it (\`except\`), or list it in \`env\`${own}.`
    : hint;
}

function isSecret(secrecy: Secrecy, found: Parameter | Secret): boolean {
  if (secrecy !== 'by-type') return secrecy;
  return !('type' in found) || found.type === 'SecureString';
}

function textBeforeEncode({ content, parts }: Converted): string {
  return textOf(parts.find(({ kind }) => kind === 'text')?.content ?? content);
}

function contentOf(found: Parameter | Secret): string | Uint8Array {
  if ('value' in found) return found.value;
  return 'text' in found ? found.text : found.bytes;
}

function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
}
