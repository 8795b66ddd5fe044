import { isUtf8 } from 'node:buffer';
import { Failure, fail } from '../failure.ts';
import type { Loaded } from '../load/load-values.ts';
import type { HiddenValue, LoadedValue } from '../load/loaded-value.ts';
import { collectMasks, type Maskable } from '../mask/collect-masks.ts';
import type { Audience } from '../mask/mask-forms.ts';

/** What to hide, and a sentence for each variable that will hide too much or nothing. */
export interface Masks {
  readonly masks: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * The masks of everything that was loaded.
 *
 * @throws {Failure} `TOO_MANY_MASKS`, or `SHORT_SECRET` when short secrets are an error.
 */
export function masksOf(
  { values, files }: Pick<Loaded, 'values' | 'files'>,
  shortSecrets: 'warn' | 'error',
  audience: Audience,
): Masks {
  const maskables = [
    ...values.flatMap((value) => maskablesOf(value, false)),
    ...files.flatMap(({ content }) => maskablesOf(content, true)),
  ];
  const masks = collectMasks(maskables, audience);
  const contents = [...values, ...files.map(({ content }) => content)];
  const placeOf = (name: string) => contents.find((content) => content.name === name)?.place;
  if (!masks.ok) {
    const { code, name, message, hint } = masks;
    throw fail(code, `"${name}": ${message}`, hint, placeOf(name));
  }
  const { warnings, complete } = masks;
  if (warnings.length > 0 && shortSecrets === 'error') {
    throw new Failure(
      warnings.map(({ name, reason }) => ({
        code: 'SHORT_SECRET',
        message: `"${name}" ${messages[reason]}`,
        hint: 'Store a longer value, say `secret: false` if it is public, or accept it with short-secrets: warn.',
        place: placeOf(name),
      })),
    );
  }
  return {
    masks: masks.masks,
    warnings: [
      ...warnings.map(
        ({ name, reason }) =>
          `"${name}" ${messages[reason]}${sideEffects[audience][reason]}${wayOut[reason]}`,
      ),
      ...(complete
        ? []
        : ['the encoded forms of the secrets are too many to mask: the rarest can show in the log']),
    ],
  };
}

function maskablesOf({ name, value, parts, secret }: LoadedValue, file: boolean): Maskable[] {
  const whole = contentOf(value);
  const others = parts.map(contentOf).filter((part) => part !== whole);
  return [
    { name, value: whole, secret, file },
    ...others.map((part): Maskable => ({ name, value: part, secret, kind: 'part', file })),
  ];
}

function contentOf(value: HiddenValue): string | Uint8Array {
  const content = value.content();
  return typeof content !== 'string' && isUtf8(content) ? value.text() : content;
}

const messages = {
  short: 'is shorter than six characters: masking it will hide ordinary text too',
  'common word': 'is a common word: masking it will hide ordinary text too',
  unmasked: 'has only lines too short to mask: it can show in the log',
  'too long': 'has too many lines to mask: it can show in the log',
} as const;

/** A short secret is most often none. */
const publicOnes = '; say `secret: false` if it is public';
const wayOut = { short: publicOnes, 'common word': publicOnes, unmasked: '', 'too long': '' } as const;

const jobOutputs = ', and job outputs that contain it';
const nothing = { short: '', 'common word': '', unmasked: '', 'too long': '' } as const;
/** The runner drops job outputs that hold a masked text. */
const sideEffects = {
  runner: { ...nothing, short: jobOutputs, 'common word': jobOutputs },
  redactor: nothing,
} as const;
