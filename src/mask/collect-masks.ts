import { Buffer } from 'node:buffer';
import { type Refusal, refuse } from '../load/result.ts';
import { type Audience, type MaskForms, maskForms, rounds } from './mask-forms.ts';
import type { TextKind } from './secret-texts.ts';
import { shortSecretReason } from './short-secret.ts';

/** One text to hide, by the variable it belongs to; a variable may have several (its value, the items of its list). */
export interface Maskable {
  readonly name: string;
  /** Bytes that are no text, or a text. */
  readonly value: string | Uint8Array;
  readonly secret: boolean;
  /** Default: `whole`. */
  readonly kind?: TextKind | undefined;
  /** The content of a file, which may be too long to mask. */
  readonly file?: boolean | undefined;
}

export interface MaskWarning {
  readonly name: string;
  /** `unmasked`: it has only lines too short to mask. `too long`: the file's lines do not fit under the cap. */
  readonly reason: 'short' | 'common word' | 'unmasked' | 'too long';
}

export type CollectedMasks =
  | {
      readonly ok: true;
      readonly masks: readonly string[];
      readonly warnings: readonly MaskWarning[];
      /** False: not all encoded forms fit under the cap, and the rarest show. */
      readonly complete: boolean;
    }
  | (Refusal & { readonly name: string });

/**
 * The runner searches every line of the log for every mask: thousands slow a job down to a crawl. The redactor does not
 * mind their number; each byte of them takes one to five bytes of memory.
 */
const limits: Readonly<Record<Audience, Limit>> = {
  runner: {
    cap: 2000,
    sizeOf: () => 1,
    hint: 'Hand it over as a file (`files`), or to the one command that needs it, with `pipeline-secrets run`.',
  },
  redactor: {
    cap: 8 << 20,
    sizeOf: (mask) => Buffer.byteLength(mask),
    hint: 'Load less at once, with `--only`.',
  },
};

interface Limit {
  readonly cap: number;
  readonly sizeOf: (mask: string) => number;
  readonly hint: string;
}

/**
 * Every mask of every secret value, and one warning for each variable that will not mask well. Values whose texts do not
 * fit under the cap are refused, naming the variable that has most; files are left unmasked instead, the longest first,
 * since a file is where such a value belongs. Encoded forms fill the room that is left, the most usual first.
 */
export function collectMasks(
  values: readonly Maskable[],
  audience: Audience,
  cap: number = limits[audience].cap,
): CollectedMasks {
  const limit = limits[audience];
  const { sizeOf } = limit;
  const masks = new Set<string>();
  const warnings = new Map<string, MaskWarning['reason']>();
  const variables = groupByName(
    values.filter((value) => value.secret),
    audience,
  );
  let room = cap;
  const addOne = (form: string): boolean => {
    const size = sizeOf(form);
    if (size > room) return false;
    masks.add(form);
    room -= size;
    return true;
  };
  /** All of them, or none if they do not fit. */
  const addAll = (forms: ReadonlySet<string>): boolean => {
    const added = [...forms].filter((form) => !masks.has(form));
    return added.reduce((sum, form) => sum + sizeOf(form), 0) <= room && added.every(addOne);
  };

  for (const { name, reason } of variables) if (reason !== undefined) warnings.set(name, reason);
  const plain = variables.filter(({ file }) => !file);
  if (!addAll(new Set(plain.flatMap(({ texts }) => [...texts])))) return tooMany(plain, limit);
  const files = variables.filter(({ file }) => file).sort((a, b) => a.texts.size - b.texts.size);
  const unmasked = files.filter(({ texts }) => !addAll(texts));
  for (const { name } of unmasked) warnings.set(name, 'too long');

  const encoded = variables
    .filter((variable) => !unmasked.includes(variable))
    .flatMap((variable) => variable.encoded);
  let complete = true;
  const tell = (form: string) => {
    if (!masks.has(form) && !addOne(form)) complete = false;
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const tellForms of encoded) {
      // Thousands of forms that have no room cost a long while to make.
      if (!complete && room === 0) break;
      tellForms(round, tell);
    }
  }
  return {
    ok: true,
    masks: [...masks],
    warnings: [...warnings].map(([name, reason]) => ({ name, reason })),
    complete,
  };
}

interface Variable {
  readonly name: string;
  file: boolean;
  readonly texts: Set<string>;
  readonly encoded: MaskForms['encoded'][];
  reason: MaskWarning['reason'] | undefined;
}

function groupByName(values: readonly Maskable[], audience: Audience): readonly Variable[] {
  const variables = new Map<string, Variable>();
  for (const { name, value, kind = 'whole', file = false } of values) {
    const known = variables.get(name);
    const variable = known ?? { name, file, texts: new Set(), encoded: [], reason: undefined };
    variables.set(name, variable);
    const { texts, encoded } = maskForms(value, kind, audience);
    for (const text of texts) variable.texts.add(text);
    variable.encoded.push(encoded);
    variable.file &&= file;
    if (kind === 'whole' && typeof value === 'string') {
      variable.reason ??= texts.length === 0 && value.trim() !== '' ? 'unmasked' : shortSecretReason(value);
    }
  }
  return [...variables.values()];
}

function tooMany(variables: readonly Variable[], { sizeOf, hint }: Limit): CollectedMasks {
  const sizes = variables.map(({ texts }) => [...texts].reduce((sum, text) => sum + sizeOf(text), 0));
  const most = variables[sizes.indexOf(Math.max(...sizes))];
  return { ...refuse('TOO_MANY_MASKS', 'has more lines than can be masked', hint), name: most?.name ?? '' };
}
