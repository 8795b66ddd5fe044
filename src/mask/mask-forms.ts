import type { IsSecretKey } from '../json/json-leaves.ts';
import { isWellFormed } from '../text/well-formed.ts';
import { foldedForms, formsOfBytes } from './forms/byte-forms.ts';
import { encodings } from './forms/encodings.ts';
import { isDistinctive, secretTexts, type TextKind, wholeTexts } from './secret-texts.ts';
import { isCommonWord } from './short-secret.ts';

/** The program that hides: the runner, which derives some forms itself and accepts only single lines, or our redactor. */
export type MaskedBy = 'runner' | 'redactor';

export interface MaskForms {
  /** The secret texts themselves, longest first. */
  readonly texts: readonly string[];
  /** Reports the encoded forms of one of the {@link rounds}, which start with the most usual ones. Call it once for each, in order. */
  readonly encoded: (round: number, report: ReportForm) => void;
}

type ReportForm = (form: string) => void;

/** One round for each encoding, and one for the lines that tools fold a value into. */
const roundsOfPass = encodings.length + 1;
/** First for texts of one line, then for the lines of longer texts, of which there may be thousands. */
export const rounds = 2 * roundsOfPass;

/**
 * Lists everything to hide so that a value shows neither plain nor encoded; for the runner, without the forms that it
 * derives itself. No form is shorter than four characters, mere punctuation or a common word, except a whole value in one
 * line, which is always hidden. Of bytes that are not text, only encodings are hidden. Parts of a text are not hidden, nor
 * is anything reversed, compressed or encrypted.
 */
export function maskForms(
  value: string | Uint8Array,
  kind: TextKind,
  maskedBy: MaskedBy,
  isSecretKey?: IsSecretKey,
): MaskForms {
  if (typeof value !== 'string') return formsOfBinary(value);
  const { texts: inLines, lines } = secretTexts(value, kind, isSecretKey);
  const texts = new Set(inLines);
  // The redactor can match line ends, so it hides lines that are too short to hide alone together with the others.
  const isWhole = maskedBy === 'redactor' && hasLines(value);
  const isCoveredByLines = () => value.split(/[\r\n]+/).every((line) => line === '' || texts.has(line));
  const encodable = [...texts, ...(isWhole && !isCoveredByLines() ? [value] : [])];
  if (isWhole) texts.add(value);
  const isLine = (text: string) => lines.has(text) || (isWhole && text === value);
  const wholes = () => wholeTexts(value, isSecretKey);
  return { texts: [...texts], encoded: encodedForms({ encodable, isLine, wholes }, texts, maskedBy) };
}

interface Encodable {
  readonly encodable: readonly string[];
  /** Whether a text is a line of a longer text, or a longer text itself. */
  readonly isLine: (text: string) => boolean;
  /** The texts that tools fold into lines. */
  readonly wholes: () => readonly string[];
}

/**
 * Keeps little in memory, because hundreds of values wait for their rounds.
 *
 * @param known the forms so far. For the runner, which should get as few as possible, it grows.
 */
function encodedForms(
  { encodable: texts, isLine, wholes }: Encodable,
  known: Set<string>,
  maskedBy: MaskedBy,
): MaskForms['encoded'] {
  const passes = [
    texts.filter((text) => isEncodable(text) && !isLine(text)),
    texts.filter((text) => isEncodable(text) && isLine(text)),
  ];
  const pass = maskedBy === 'redactor' ? reportDistinctive : newLineReporter(known);
  // Tens of thousands of forms are made while much else is in memory, so this makes no further arrays and no iterators.
  return (round, report) => {
    const isOfLines = round >= roundsOfPass;
    const encodable = passes[isOfLines ? 1 : 0] ?? [];
    const encoding = encodings[round % roundsOfPass];
    if (!encoding) {
      for (const text of wholes()) {
        if (hasLines(text) === isOfLines && isDistinctive(text.trim()))
          for (const form of foldedForms(text)) pass(form, report);
      }
    } else if (maskedBy === 'redactor' || !encoding.runner) {
      for (let index = 0; index < encodable.length; index += 1) {
        const forms = encoding.forms(encodable[index] as string);
        for (let next = 0; next < forms.length; next += 1) pass(forms[next] as string, report);
      }
    } else if (encoding.runner === 'by the text' && !isOfLines) {
      // Common words too, because the runner gets them.
      for (const text of texts.filter(isWellFormed)) for (const form of encoding.forms(text)) known.add(form);
    }
  };
}

function reportDistinctive(form: string, report: ReportForm): void {
  if (isDistinctive(form)) report(form);
}

/** The runner splits everything into lines, so it gets each line once. */
function newLineReporter(known: Set<string>): typeof reportDistinctive {
  const reportNew = (line: string, report: ReportForm) => {
    if (known.has(line)) return;
    known.add(line);
    reportDistinctive(line, report);
  };
  return (form, report) => {
    if (!form.includes('\n') && !form.includes('\r')) reportNew(form, report);
    else for (const line of form.split(/[\r\n]+/)) reportNew(line, report);
  };
}

function hasLines(text: string): boolean {
  return /[\r\n]/.test(text.trim());
}

function isEncodable(text: string): boolean {
  return isWellFormed(text) && !isCommonWord(text.trim());
}

/** The runner derives none of these forms, because it accepts only text. */
function formsOfBinary(bytes: Uint8Array): MaskForms {
  const { whole, others, lines } = formsOfBytes(bytes);
  const texts = new Set(whole.filter(isDistinctive));
  const isNew = (form: string) => !texts.has(form) && isDistinctive(form);
  return {
    texts: [...texts],
    encoded: (round, report) => {
      // The second round is the first that matters to the runner. Lines come last, like those of texts: otherwise the lines
      // of one keystore would take the room of all other values.
      const forms = round === 1 ? others : round === rounds - 1 ? lines : [];
      for (const form of forms) if (isNew(form)) report(form);
    },
  };
}
