import type { TemplateEntry } from '../mapping/model/mapping.ts';
import { filterSteps } from '../mapping/template/filters.ts';
import { type Refusal, refuse } from '../result.ts';
import type { Outcome } from './outcome.ts';

export type Rendered =
  | {
      readonly status: 'loaded';
      readonly text: string;
      /** The outputs of filters on secret parts, which are secret too. */
      readonly encoded: readonly string[];
      readonly isSecret: boolean;
    }
  | Exclude<Outcome, { status: 'loaded' }>
  | Refusal;

/** More than any variable can hold. Templates of templates of templates could exhaust the memory. */
const maxCharacters = 1024 * 1024;

/** Puts values into a template, which fails with a part that failed, and is skipped with a part that was skipped. */
export function renderTemplate(
  { parts, optional, secret }: TemplateEntry,
  outcomeOf: (name: string) => Outcome,
): Rendered {
  let text = '';
  const encoded: string[] = [];
  let isSecret = false;
  let skipped: { readonly part: string; readonly source: string } | undefined;
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    const outcome = outcomeOf(part.name);
    if (outcome.status === 'failed') return outcome;
    if (outcome.status === 'skipped') {
      skipped ??= { part: part.name, source: outcome.source };
      continue;
    }
    const { value } = outcome;
    const plain = value.value.text();
    const steps = filterSteps(plain, part.filters);
    text += steps.at(-1) ?? plain;
    if (text.length > maxCharacters) {
      const hint = 'Use fewer or shorter parts.';
      return refuse('TOO_LARGE', 'is longer than 1,048,576 characters when filled in', hint);
    }
    if (value.secret) encoded.push(...steps);
    isSecret ||= value.secret;
  }
  if (skipped && optional) return { status: 'skipped', source: skipped.source };
  if (skipped) {
    const message = `uses "${skipped.part}", which is skipped because ${skipped.source} is missing`;
    return refuse(
      'NOT_FOUND',
      message,
      'Set `optional: true` here too, or `default:` for the missing value.',
    );
  }
  if (isSecret && secret === false) {
    const hint = 'Remove `secret: false`: a template that uses a secret is secret.';
    return refuse('INVALID_FIELD', 'uses a secret, but has `secret: false`', hint);
  }
  return { status: 'loaded', text, encoded, isSecret };
}
