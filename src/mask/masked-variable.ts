import type { IsSecretKey } from '../json/json-leaves.ts';
import { type MaskedBy, type MaskForms, maskForms } from './mask-forms.ts';
import type { TextKind } from './secret-texts.ts';
import { shortSecretReason } from './short-secret.ts';
import { isWeak, type WeakParts, weakParts } from './weak-parts.ts';

/** A text to hide. A variable may have several: its value, the items of its list. */
export interface Maskable {
  readonly name: string;
  /** Text, or bytes that are not text. */
  readonly value: string | Uint8Array;
  readonly secret: boolean;
  /** Tells the secret keys of a JSON object; absent: all keys are secret. */
  readonly isSecretKey?: IsSecretKey | undefined;
  /** Default: `whole`. */
  readonly kind?: TextKind | undefined;
  /** If it is too long, it may stay unmasked, like the content of a file. */
  readonly mayBeUnmasked?: boolean | undefined;
}

/** `weak parts`: see {@link WeakParts}. `too long`: its lines do not fit under the cap. */
export type MaskWarning = { readonly name: string } & (
  | { readonly reason: 'short' | 'common word' | 'too long' }
  | { readonly reason: 'weak parts'; readonly parts: AllWeakParts }
);

/** The weak parts of a value, of the text before `encode`, and of the items of a list, which count from 1. */
export interface AllWeakParts extends WeakParts {
  readonly items: readonly number[];
  /** The whole text before `encode` is weak. */
  readonly isTextWeak: boolean;
}

/** Everything to mask of one variable. */
export interface MaskedVariable {
  readonly name: string;
  readonly mayBeUnmasked: boolean;
  /** The texts themselves, without encoded forms. */
  readonly texts: ReadonlySet<string>;
  readonly encoded: readonly MaskForms['encoded'][];
  readonly reason: 'short' | 'common word' | undefined;
  readonly weak: AllWeakParts;
}

/** Groups texts by variable, in the order of their first texts. */
export function groupByName(values: readonly Maskable[], maskedBy: MaskedBy): readonly MaskedVariable[] {
  const groups = new Map<string, Maskable[]>();
  for (const value of values) {
    const group = groups.get(value.name);
    if (group) group.push(value);
    else groups.set(value.name, [value]);
  }
  return [...groups].map(([name, group]) => {
    const forms = group.map(({ value, kind = 'whole', isSecretKey }) =>
      maskForms(value, kind, maskedBy, isSecretKey),
    );
    return {
      name,
      mayBeUnmasked: group.every(({ mayBeUnmasked }) => mayBeUnmasked),
      texts: new Set(forms.flatMap(({ texts }) => texts)),
      encoded: forms.map(({ encoded }) => encoded),
      reason: reasonOf(group),
      weak: weakPartsOfGroup(group),
    };
  });
}

function reasonOf(group: readonly Maskable[]): MaskedVariable['reason'] {
  for (const { value, kind = 'whole' } of group) {
    const reason = kind === 'whole' && typeof value === 'string' ? shortSecretReason(value) : undefined;
    if (reason) return reason;
  }
  return undefined;
}

/** Filtered texts are left out: the variable of the original secret reports them. */
function weakPartsOfGroup(group: readonly Maskable[]): AllWeakParts {
  const textsOf = (kinds: readonly TextKind[]) =>
    group.flatMap(({ value, kind = 'whole', isSecretKey }) =>
      kinds.includes(kind) && typeof value === 'string' ? [{ value, isSecretKey }] : [],
    );
  const parts = textsOf(['whole', 'text'])
    .filter(({ value }) => shortSecretReason(value) === undefined)
    .map(({ value, isSecretKey }) => weakParts(value, isSecretKey));
  return {
    keys: parts.flatMap(({ keys }) => keys),
    lines: parts.flatMap(({ lines }) => lines),
    items: textsOf(['item']).flatMap(({ value }, index) => (isWeak(value) ? [index + 1] : [])),
    isTextWeak: textsOf(['text']).some(({ value }) => shortSecretReason(value) !== undefined),
  };
}

/** The reasons why a variable will not mask well. */
export function warningsOf({ name, reason, weak }: MaskedVariable): readonly MaskWarning[] {
  const { keys, lines, items, isTextWeak } = weak;
  const hasWeakParts = isTextWeak || [keys, lines, items].some(({ length }) => length > 0);
  return [
    ...(reason ? [{ name, reason }] : []),
    ...(hasWeakParts ? [{ name, reason: 'weak parts' as const, parts: weak }] : []),
  ];
}

/**
 * The public values that are hidden too, completely or partly, because a secret contains the same text, with the variables
 * of these secrets. A short text that a longer public value happens to contain does not count.
 */
export function hiddenPublic(
  values: readonly Maskable[],
  masked: readonly MaskedVariable[],
): ReadonlyMap<string, readonly string[]> {
  const hidden = new Map<string, readonly string[]>();
  for (const { name, value, secret } of values) {
    if (secret || typeof value !== 'string') continue;
    const hides = (text: string) => value.includes(text) && (value.trim() === text.trim() || !isWeak(text));
    const secrets = masked.filter((variable) => variable.name !== name && [...variable.texts].some(hides));
    if (secrets.length > 0)
      hidden.set(
        name,
        secrets.map((variable) => variable.name),
      );
  }
  return hidden;
}
