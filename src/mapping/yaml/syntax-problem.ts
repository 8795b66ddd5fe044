import type { YAMLError } from 'yaml';
import type { Problem } from '../../failure.ts';
import type { PlaceAt } from './source-places.ts';

type Words = readonly [message: string, hint: string];

const syntaxMessages: Partial<Record<YAMLError['code'], Words>> = {
  MULTIPLE_DOCS: ['there is more than one document', 'Remove the --- and what follows it.'],
  TAB_AS_INDENT: ['a tab is used as indentation', 'Indent with spaces.'],
  NON_STRING_KEY: ['a key is not a string', 'Write the key as a name.'],
  BAD_INDENT: [
    'the indentation is wrong',
    'Align it with the lines around it, or close the bracket before it.',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['unquoted text contains a colon and a space', 'Put the text in quotes.'],
  BAD_DQ_ESCAPE: ['an escape in double quotes is wrong', 'Use single quotes, or double the backslash.'],
  MISSING_CHAR: ['a quote, bracket, comma or colon is missing', 'Close what was opened before this place.'],
  BAD_SCALAR_START: ['a text cannot start with this character', 'Put the text in quotes.'],
  MULTILINE_IMPLICIT_KEY: [
    'a key goes over several lines',
    'Close the quote, or write name: value on one line.',
  ],
};

const noYaml: Words = ['this is not valid YAML', 'Check the quotes, brackets and indentation here.'];

/** One for each place; and after the first that the parser cannot explain, it stumbles over every further word. */
export function syntaxErrors(errors: readonly YAMLError[]): readonly YAMLError[] {
  const seen = new Set<number>();
  const firsts = errors.filter(({ pos: [offset] }) => !seen.has(offset) && seen.add(offset));
  const unexplained = firsts.findIndex(({ code }) => syntaxMessages[code] === undefined);
  return unexplained < 0 ? firsts : firsts.slice(0, unexplained + 1);
}

/** What is wrong at this place of the text, which is looked at for the slips that are usual here, and never quoted. */
export function syntaxProblem(code: YAMLError['code'], offset: number, text: string, at: PlaceAt): Problem {
  const { words, offset: where } = usualSlip(code, offset, text) ?? {
    words: syntaxMessages[code] ?? noYaml,
    offset,
  };
  return { code: 'INVALID_SYNTAX', message: words[0], hint: words[1], place: at(where) };
}

interface Slip {
  readonly words: Words;
  readonly offset: number;
}

function lineFrom(offset: number, text: string): string {
  return /.*/.exec(text.slice(offset))?.[0] ?? '';
}

/** A colon where none can be, in a bare text of one line. */
function slipInLine(offset: number, text: string): Slip | undefined {
  const line = lineFrom(offset, text);
  if (/^(?:ssm|secretsmanager):\s+\S/.test(line))
    return { words: ['a space is inside the reference', 'Remove the space after the colon.'], offset };
  if (/:\s*$/.test(line))
    return { words: ['unquoted text ends in a colon', 'Put the text in quotes.'], offset };
  return undefined;
}

function usualSlip(code: YAMLError['code'], offset: number, text: string): Slip | undefined {
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    // The bare text starts above, and took in the line of the colon, for that is deeper.
    const colon = /:(?=\s|$)/g;
    colon.lastIndex = offset;
    const end = colon.exec(text)?.index ?? offset;
    const line = text.lastIndexOf('\n', end) + 1;
    if (line <= offset) return slipInLine(offset, text);
    const start = line + text.slice(line, end).search(/\S/);
    return {
      words: ['this line is indented too deeply', 'Align it with the lines around it.'],
      offset: start,
    };
  }
  if (
    code === 'MULTILINE_IMPLICIT_KEY' &&
    /:\s+$/.test(text.slice(text.lastIndexOf('\n', offset) + 1, offset))
  ) {
    // The value of one pair, taken for the key of the next.
    return {
      words: ['a comma is missing at the end of this line', 'Write it between the pairs of a { }.'],
      offset,
    };
  }
  const hasNoColon = code === 'MISSING_CHAR' && /^[^\s"'{}[\],#](?!.*:(?:\s|$))/.test(lineFrom(offset, text));
  if (hasNoColon || (code === 'MULTILINE_IMPLICIT_KEY' && !/["']/.test(text.charAt(offset)))) {
    return {
      words: [
        'this line has no colon with a space after it',
        'Write name: value, with a space after the colon.',
      ],
      offset,
    };
  }
  if (text.slice(offset - 1, offset + 1) === '${') {
    return {
      words: ['unquoted text within { } or [ ] contains ${', 'Put the text in quotes.'],
      offset: offset - 1,
    };
  }
  return undefined;
}
