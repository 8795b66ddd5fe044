import type { CollectedMasks } from '../../mask/collect-masks.ts';
import type { MaskedBy } from '../../mask/mask-forms.ts';
import type { AllWeakParts, MaskWarning } from '../../mask/masked-variable.ts';
import { joinFirst } from '../../text/words.ts';
import type { Request } from './request.ts';

export interface MaskOptions extends Pick<Request, 'shortSecrets'> {
  readonly maskedBy: MaskedBy;
  /** Leaves values that are too long unmasked, as files are, instead of refusing them. */
  readonly leavesOutLong?: boolean;
  /** The stand-in file, whose values are seldom secret: one line names all that cannot be masked well. */
  readonly local?: string | undefined;
}

type Collected = Omit<Extract<CollectedMasks, { ok: true }>, 'masks'>;

/**
 * A sentence for each variable that is masked badly, or not at all, or although it is public.
 *
 * @param templates the names of variables that take no list of secret keys.
 */
export function maskWarnings(
  collected: Collected,
  { maskedBy, local }: MaskOptions,
  templates: ReadonlySet<string>,
): string[] {
  const { warnings, complete, hiddenPublic } = collected;
  const isWeak = ({ reason }: MaskWarning) => reason !== 'too long';
  const weak = local === undefined ? [] : warnings.filter(isWeak);
  const others = local === undefined ? warnings : warnings.filter((warning) => !isWeak(warning));
  return [
    ...(weak.length > 0 ? [`${standIns}: ${joinFirst(weak.map(nameAndParts), mostListed)}`] : []),
    ...others.map(
      (warning) => `"${warning.name}" ${weaknessOf(warning)}${adviceOn(warning, maskedBy, templates)}`,
    ),
    ...[...hiddenPublic].map(
      ([name, secrets]) =>
        `"${name}" is public, but shares text with ${secretsText(secrets)}, so it is masked${droppedBy(maskedBy)}; if that text is public there too, set \`secret: false\` or \`secret: [KEYS]\` there`,
    ),
    ...(complete
      ? []
      : ['the secrets have too many encoded forms to mask them all: the rarest can appear in the log']),
  ];
}

function secretsText(names: readonly string[]): string {
  return `the ${names.length > 1 ? 'secrets' : 'secret'} ${joinFirst(names.map((name) => `"${name}"`))}`;
}

const standIns = 'values of the stand-in file are too short or too common to mask well';

/** The weakness of a variable, without its name. */
export function weaknessOf(warning: MaskWarning): string {
  switch (warning.reason) {
    case 'short':
      return 'is shorter than six characters: masking it will hide ordinary text too';
    case 'common word':
      return 'is a common word: masking it will hide ordinary text too';
    case 'too long':
      return 'has too many lines to mask: it can appear in the log';
    case 'weak parts':
      return `has parts that are too short or too common to mask well, so they can appear in the log or hide ordinary text: ${partsText(warning.parts)}`;
  }
}

function adviceOn(warning: MaskWarning, maskedBy: MaskedBy, templates: ReadonlySet<string>): string {
  if (warning.reason === 'too long') return '';
  if (warning.reason !== 'weak parts') return `${droppedBy(maskedBy)}; set \`secret: false\` if it is public`;
  return warning.parts.keys.length > 0 && !templates.has(warning.name)
    ? '; list the keys that are secret in `secret: [KEYS]` if these are public'
    : '';
}

function droppedBy(maskedBy: MaskedBy): string {
  return maskedBy === 'runner' ? ', and the runner drops job outputs that contain it' : '';
}

function nameAndParts(warning: MaskWarning): string {
  return warning.reason === 'weak parts' ? `${warning.name} (${partsText(warning.parts)})` : warning.name;
}

function partsText({ keys, lines, items, isTextWeak }: AllWeakParts): string {
  const printed = keys.slice(0, mostListed).map((print) => keyText(print()));
  const left = keys.length - printed.length;
  return [
    ...(isTextWeak ? ['the text before `encode`'] : []),
    ...printed,
    ...(left > 0 ? [`${left} more keys`] : []),
    ...(lines.length > 0 ? [numbersText('line', lines)] : []),
    ...(items.length > 0 ? [numbersText('item', items)] : []),
  ].join(', ');
}

/** More would make a line that nobody reads. */
const mostListed = 20;

function keyText(key: string): string {
  if (key === '') return 'the JSON value itself';
  return /^[\w./~-]{1,80}$/.test(key) ? key : JSON.stringify(key.length > 80 ? `${key.slice(0, 79)}…` : key);
}

/** `lines 2 and 3`, `lines 1 to 12, 14 and 20`. */
function numbersText(unit: 'line' | 'item', numbers: readonly number[]): string {
  const ranges = rangesOf(numbers).flatMap(([first, last]) => {
    if (first === last) return [`${first}`];
    return last === first + 1 ? [`${first}`, `${last}`] : [`${first} to ${last}`];
  });
  const left = ranges.length - mostListed;
  const shown = left > 0 ? [...ranges.slice(0, mostListed), `${left} more`] : ranges;
  const end = shown.pop() ?? '';
  return `${unit}${numbers.length > 1 ? 's' : ''} ${shown.length > 0 ? `${shown.join(', ')} and ` : ''}${end}`;
}

function rangesOf(numbers: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range && number === range[1] + 1) range[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}
