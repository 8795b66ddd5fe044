import { isUnicode } from '../load/unicode.ts';
import { encodings, foldedForms, formsOfBytes } from './encodings.ts';
import { isTelling, secretTexts, type TextKind, wholeTexts } from './secret-texts.ts';
import { isCommonWord } from './short-secret.ts';

/** Who hides: the runner, which derives some forms by itself and takes single lines only, or our own redactor. */
export type Audience = 'runner' | 'redactor';

export interface MaskForms {
  /** What is secret, as it stands, longest first. */
  readonly texts: readonly string[];
  /** What programs make of it, in {@link rounds}, most usual first; each is to be asked for once, in order. */
  readonly encoded: (round: number) => readonly string[];
}

/** One for each encoding, and the last for the lines that tools fold a value into. */
export const rounds = encodings.length + 1;

/**
 * Everything to hide so that a value shows neither as it is nor encoded. The runner is told only what it does not derive.
 * No form is shorter than four characters, mere punctuation or a common word, but for a whole value in one line, which is
 * always hidden as it is. Of bytes that are no text only what is made of them is hidden. Not hidden are parts of a text,
 * and what is reversed, compressed or encrypted.
 */
export function maskForms(value: string | Uint8Array, kind: TextKind, audience: Audience): MaskForms {
  if (typeof value !== 'string') return formsOfBinary(value);
  const texts = new Set(secretTexts(value, kind));
  // The redactor sees line ends too; so lines too short to be hidden alone are hidden with the rest.
  const isWhole = audience === 'redactor' && /[\r\n]/.test(value.trim());
  const isSaidByLines = () => value.split(/[\r\n]+/).every((line) => line === '' || texts.has(line));
  const encodable = [...texts, ...(isWhole && !isSaidByLines() ? [value] : [])];
  if (isWhole) texts.add(value);
  return { texts: [...texts], encoded: encodedForms(value, encodable, texts, audience) };
}

/**
 * @param known what is told already, and grows for the runner: it is told as little as possible. Hundreds of values wait
 * here at once, each with all that it holds on to.
 */
function encodedForms(
  value: string,
  texts: readonly string[],
  known: Set<string>,
  audience: Audience,
): MaskForms['encoded'] {
  const encodable = texts.filter(isEncodable);
  return (round) => {
    const encoding = encodings[round];
    if (!encoding) {
      const wholes = wholeTexts(value).filter((text) => isTelling(text.trim()));
      return told(wholes.flatMap(foldedForms), known, audience);
    }
    const { forms, runner } = encoding;
    if (!runner || audience === 'redactor') return told(encodable.flatMap(forms), known, audience);
    // Also of a common word, since the runner is told the word.
    const derived = runner === 'by the text' ? texts.filter(isUnicode) : [];
    for (const text of derived) for (const form of forms(text)) known.add(form);
    return [];
  };
}

function isEncodable(text: string): boolean {
  return isUnicode(text) && !isCommonWord(text.trim());
}

/** The runner splits what it is told into lines, whatever they are. */
function linesOf(form: string): readonly string[] | string {
  return form.includes('\n') || form.includes('\r') ? form.split(/[\r\n]+/) : form;
}

/** Those of the forms that one has to be told. */
function told(forms: readonly string[], known: Set<string>, audience: Audience): readonly string[] {
  if (audience === 'redactor') return forms.filter(isTelling);
  return forms.flatMap(linesOf).filter((form) => {
    if (known.has(form) || !isTelling(form)) return false;
    known.add(form);
    return true;
  });
}

/** The runner derives none of them: it can be told no bytes. */
function formsOfBinary(bytes: Uint8Array): MaskForms {
  const { whole, others, lines } = formsOfBytes(bytes);
  const texts = new Set(whole.filter(isTelling));
  const isNew = (form: string) => !texts.has(form) && isTelling(form);
  // Lines come last, as those of texts do: else those of one keystore take the room of all other values.
  return {
    texts: [...texts],
    // The second round is the first of which the runner is told of a text.
    encoded: (round) => (round === 1 ? others : round === rounds - 1 ? lines : []).filter(isNew),
  };
}
