import type { IsSecretKey } from '../json/json-leaves.ts';
import { isWellFormed } from '../text/well-formed.ts';
import { foldedForms, formsOfBytes } from './forms/byte-forms.ts';
import { encodings } from './forms/encodings.ts';
import { isTelling, secretTexts, type TextKind, wholeTexts } from './secret-texts.ts';
import { isCommonWord } from './short-secret.ts';

/** Who hides: the runner, which derives some forms by itself and takes single lines only, or our own redactor. */
export type Audience = 'runner' | 'redactor';

export interface MaskForms {
  /** What is secret, as it stands, longest first. */
  readonly texts: readonly string[];
  /** Tells what programs make of it, in {@link rounds}, most usual first; each is to be asked for once, in order. */
  readonly encoded: (round: number, tell: Tell) => void;
}

type Tell = (form: string) => void;

/** One for each encoding, and the last for the lines that tools fold a value into. */
const roundsOfPass = encodings.length + 1;
/** All of them for what stands in one line, and then again for the lines of longer texts, of which there may be thousands. */
export const rounds = 2 * roundsOfPass;

/**
 * Everything to hide so that a value shows neither as it is nor encoded. The runner is told only what it does not derive.
 * No form is shorter than four characters, mere punctuation or a common word, but for a whole value in one line, which is
 * always hidden as it is. Of bytes that are no text only what is made of them is hidden. Not hidden are parts of a text,
 * and what is reversed, compressed or encrypted.
 */
export function maskForms(
  value: string | Uint8Array,
  kind: TextKind,
  audience: Audience,
  isSecretKey?: IsSecretKey,
): MaskForms {
  if (typeof value !== 'string') return formsOfBinary(value);
  const { texts: inLines, lines } = secretTexts(value, kind, isSecretKey);
  const texts = new Set(inLines);
  // The redactor sees line ends too; so lines too short to be hidden alone are hidden with the rest.
  const isWhole = audience === 'redactor' && hasLines(value);
  const isSaidByLines = () => value.split(/[\r\n]+/).every((line) => line === '' || texts.has(line));
  const encodable = [...texts, ...(isWhole && !isSaidByLines() ? [value] : [])];
  if (isWhole) texts.add(value);
  const isLine = (text: string) => lines.has(text) || (isWhole && text === value);
  const wholes = () => wholeTexts(value, isSecretKey);
  return { texts: [...texts], encoded: encodedForms({ encodable, isLine, wholes }, texts, audience) };
}

interface Encodable {
  readonly encodable: readonly string[];
  /** Whether one of these is a line of a longer text, or such a text. */
  readonly isLine: (text: string) => boolean;
  /** What is folded. */
  readonly wholes: () => readonly string[];
}

/**
 * @param known what is told already, and grows for the runner: it is told as little as possible. Hundreds of values wait
 * here at once, each with all that it holds on to.
 */
function encodedForms(
  { encodable: texts, isLine, wholes }: Encodable,
  known: Set<string>,
  audience: Audience,
): MaskForms['encoded'] {
  const passes = [
    texts.filter((text) => isEncodable(text) && !isLine(text)),
    texts.filter((text) => isEncodable(text) && isLine(text)),
  ];
  const pass = audience === 'redactor' ? tellTelling : tellNewLines(known);
  // Tens of thousands of forms are made, while much else is in memory: so no arrays beside those of an encoding, nor
  // the objects that loops over arrays make.
  return (round, tell) => {
    const isOfLines = round >= roundsOfPass;
    const encodable = passes[isOfLines ? 1 : 0] ?? [];
    const encoding = encodings[round % roundsOfPass];
    if (!encoding) {
      for (const text of wholes()) {
        if (hasLines(text) === isOfLines && isTelling(text.trim()))
          for (const form of foldedForms(text)) pass(form, tell);
      }
    } else if (audience === 'redactor' || !encoding.runner) {
      for (let index = 0; index < encodable.length; index += 1) {
        const forms = encoding.forms(encodable[index] as string);
        for (let next = 0; next < forms.length; next += 1) pass(forms[next] as string, tell);
      }
    } else if (encoding.runner === 'by the text' && !isOfLines) {
      // Also of a common word, since the runner is told the word.
      for (const text of texts.filter(isWellFormed)) for (const form of encoding.forms(text)) known.add(form);
    }
  };
}

function tellTelling(form: string, tell: Tell): void {
  if (isTelling(form)) tell(form);
}

/** The runner splits what it is told into lines, whatever they are. Each is told once. */
function tellNewLines(known: Set<string>): typeof tellTelling {
  const tellNew = (line: string, tell: Tell) => {
    if (known.has(line)) return;
    known.add(line);
    tellTelling(line, tell);
  };
  return (form, tell) => {
    if (!form.includes('\n') && !form.includes('\r')) tellNew(form, tell);
    else for (const line of form.split(/[\r\n]+/)) tellNew(line, tell);
  };
}

function hasLines(text: string): boolean {
  return /[\r\n]/.test(text.trim());
}

function isEncodable(text: string): boolean {
  return isWellFormed(text) && !isCommonWord(text.trim());
}

/** The runner derives none of them: it can be told no bytes. */
function formsOfBinary(bytes: Uint8Array): MaskForms {
  const { whole, others, lines } = formsOfBytes(bytes);
  const texts = new Set(whole.filter(isTelling));
  const isNew = (form: string) => !texts.has(form) && isTelling(form);
  return {
    texts: [...texts],
    encoded: (round, tell) => {
      // The second round is the first of which the runner is told of a text. Lines come last, as those of texts do:
      // else those of one keystore take the room of all other values.
      const forms = round === 1 ? others : round === rounds - 1 ? lines : [];
      for (const form of forms) if (isNew(form)) tell(form);
    },
  };
}
