import type { TemplateEntry } from '../mapping/model/mapping.ts';
import { filterSteps } from '../mapping/template/filter.ts';
import type { Outcome } from './entry-loader.ts';

export type Rendered =
  | {
      readonly status: 'loaded';
      readonly text: string;
      /** What filters made of secret parts: as secret as these. */
      readonly encoded: readonly string[];
      readonly isSecret: boolean;
    }
  /** Templates of templates of templates can grow beyond all that anything can hold. */
  | { readonly status: 'too-long' }
  /** The first part that is missing. */
  | { readonly status: 'skipped'; readonly source: string; readonly part: string }
  | { readonly status: 'failed' };

/** More than any variable can hold, and than any secret gives. */
const mostCharacters = 1024 * 1024;

/** Puts values into a template. A part that failed fails it, one that was skipped skips it. */
export function renderTemplate({ parts }: TemplateEntry, outcomeOf: (name: string) => Outcome): Rendered {
  let result = '';
  const encoded: string[] = [];
  let isSecret = false;
  let skipped: Extract<Rendered, { status: 'skipped' }> | undefined;
  for (const part of parts) {
    if (typeof part === 'string') {
      result += part;
      continue;
    }
    const outcome = outcomeOf(part.name);
    if (outcome.status === 'failed') return outcome;
    if (outcome.status === 'skipped') {
      skipped ??= { ...outcome, part: part.name };
      continue;
    }
    const { value, secret } = outcome.value;
    const text = value.text();
    const steps = filterSteps(text, part.filters);
    result += steps.at(-1) ?? text;
    if (result.length > mostCharacters) return { status: 'too-long' };
    if (secret) encoded.push(...steps);
    isSecret ||= secret;
  }
  return skipped ?? { status: 'loaded', text: result, encoded, isSecret };
}
