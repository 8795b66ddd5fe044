import type { IsSecretKey } from '../json/json-leaves.ts';
import { type Audience, type MaskForms, maskForms } from './mask-forms.ts';
import type { TextKind } from './secret-texts.ts';
import { shortSecretReason } from './short-secret.ts';
import { isWeak, type WeakParts, weakParts } from './weak-parts.ts';

/** One text to hide, by the variable it belongs to; a variable may have several (its value, the items of its list). */
export interface Maskable {
  readonly name: string;
  /** Bytes that are no text, or a text. */
  readonly value: string | Uint8Array;
  readonly secret: boolean;
  /** Says which keys of a JSON object are secret; absent: all. */
  readonly isSecretKey?: IsSecretKey | undefined;
  /** Default: `whole`. */
  readonly kind?: TextKind | undefined;
  /** It may be left unmasked if it is too long, as the content of a file is. */
  readonly mayBeUnmasked?: boolean | undefined;
}

/** `weak parts`: see {@link WeakParts}. `too long`: its lines do not fit under the cap. */
export type MaskWarning = { readonly name: string } & (
  | { readonly reason: 'short' | 'common word' | 'too long' }
  | { readonly reason: 'weak parts'; readonly parts: AllWeakParts }
);

/** Of a value, of the text before `encode` and of the items of a list, which are numbered from 1. */
export interface AllWeakParts extends WeakParts {
  readonly items: readonly number[];
  /** The text before `encode` is weak as a whole. */
  readonly isTextWeak: boolean;
}

/** All that is to be masked of one variable. */
export interface MaskedVariable {
  readonly name: string;
  readonly mayBeUnmasked: boolean;
  /** As they stand. */
  readonly texts: ReadonlySet<string>;
  readonly encoded: readonly MaskForms['encoded'][];
  readonly reason: 'short' | 'common word' | undefined;
  readonly weak: AllWeakParts;
}

/** The variables in the order of their first texts. */
export function groupByName(values: readonly Maskable[], audience: Audience): readonly MaskedVariable[] {
  const groups = new Map<string, Maskable[]>();
  for (const value of values) {
    const group = groups.get(value.name);
    if (group) group.push(value);
    else groups.set(value.name, [value]);
  }
  return [...groups].map(([name, group]) => {
    const forms = group.map(({ value, kind = 'whole', isSecretKey }) =>
      maskForms(value, kind, audience, isSecretKey),
    );
    return {
      name,
      mayBeUnmasked: group.every(({ mayBeUnmasked }) => mayBeUnmasked),
      texts: new Set(forms.flatMap(({ texts }) => texts)),
      encoded: forms.map(({ encoded }) => encoded),
      reason: reasonOf(group),
      weak: weakPartsOf(group),
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

/** What filters make of a secret is as weak as that, and its own variable tells so. */
function weakPartsOf(group: readonly Maskable[]): AllWeakParts {
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

/** Why a variable will not mask well. */
export function warningsOf({ name, reason, weak }: MaskedVariable): readonly MaskWarning[] {
  const { keys, lines, items, isTextWeak } = weak;
  const hasWeakParts = isTextWeak || [keys, lines, items].some(({ length }) => length > 0);
  return [
    ...(reason ? [{ name, reason }] : []),
    ...(hasWeakParts ? [{ name, reason: 'weak parts' as const, parts: weak }] : []),
  ];
}
