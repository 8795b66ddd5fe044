import { fail } from '../failure.ts';
import type { LoadedValue } from '../load/loaded-value.ts';
import { collectMasks, type Maskable } from '../mask/collect-masks.ts';

/** What to hide, longest first, and what will hide too much or nothing. */
export interface Masks {
  readonly masks: readonly string[];
  readonly warnings: readonly { readonly name: string; readonly message: string }[];
}

/**
 * The masks of everything that was loaded.
 *
 * @throws {Failure} `TOO_MANY_MASKS`, or `SHORT_SECRET` when short secrets are an error.
 */
export function masksOf(values: readonly LoadedValue[], shortSecrets: 'warn' | 'error'): Masks {
  const maskables = values.flatMap(({ name, value, parts, secret }): Maskable[] => [
    { name, value: value.text(), secret },
    ...parts.map((part): Maskable => ({ name, value: part.text(), secret, kind: 'part' })),
  ]);
  const masks = collectMasks(maskables);
  if (!masks.ok) throw fail(masks.code, `"${masks.name}": ${masks.message}`, masks.hint);
  const warnings = masks.warnings.map(({ name, reason }) => ({ name, message: messages[reason] }));
  const [first] = warnings;
  if (first && shortSecrets === 'error') {
    const names = warnings.map((warning) => `"${warning.name}"`).join(', ');
    throw fail(
      'SHORT_SECRET',
      `too short or too common to mask well: ${names}`,
      'Store longer values, say `secret: false` for public ones, or accept them with short-secrets: warn.',
    );
  }
  return { masks: masks.masks, warnings };
}

const messages = {
  short:
    'is shorter than six characters: masking it will hide ordinary text too, and job outputs that contain it',
  'common word': 'is a common word: masking it will hide ordinary text too, and job outputs that contain it',
  unmasked: 'has only lines too short to mask: it can show in the log',
  'too long': 'has too many lines to mask: it can show in the log',
} as const;
