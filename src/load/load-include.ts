import type { Problem, SharedCause } from '../failure.ts';
import { childrenOf, isJsonInAString, type JsonSource, jsonInAStringHint } from '../json/json-source.ts';
import { describeInclude } from '../mapping/model/describe-referrer.ts';
import { includedEntry, secrecyOf, unknownSecrets } from '../mapping/model/expand-include.ts';
import type { Include, ReferenceEntry } from '../mapping/model/mapping.ts';
import { literalKey } from '../mapping/reference/parse-secret.ts';
import { printReference } from '../mapping/reference/print-reference.ts';
import type { Reference } from '../mapping/reference/reference.ts';
import { type Refusal, refuse } from '../result.ts';
import { failureCause, missingCause } from '../store/answer-cause.ts';
import { describeFailed, describeMissing } from '../store/describe-answer.ts';
import {
  type Answer,
  isParameterList,
  type Parameter,
  type ParameterBelow,
  type Ref,
  refKey,
  type Secret,
} from '../store/store.ts';
import { anyGlob } from '../text/glob.ts';
import { shorten } from '../text/shorten.ts';
import { didYouMean } from '../text/suggest.ts';
import { joinFirst } from '../text/words.ts';

/** A variable of an include, and its value in the store. */
export interface Included {
  readonly entry: ReferenceEntry;
  /** The same for all variables that share this content. */
  readonly key: string;
  readonly found: Parameter | Secret;
  /** If false, it is not set, but no other include may set its name. */
  readonly isSelected: boolean;
}

/** One thing that an include finds: a parameter below its path, or a key of its JSON. */
interface Item {
  /** The name below the path, or the key. */
  readonly relative: string;
  readonly reference: Reference;
  readonly key: string;
  readonly found: Parameter | Secret;
}

/**
 * Loads the variables of an include: of a path in the order of their names, of a JSON value in its own order.
 *
 * @returns undefined if the include is missing and optional.
 */
export function loadInclude(
  include: Include,
  ref: Ref,
  answer: Answer,
  jsonOf: (key: string, found: Parameter | Secret) => JsonSource | undefined,
  report: (problem: Problem) => void,
): readonly Included[] | undefined {
  const subject = describeInclude(include);
  const fail = (code: Problem['code'], message: string, hint: string, cause?: SharedCause) => {
    report({ code, message: `${subject} ${message}`, hint, place: include.place, cause });
    return [];
  };
  const about = { subject, asked: printReference(include.reference) };
  if (answer.status === 'failed') {
    const toleratedBy = include.optional ? 'optional' : undefined;
    const { code, message, hint } = describeFailed(answer, ref, toleratedBy);
    return fail(code, message, hint, failureCause(answer, ref, about, toleratedBy));
  }
  if (answer.status === 'missing') {
    if (include.optional) return undefined;
    const missing = describeMissing(answer, ref);
    const hint = includeMissingHint(include, missing.fix);
    return fail(missing.code, missing.message, hint, missingCause(answer, ref, about, { ...missing, hint }));
  }
  const { value } = answer;
  const all = isParameterList(value)
    ? itemsBelow(include, value)
    : itemsOfJson(include, refKey(ref), value, jsonOf);
  if (!all) {
    const source = isParameterList(value) ? undefined : jsonOf(refKey(ref), value);
    return source && isJsonInAString(source, source.nodes[0])
      ? fail('NOT_JSON', 'is a JSON string that itself contains JSON', jsonInAStringHint)
      : fail('NOT_JSON', 'is not a JSON object', 'List the whole value in `env`, or store a JSON object.');
  }
  const chosen = choose(include, all);
  const refusal = refuseChosen(include, all, chosen);
  if (refusal) return fail(refusal.code, refusal.message, refusal.hint);
  if (chosen.wanted.length === 0) return undefined;
  const { selected } = include;
  return chosen.wanted.map(({ relative, reference, key, found: value }) => {
    const entry = includedEntry(include, relative, reference, secrecyOf(include, relative));
    return { entry, key, found: value, isSelected: selected?.includes(entry.name) ?? true };
  });
}

function includeMissingHint({ reference }: Include, fix = 'Correct the reference'): string {
  const isParameter = reference.store === 'ssm' && !('path' in reference);
  return `${fix}, ${isParameter ? 'end it with / for all parameters below it, ' : ''}or set \`optional: true\`.`;
}

/** The items that the globs choose, and the names in `only` that do not exist. */
interface Chosen {
  readonly wanted: readonly Item[];
  readonly lacking: readonly string[];
}

/** The first reason why an include cannot give what it chooses; undefined if it can, or is optional and chooses nothing. */
function refuseChosen(
  include: Include,
  all: readonly Item[],
  { wanted, lacking }: Chosen,
): Refusal | undefined {
  const found = all.map(({ relative }) => relative);
  if (lacking.length > 0 && !include.optional) {
    const hint = didYouMean(lacking[0] ?? '', found, 'Correct `only`, or set `optional: true`.');
    const names = joinFirst(lacking.map((name) => `"${shorten(name)}"`));
    return refuse('NOT_FOUND', `has no ${names}, which \`only\` lists`, hint);
  }
  if (wanted.length === 0)
    return include.optional
      ? undefined
      : refuse('NOT_FOUND', 'sets no variables', includeMissingHint(include));
  const [unknown] = unknownSecrets(include.secret, found);
  if (unknown) return refuse('NOT_FOUND', unknown.message, unknown.hint);
  if (wanted.length <= include.max) return undefined;
  const message = `sets ${wanted.length} variables, but \`max\` is ${include.max}`;
  return refuse('INCLUDE_TOO_LARGE', message, 'Raise `max`, or set fewer with `only` or `except`.');
}

function choose({ only, except }: Include, all: readonly Item[]): Chosen {
  const isOnly = anyGlob(only);
  const isExcepted = anyGlob(except);
  const found = new Set(all.map(({ relative }) => relative));
  return {
    wanted: all.filter(({ relative }) => (only.length === 0 || isOnly(relative)) && !isExcepted(relative)),
    lacking: only.filter((name) => !name.includes('*') && !isExcepted(name) && !found.has(name)),
  };
}

/** The parameters below a path, sorted by name, whatever order AWS gave them in. */
function itemsBelow({ reference }: Include, found: readonly ParameterBelow[]): readonly Item[] {
  const path = printReference(reference).slice('ssm:'.length);
  return [...found]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((parameter) => ({
      relative: parameter.name.startsWith(path) ? parameter.name.slice(path.length) : parameter.name,
      reference: { store: 'ssm', name: parameter.name },
      key: JSON.stringify(['below', parameter.name]),
      found: parameter,
    }));
}

function itemsOfJson(
  { reference }: Include,
  key: string,
  found: Parameter | Secret,
  jsonOf: (key: string, found: Parameter | Secret) => JsonSource | undefined,
): readonly Item[] | undefined {
  const source = jsonOf(key, found);
  if (source?.nodes[0]?.kind !== 'object' || 'path' in reference) return undefined;
  const names = new Set([...childrenOf(source, 0)].map(([, { name = '' }]) => name));
  return [...names].map((name) => ({
    relative: name,
    reference: { ...reference, key: literalKey(name) },
    key,
    found,
  }));
}
