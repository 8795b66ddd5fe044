import { isUtf8 } from 'node:buffer';
import { Failure, fail } from '../../failure.ts';
import type { Loaded } from '../../load/load-values.ts';
import type { HiddenValue, LoadedValue } from '../../load/value/loaded-value.ts';
import { collectMasks } from '../../mask/collect-masks.ts';
import type { Maskable } from '../../mask/masked-variable.ts';
import { anyGlob } from '../../text/glob.ts';
import { type MaskOptions, maskWarnings, weaknessOf } from './mask-warnings.ts';

/** The texts to hide, and a sentence for each that will be hidden badly or should not be hidden. */
export interface Masks {
  readonly masks: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * The masks of all loaded values and files.
 *
 * @throws {Failure} `TOO_MANY_MASKS`, or `SHORT_SECRET` if short secrets are an error.
 */
export function masksOf({ values, files }: Pick<Loaded, 'values' | 'files'>, options: MaskOptions): Masks {
  const { maskedBy, shortSecrets, leavesOutLong = false } = options;
  const contents = files.map(({ content }) => content);
  const collected = collectMasks(
    [
      ...values.flatMap((value) => maskablesOf(value, leavesOutLong)),
      ...contents.flatMap((content) => maskablesOf(content, true)),
    ],
    maskedBy,
  );
  const placeOf = (name: string) => [...values, ...contents].find((value) => value.name === name)?.place;
  if (!collected.ok) {
    const { code, name, message, hint } = collected;
    throw fail(code, message, hint, placeOf(name));
  }
  if (collected.warnings.length > 0 && shortSecrets === 'error') {
    throw new Failure(
      collected.warnings.map((warning) => ({
        code: 'SHORT_SECRET',
        message: `"${warning.name}" ${weaknessOf(warning)}`,
        hint: 'Store longer values, mark what is public with `secret: false` or `secret: [KEYS]`, or accept them with short-secrets: warn.',
        place: placeOf(warning.name),
      })),
    );
  }
  const templates = [...values, ...contents].filter(({ kind }) => kind === 'template');
  const warnings = maskWarnings(collected, options, new Set(templates.map(({ name }) => name)));
  return { masks: collected.masks, warnings };
}

function maskablesOf(loaded: LoadedValue, mayBeUnmasked: boolean): Maskable[] {
  const { name, value, parts, secret, secretKeys } = loaded;
  const isSecretKey = secretKeys && anyGlob(secretKeys);
  const common = { name, secret, isSecretKey, mayBeUnmasked };
  const whole = contentOf(value);
  const others = parts.map((part) => ({ kind: part.kind, value: contentOf(part.value) }));
  return [
    { ...common, value: whole },
    ...others.filter((part) => part.value !== whole).map((part): Maskable => ({ ...common, ...part })),
  ];
}

function contentOf(value: HiddenValue): string | Uint8Array {
  const content = value.content();
  return typeof content !== 'string' && isUtf8(content) ? value.text() : content;
}
