import type { Problem, SharedCause } from '../failure.ts';
import { type JsonSource, parseJsonSource } from '../json/json-source.ts';
import type { Entry, LiteralEntry, ReferenceEntry, TemplateEntry } from '../mapping/model/mapping.ts';
import type { TestPattern } from '../mapping/model/match-pattern.ts';
import { printReference, printSource } from '../mapping/reference/print-reference.ts';
import type { Refusal } from '../result.ts';
import { failureCause, missingCause } from '../store/answer-cause.ts';
import { describeFailed, describeMissing, type Missing } from '../store/describe-answer.ts';
import { answerFor, unexpectedAnswers } from '../store/fetch-answers.ts';
import {
  type Answers,
  isParameterList,
  type Parameter,
  refKey,
  type Secret,
  type StandIn,
} from '../store/store.ts';
import { shorten } from '../text/shorten.ts';
import { checkSecretKeys, contentOfFound, isSecretValue, pickContent, textOf } from './found-content.ts';
import { defaultValue, missingHint } from './missing-value.ts';
import type { Outcome, Warning } from './outcome.ts';
import type { Reads } from './plan-reads.ts';
import { renderTemplate } from './render-template.ts';
import { type Conversions, convert } from './value/convert.ts';
import { HiddenValue, type LoadedValue } from './value/loaded-value.ts';

export interface LoaderOptions {
  readonly reads: Reads;
  readonly answers: Answers;
  /** The entries whose values go to files. */
  readonly fileContents: ReadonlySet<Entry>;
  readonly testPattern: TestPattern;
}

type ValueOrigin = Pick<LoadedValue, 'secret' | 'secretKeys' | 'source' | 'version'>;

/** Turns answers into the values of entries, and collects all problems and warnings. */
export class EntryLoader {
  readonly warnings: Warning[] = [];
  readonly problems: Problem[] = [];
  readonly #options: LoaderOptions;
  #keys: ReadonlyMap<string, readonly string[]> | undefined;
  readonly #json = new Map<string, JsonSource | undefined>();

  constructor(options: LoaderOptions) {
    this.#options = options;
  }

