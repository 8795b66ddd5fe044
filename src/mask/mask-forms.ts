import { isUnicode } from '../load/unicode.ts';
import { type Encoding, encodings, foldedForms } from './encodings.ts';
import { isTelling, secretTexts, type TextKind } from './secret-texts.ts';
import { isCommonWord } from './short-secret.ts';

/** Who hides: the runner, which derives some forms by itself and takes single lines only, or our own redactor. */
export type Audience = 'runner' | 'redactor';

export interface MaskForms {
  /** What is secret, as it stands, longest first. */
  readonly texts: readonly string[];
  /** What programs make of it, most usual first. */
  readonly encoded: readonly EncodedForm[];
}

export interface EncodedForm {
  readonly form: string;
  /** The lower, the more usual. */
  readonly rank: number;
}

/**
 * Everything to hide so that a value shows neither as it is nor encoded. The runner is told only what it does not derive.
 * No form is shorter than four characters, mere punctuation or a common word, but for a whole value in one line, which is
 * always hidden as it is. Not hidden are parts of a text, and what is reversed, compressed or encrypted.
 */
export function maskForms(value: string, kind: TextKind, audience: Audience): MaskForms {
  const texts = new Set(secretTexts(value, kind));
  // The redactor sees line ends too; so lines too short to be hidden alone are hidden with the rest.
  if (audience === 'redactor' && /[\r\n]/.test(value.trim())) texts.add(value);
  const derived = audience === 'runner' ? new Set([...texts].flatMap(derivedByRunner)) : undefined;

  const encoded: EncodedForm[] = [];
  const known = new Set(texts);
  const add = (form: string, rank: number) => {
    if (known.has(form) || derived?.has(form) || !isTelling(form)) return;
    known.add(form);
    encoded.push({ form, rank });
  };
  // The runner splits what it is told into lines, whatever they are.
  const inOne = (form: string) => (audience === 'runner' ? form.split(/[\r\n]+/) : [form]);
  const own = encodings.filter(({ runner }) => !runner || audience === 'redactor');
  for (const text of [...texts].filter((one) => isUnicode(one) && !isCommonWord(one.trim()))) {
    for (const [rank, { forms }] of own.entries()) {
      for (const form of forms(text)) for (const part of inOne(form)) add(part, rank);
    }
  }
  if (kind === 'whole') for (const form of foldedForms(value)) add(form, own.length);
  return { texts: [...texts], encoded };
}

const runnerEncodings: readonly Encoding[] = encodings.filter(({ runner }) => runner === 'by the text');

function derivedByRunner(text: string): readonly string[] {
  return isUnicode(text) ? runnerEncodings.flatMap(({ forms }) => forms(text)) : [];
}
