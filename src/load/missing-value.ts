import { parsePointer } from '../json/json-pointer.ts';
import type { ReferenceEntry } from '../mapping/model/mapping.ts';
import type { TestPattern } from '../mapping/model/match-pattern.ts';
import type { Result } from '../result.ts';
import type { Missing } from '../store/describe-answer.ts';
import type { StandIn } from '../store/store.ts';
import { shorten } from '../text/shorten.ts';
import { checkDefault } from './value/check-text.ts';
import { HiddenValue, type LoadedValue } from './value/loaded-value.ts';

/**
 * The hint for a missing value that neither the entry nor the include can do without.
 *
 * @param keys all that the mapping wants of this parameter or secret: whoever follows all hints must not write it twice.
 */
export function missingHint(
  { include, reference: { key } }: ReferenceEntry,
  { fix, near, standIn }: Missing,
  keys: readonly string[],
): string {
  if (near !== undefined) return `Did you mean "${shorten(near)}"?`;
  const ways = include ? 'set `optional: true`' : 'set `optional: true` or `default:`';
  if (standIn) {
    const all = key === undefined ? keys : new Set([...keys, key]);
    return `${additionTo(standIn, key, [...all].map(stepsOf))}, or ${ways}.`;
  }
  if (fix) return `${fix}, or ${ways}.`;
  return include
    ? `Correct \`only\`, exclude it with \`except\`, or ${ways}.`
    : `Create it, correct the reference, or ${ways}.`;
}

/** The names that lead to a value in JSON. */
function stepsOf(key: string): readonly string[] {
  return (key.startsWith('/') && parsePointer(key)) || [key];
}

/** Tells which line to add to a stand-in file. */
function additionTo(
  { under, name, lacksKey }: StandIn,
  key: string | undefined,
  all: readonly (readonly string[])[],
): string {
  const at = `under \`${under}:\` in the stand-in file`;
  if (under === 'ssm' && all.length > 0)
    return `${lacksKey ? 'Write' : 'Add'} \`${inYaml(name)}: '${sample(all, asJson)}'\` ${at}`;
  if (!lacksKey) return `Add \`${inYaml(name)}: ${sample(all, asYaml)}\` ${at}`;
  const [first = ''] = stepsOf(key ?? '');
  const below = all.filter(([step]) => step === first).map(([, ...steps]) => steps);
  return `Add \`${inYaml(first)}: ${sample(below, asYaml)}\` to \`${name}\` ${at}`;
}

/** A value in which these steps lead somewhere. */
function sample(all: readonly (readonly string[])[], write: (fields: readonly Sample[]) => string): string {
  const deeper = all.filter((steps) => steps.length > 0);
  if (deeper.length === 0) return '"…"';
  const fields = [...new Set(deeper.map(([step = '']) => step))].map((step): Sample => {
    const below = deeper.filter(([first]) => first === step).map(([, ...steps]) => steps);
    return [step, sample(below, write)];
  });
  return write(fields);
}

type Sample = readonly [key: string, value: string];

function asYaml(fields: readonly Sample[]): string {
  return `{ ${fields.map(([key, value]) => `${inYaml(key)}: ${value}`).join(', ')} }`;
}

function asJson(fields: readonly Sample[]): string {
  return `{${fields.map(([key, value]) => `"${key}": ${value}`).join(', ')}}`;
}

/** A key as YAML writes it: plain if YAML reads it unchanged, else in quotes. */
function inYaml(key: string): string {
  return /^[\w/.][\w/.+=@!:-]*(?<!:)$/.test(key) ? key : JSON.stringify(key);
}

/** The value of an entry whose reference is missing. It is secret like a value from the store. */
export function defaultValue(
  { kind, name, place, expose, secret, secretKeys, conversion }: ReferenceEntry,
  text: string,
  testPattern: TestPattern,
): Result<{ readonly value: LoadedValue }> {
  const checked = checkDefault(text, conversion, testPattern);
  if (!checked.ok) {
    const message = `is missing, and its default ${checked.message}`;
    return { ...checked, message, hint: 'Correct `default`, `type`, or `match`.' };
  }
  const value = new HiddenValue(text);
  const origin = { secret: secret !== false, source: 'default', ...(secretKeys && { secretKeys }) };
  return { ok: true, value: { kind, name, place, value, parts: [], expose, ...origin } };
}
