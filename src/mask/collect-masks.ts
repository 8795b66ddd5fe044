import { Buffer } from 'node:buffer';
import { type Refusal, refuse } from '../result.ts';
import { type MaskedBy, rounds } from './mask-forms.ts';
import {
  groupByName,
  hiddenPublic,
  type Maskable,
  type MaskedVariable,
  type MaskWarning,
  warningsOf,
} from './masked-variable.ts';

export type CollectedMasks =
  | {
      readonly ok: true;
      readonly masks: readonly string[];
      readonly warnings: readonly MaskWarning[];
      /** If false, the rarest encoded forms did not fit under the cap, and are not hidden. */
      readonly complete: boolean;
      /** The names of public values that are hidden too, and the variables whose masks hide them. */
      readonly hiddenPublic: ReadonlyMap<string, readonly string[]>;
    }
  /** `name`: the variable with the most lines. */
  | (Refusal & { readonly name: string });

/**
 * The runner searches every line of the log for every mask, so thousands of masks slow a job down to a crawl. For the
 * redactor, memory is the limit: each byte of a mask takes one to five bytes.
 */
const maskLimits: Readonly<Record<MaskedBy, Limit>> = {
  runner: {
    cap: 2000,
    sizeOf: () => 1,
    unit: 'lines and strings to mask',
    hint: 'List the longest under `files:`, or give them only to the command that needs them, with `pipeline-secrets run`.',
  },
  redactor: {
    cap: 8 << 20,
    sizeOf: (mask) => Buffer.byteLength(mask),
    unit: 'bytes to hide',
    hint: 'Load less at once, with `--only`.',
  },
};

interface Limit {
  readonly cap: number;
  readonly sizeOf: (mask: string) => number;
  /** The unit of sizes, in words. */
  readonly unit: string;
  readonly hint: string;
}

/**
 * Collects the masks of all secret values, and a warning for each reason why a variable will not mask well. If the texts of
 * the values do not fit under the cap, they are refused, with their sum and the largest. Files are left unmasked instead,
 * the longest first, because a file is the right place for such a value. Encoded forms fill the rest: first those of texts
 * of one line, then those of the lines of longer texts, and the most usual ones first.
 */
export function collectMasks(
  values: readonly Maskable[],
  maskedBy: MaskedBy,
  cap: number = maskLimits[maskedBy].cap,
): CollectedMasks {
  const limit = { ...maskLimits[maskedBy], cap };
  const { sizeOf } = limit;
  const masks = new Set<string>();
  const variables = groupByName(
    values.filter((value) => value.secret),
    maskedBy,
  );
  let room = cap;
  const addOne = (form: string): boolean => {
    const size = sizeOf(form);
    if (size > room) return false;
    masks.add(form);
    room -= size;
    return true;
  };
  /** Adds all forms, or none if they do not fit. */
  const addAll = (forms: ReadonlySet<string>): boolean => {
    const added = [...forms].filter((form) => !masks.has(form));
    return added.reduce((sum, form) => sum + sizeOf(form), 0) <= room && added.every(addOne);
  };

  const plain = variables.filter(({ mayBeUnmasked }) => !mayBeUnmasked);
  if (!addAll(new Set(plain.flatMap(({ texts }) => [...texts])))) return tooManyMasks(plain, limit);
  const files = variables
    .filter(({ mayBeUnmasked }) => mayBeUnmasked)
    .sort((a, b) => a.texts.size - b.texts.size);
  const unmasked = files.filter(({ texts }) => !addAll(texts));
  const masked = variables.filter((variable) => !unmasked.includes(variable));

  const encoded = masked.flatMap((variable) => variable.encoded);
  let complete = true;
  const report = (form: string) => {
    if (!masks.has(form) && !addOne(form)) complete = false;
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const reportForms of encoded) {
      // Making thousands of forms that do not fit would take long.
      if (!complete && room === 0) break;
      reportForms(round, report);
    }
  }
  return {
    ok: true,
    masks: [...masks],
    warnings: [
      ...masked.flatMap(warningsOf),
      ...unmasked.map(({ name }) => ({ name, reason: 'too long' as const })),
    ],
    complete,
    hiddenPublic: hiddenPublic(values, masked),
  };
}

function tooManyMasks(
  variables: readonly MaskedVariable[],
  { cap, sizeOf, unit, hint }: Limit,
): CollectedMasks {
  const sizes = variables.map(({ texts }) => sizeOfAll(texts, sizeOf));
  const sum = sizeOfAll(new Set(variables.flatMap(({ texts }) => [...texts])), sizeOf);
  const most = Math.max(...sizes);
  const name = variables[sizes.indexOf(most)]?.name ?? '';
  const message = `the secrets have ${sum} ${unit}, more than the limit of ${cap}; the largest is "${name}" with ${most}`;
  return { ...refuse('TOO_MANY_MASKS', message, hint), name };
}

function sizeOfAll(texts: ReadonlySet<string>, sizeOf: Limit['sizeOf']): number {
  return [...texts].reduce((sum, text) => sum + sizeOf(text), 0);
}
