import { type Refusal, refuse } from '../load/result.ts';
import { type MaskKind, maskForms } from './mask-forms.ts';
import { shortSecretReason } from './short-secret.ts';

/** One text to hide, by the variable it belongs to; a variable may have several (its value, the items of its list). */
export interface Maskable {
  readonly name: string;
  readonly value: string;
  readonly secret: boolean;
  /** Default: `whole`. */
  readonly kind?: MaskKind | undefined;
  /** The content of a file, which may be too long to mask. */
  readonly file?: boolean | undefined;
}

export interface MaskWarning {
  readonly name: string;
  /** `unmasked`: it has only lines too short to mask. `too long`: the file's lines do not fit under the cap. */
  readonly reason: 'short' | 'common word' | 'unmasked' | 'too long';
}

export type CollectedMasks =
  | { readonly ok: true; readonly masks: readonly string[]; readonly warnings: readonly MaskWarning[] }
  | (Refusal & { readonly name: string });

/** The runner searches every line of the log for every mask: thousands slow a job down to a crawl. */
export const maxMasks = 2000;

/**
 * Every mask of every secret value, longest first, and one warning for each variable that will not mask well. Values
 * with too many lines are refused, naming the variable that has most; files are left unmasked instead, the longest
 * first, since a file is where such a value belongs.
 */
export function collectMasks(values: readonly Maskable[], cap: number = maxMasks): CollectedMasks {
  const masks = new Set<string>();
  const warnings = new Map<string, MaskWarning['reason']>();
  const variables = groupByName(values.filter((value) => value.secret));
  const counts = new Map<string, number>();
  for (const { name, reason, file, forms } of variables) {
    if (reason !== undefined) warnings.set(name, reason);
    if (file) continue;
    counts.set(name, forms.size);
    for (const form of forms) masks.add(form);
  }
  if (masks.size > cap) return tooMany(counts);

  for (const { name, forms } of variables
    .filter(({ file }) => file)
    .sort((a, b) => a.forms.size - b.forms.size)) {
    const added = [...forms].filter((form) => !masks.has(form));
    if (masks.size + added.length > cap) warnings.set(name, 'too long');
    else for (const form of added) masks.add(form);
  }
  return {
    ok: true,
    masks: [...masks].sort((a, b) => b.length - a.length),
    warnings: [...warnings].map(([name, reason]) => ({ name, reason })),
  };
}

interface Variable {
  readonly name: string;
  file: boolean;
  readonly forms: Set<string>;
  reason: MaskWarning['reason'] | undefined;
}

function groupByName(values: readonly Maskable[]): readonly Variable[] {
  const variables = new Map<string, Variable>();
  for (const { name, value, kind = 'whole', file = false } of values) {
    const known = variables.get(name);
    const variable = known ?? { name, file, forms: new Set<string>(), reason: undefined };
    variables.set(name, variable);
    const forms = maskForms(value, kind);
    for (const form of forms) variable.forms.add(form);
    variable.file &&= file;
    if (kind === 'whole') {
      variable.reason ??= forms.length === 0 && value.trim() !== '' ? 'unmasked' : shortSecretReason(value);
    }
  }
  return [...variables.values()];
}

function tooMany(counts: ReadonlyMap<string, number>): CollectedMasks {
  const [name] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', -1]);
  return {
    ...refuse(
      'TOO_MANY_MASKS',
      'has more lines than can be masked',
      'Give it to the one command that needs it, with `pipeline-secrets run`.',
    ),
    name,
  };
}
