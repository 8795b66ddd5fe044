import type { YAMLError } from 'yaml';
import type { Problem } from '../../failure.ts';
import type { PlaceAt } from './source-places.ts';

type Words = readonly [message: string, hint: string];

const syntaxMessages: Partial<Record<YAMLError['code'], Words>> = {
  MULTIPLE_DOCS: [
    'the file contains more than one YAML document',
    'Remove the --- line and everything after it.',
  ],
  TAB_AS_INDENT: ['a tab is used as indentation', 'Indent with spaces.'],
  NON_STRING_KEY: ['a key is not a string', 'Write the key as a name.'],
  BAD_INDENT: [
    'the indentation is wrong',
    'Align it with the lines around it, or close the bracket before it.',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['unquoted text contains a colon and a space', 'Put the text in quotes.'],
  BAD_DQ_ESCAPE: [
    'an escape sequence in double quotes is not valid',
    'Use single quotes, or double the backslash.',
  ],
  MISSING_CHAR: ['a quote, bracket, comma, or colon is missing', 'Add it before this place.'],
  BAD_SCALAR_START: ['unquoted text cannot start with this character', 'Put the text in quotes.'],
  MULTILINE_IMPLICIT_KEY: ['a key spans several lines', 'Close the quote, or write name: value on one line.'],
};

const invalidYaml: Words = ['this is not valid YAML', 'Check the quotes, brackets, and indentation here.'];

/** The first error at each place. After the first one without an explanation of ours, the parser reports every further word. */
export function syntaxErrors(errors: readonly YAMLError[]): readonly YAMLError[] {
  const seen = new Set<number>();
  const firsts = errors.filter(({ pos: [offset] }) => !seen.has(offset) && seen.add(offset));
  const unexplained = firsts.findIndex(({ code }) => syntaxMessages[code] === undefined);
  return unexplained < 0 ? firsts : firsts.slice(0, unexplained + 1);
}

/** A syntax error. The text around it is searched for common slips, and never quoted. */
export function syntaxProblem(code: YAMLError['code'], offset: number, text: string, at: PlaceAt): Problem {
  const [message, hint, where = offset] =
    commonSlip(code, offset, text) ?? syntaxMessages[code] ?? invalidYaml;
  return { code: 'INVALID_SYNTAX', message, hint, place: at(where) };
}

/** The offset is that of the error by default. */
type Slip = readonly [...Words, offset?: number];

function commonSlip(code: YAMLError['code'], offset: number, text: string): Slip | undefined {
  const line = lineFrom(offset, text);
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    // The unquoted text starts on a line above, and took in the line of the colon, because that is indented deeper.
    const colon = /:(?=\s|$)/g;
    colon.lastIndex = offset;
    const end = colon.exec(text)?.index ?? offset;
    const start = text.lastIndexOf('\n', end) + 1;
    if (start > offset) {
      const indented = start + text.slice(start, end).search(/\S/);
      return ['this line is indented too deeply', 'Align it with the lines around it.', indented];
    }
    if (/^(?:ssm|secretsmanager):\s+\S/.test(line))
      return ['the reference contains a space', 'Remove the space after the colon.'];
    return /:\s*$/.test(line) ? ['unquoted text ends with a colon', 'Put the text in quotes.'] : undefined;
  }
  const isMultiline = code === 'MULTILINE_IMPLICIT_KEY';
  if (isMultiline && /:\s+$/.test(text.slice(text.lastIndexOf('\n', offset) + 1, offset))) {
    // The value of one pair was taken for the key of the next.
    return ['a comma is missing at the end of this line', 'Separate the pairs inside { } with commas.'];
  }
  const hasNoColon = code === 'MISSING_CHAR' && /^[^\s"'{}[\],#](?!.*:(?:\s|$))/.test(line);
  if (hasNoColon || (isMultiline && !/["']/.test(text.charAt(offset)))) {
    const hint = 'Write name: value, with a space after the colon.';
    return ['this line has no colon followed by a space', hint];
  }
  return text.slice(offset - 1, offset + 1) === '${'
    ? ['unquoted text within { } or [ ] contains ${', 'Put the text in quotes.', offset - 1]
    : undefined;
}

function lineFrom(offset: number, text: string): string {
  return /.*/.exec(text.slice(offset))?.[0] ?? '';
}