  /** Loads a value from the store, or a literal. */
  load(entry: ReferenceEntry | LiteralEntry): Outcome {
    if (entry.kind === 'literal') {
      return this.#convert(entry, entry.value, { 'allow-empty': true }, { secret: false, source: 'value' });
    }
    const { reads, answers } = this.#options;
    const [ref, answer] = answerFor(reads.refOf.get(entry), answers);
    const about = { subject: `"${entry.name}"`, asked: printSource(entry.reference) };
    if (answer.status === 'failed') {
      const { optional, default: fallback } = entry;
      const toleratedBy = fallback !== undefined ? 'default' : optional ? 'optional' : undefined;
      const cause = failureCause(answer, ref, about, toleratedBy);
      return this.#fail(entry, describeFailed(answer, ref, toleratedBy), cause);
    }
    if (answer.status === 'missing') {
      const missing = describeMissing(answer, ref);
      return this.#useDefault(entry, refKey(ref), missing, (hint) =>
        missingCause(answer, ref, about, { ...missing, hint }),
      );
    }
    if (isParameterList(answer.value)) throw unexpectedAnswers();
    return this.loadFound(entry, refKey(ref), answer.value, answer.standIn);
  }

  /** @param key the same for all entries that share this content. */
  loadFound(entry: ReferenceEntry, key: string, found: Parameter | Secret, standIn?: StandIn): Outcome {
    const picked = pickContent(entry, found, () => this.jsonOf(key, found));
    if (!picked.ok) return this.#fail(entry, picked);
    if ('isNull' in picked) {
      const { isNull, near } = picked;
      return this.#useDefault(entry, key, {
        code: 'NOT_FOUND',
        message: isNull ? 'is null' : `has no key "${shorten(entry.reference.key ?? '')}"`,
        ...(near === undefined ? { standIn: standIn && { ...standIn, lacksKey: true } } : { near }),
      });
    }
    const { version } = found;
    const { secretKeys } = entry;
    return this.#convert(entry, picked.content, entry.conversion, {
      secret: isSecretValue(entry.secret, found),
      ...(secretKeys && { secretKeys }),
      source: printReference(entry.reference),
      ...(version !== undefined && { version }),
    });
  }

  /** Loads a template, whose parts are loaded first. */
  loadTemplate(entry: TemplateEntry, outcomeOf: (name: string) => Outcome): Outcome {
    const rendered = renderTemplate(entry, outcomeOf);
    if ('ok' in rendered) return this.#fail(entry, rendered);
    if (rendered.status !== 'loaded') return rendered;
    const { text, encoded, isSecret } = rendered;
    const origin = { secret: entry.secret ?? isSecret, source: 'template' };
    return this.#convert(entry, text, entry.conversion, origin, encoded);
  }

  /** The keys that entries want of one parameter or secret. */
  #keysOf(key: string): readonly string[] {
    this.#keys ??= keysByRef(this.#options.reads);
    return this.#keys.get(key) ?? [];
  }

  /** The JSON of an answer, which is parsed once; undefined if it is not JSON. */
  jsonOf(key: string, found: Parameter | Secret): JsonSource | undefined {
    if (!this.#json.has(key)) this.#json.set(key, parseJsonSource(textOf(contentOfFound(found))));
    return this.#json.get(key);
  }

  #convert(
    entry: Entry,
    content: string | Uint8Array,
    conversions: Conversions,
    origin: ValueOrigin,
    encoded: readonly string[] = [],
  ): Outcome {
    const { fileContents, testPattern } = this.#options;
    const target = fileContents.has(entry) ? 'file' : 'variable';
    const converted = convert(content, { ...conversions, target }, testPattern);
    if (!converted.ok) return this.#fail(entry, converted);
    const plain = converted.parts.find(({ kind }) => kind === 'text')?.content ?? converted.content;
    const wrongKeys = origin.secretKeys && checkSecretKeys(origin.secretKeys, textOf(plain));
    if (wrongKeys) return this.#fail(entry, wrongKeys);
    const { kind, name, place, expose } = entry;
    // Whatever a literal or a template contains, the author of the mapping meant it.
    const warnings = kind === 'reference' ? converted.warnings : [];
    this.warnings.push(...warnings.map(({ message }) => ({ name, message })));
    const filtered = encoded.map((form) => ({ kind: 'filtered' as const, content: form }));
    const parts = [...filtered, ...converted.parts].map((part) => ({
      kind: part.kind,
      value: new HiddenValue(part.content),
    }));
    const value = new HiddenValue(converted.content);
    return { status: 'loaded', value: { kind, name, place, ...origin, value, parts, expose } };
  }

  /** Loads the default of a missing value, skips it if it is optional, or else fails. */
  #useDefault(
    entry: ReferenceEntry,
    key: string,
    missing: Missing,
    causeOf?: (hint: string) => SharedCause,
  ): Outcome {
    const { default: fallback } = entry;
    if (fallback === undefined) {
      if (entry.optional) return { status: 'skipped', source: printReference(entry.reference) };
      const hint = missingHint(entry, missing, this.#keysOf(key));
      return this.#fail(entry, { ...missing, hint }, causeOf?.(hint));
    }
    const loaded = defaultValue(entry, fallback, this.#options.testPattern);
    return loaded.ok ? { status: 'loaded', value: loaded.value } : this.#fail(entry, loaded);
  }

  #fail(entry: Entry, { code, message, hint }: Omit<Refusal, 'ok'>, cause?: SharedCause): Outcome {
    const source = entry.kind === 'reference' ? printReference(entry.reference) : sources[entry.kind];
    const { name, place } = entry;
    this.problems.push({
      code,
      message: `"${name}": ${source} ${message}`,
      hint,
      place,
      variable: name,
      cause,
    });
    return { status: 'failed' };
  }
}

const sources = { literal: '`value`', template: 'the template' } as const;

function keysByRef({ refOf }: Reads): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  for (const [{ reference }, ref] of refOf) {
    if (!('key' in reference) || reference.key === undefined) continue;
    const ofRef = keys.get(refKey(ref)) ?? [];
    ofRef.push(reference.key);
    keys.set(refKey(ref), ofRef);
  }
  return keys;
}
