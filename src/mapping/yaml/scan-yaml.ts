import { CST, Lexer, Parser } from 'yaml';
import type { ErrorCode, MessageWithHint } from '../../failure.ts';

/** Something in a YAML text that we refuse; `offset` counts UTF-16 code units from 0. */
export interface Finding extends MessageWithHint {
  readonly code: ErrorCode;
  readonly offset: number;
}

export interface YamlScan {
  /** Why the text is not parsed at all: parsing would take too long, or the result would differ from what the text shows. */
  readonly refused?: Finding;
  /** Directives, anchors, aliases, and tags, each with its place. */
  readonly forbidden: readonly Finding[];
  readonly hasAlias: boolean;
  /** The tokens to make nodes of; all of them, unless the text was refused. */
  readonly tokens: readonly CST.Token[];
}

const maxDepth = 64;

const outright = 'Write out the text, in quotes.';
const forbiddenTokens: Partial<Record<CST.TokenType, readonly [message: string, hint: string]>> = {
  'directive-line': ['YAML directives are not supported', 'Remove this line.'],
  anchor: ['YAML anchors are not supported', outright],
  alias: ['YAML aliases are not supported', outright],
  tag: ['YAML tags are not supported', 'Remove the tag, and put the text in quotes.'],
};

/** Checks the tokens of a YAML text before nodes are made of them, which is recursive and costs more. */
export function scanYaml(source: string, maxItems: number): YamlScan {
  const forbidden: Finding[] = [];
  const refuse = (code: ErrorCode, offset: number, message: string, hint: string): YamlScan => ({
    refused: { code, offset, message, hint },
    forbidden,
    hasAlias: false,
    tokens: [],
  });
  // YAML allows them only as escapes, and the library uses some of them for its own purposes.
  const control = source.search(controlCharacter);
  if (control >= 0) {
    const hint = 'Remove it, or write it as an escape in double quotes.';
    return refuse('INVALID_SYNTAX', control, 'the file contains a control character', hint);
  }
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let isText = false;
  let hasAlias = false;
  for (const lexeme of new Lexer().lex(source)) {
    const { offset } = parser;
    const type = isText ? 'scalar' : CST.tokenType(lexeme);
    isText = !isText && lexeme === CST.SCALAR;
    const refusal = type && forbiddenTokens[type];
    if (refusal) forbidden.push({ code: 'INVALID_SYNTAX', offset, message: refusal[0], hint: refusal[1] });
    if (type === 'alias') hasAlias = true;
    // Report the place where each was opened: an error at the end of the file helps nobody.
    if (isOpenQuote(type, lexeme)) {
      return refuse(
        'INVALID_SYNTAX',
        offset,
        'a quote is not closed',
        'Add the closing quote at the end of the text.',
      );
    }
    const bracket = type === 'flow-error-end' && openBracket(parser.stack);
    if (bracket) return refuse('INVALID_SYNTAX', bracket.offset, ...notClosed(source, bracket.offset));
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > maxDepth) {
      return refuse(
        'INVALID_SYNTAX',
        offset,
        'the file is nested too deeply',
        'Use fewer levels: a mapping needs at most four.',
      );
    }
    const surplus = itemBeyond(maxItems, parser.stack);
    if (surplus) {
      const at = (surplus.key ?? surplus.value)?.offset ?? offset;
      const message = `there are more than ${maxItems} entries`;
      return refuse('MAPPING_TOO_LARGE', at, message, 'Split the mapping into several files.');
    }
  }
  const bracket = openBracket(parser.stack);
  if (bracket) return refuse('INVALID_SYNTAX', bracket.offset, ...notClosed(source, bracket.offset));
  tokens.push(...parser.end());
  return { forbidden, hasAlias, tokens };
}

/** The innermost bracket that is not closed. */
function openBracket(stack: readonly CST.Token[]): CST.Token | undefined {
  return stack.findLast((token) => token.type === 'flow-collection' && token.end.length === 0);
}

function notClosed(source: string, offset: number): readonly [message: string, hint: string] {
  const line = source.slice(offset).split('\n', 1)[0] ?? '';
  return / #/.test(line)
    ? [
        'a bracket is not closed: a # after a space turns the rest of the line into a comment',
        'Put the text with the # in quotes, or remove the space.',
      ]
    : ['a bracket is not closed', 'Close it with } or ] where it ends.'];
}

function isOpenQuote(type: CST.TokenType | null, lexeme: string): boolean {
  if (type === 'single-quoted-scalar') return !/^'(?:[^']|'')*'$/.test(lexeme);
  return type === 'double-quoted-scalar' && !/^"(?:[^"\\]|\\[\s\S])*"$/.test(lexeme);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern searches for them.
const controlCharacter = /[\0-\x08\v\f\x0e-\x1f]/;

/** The first item beyond the limit of the innermost map or list. Items that are only comments do not count. */
function itemBeyond(maxItems: number, stack: readonly CST.Token[]): CST.CollectionItem | undefined {
  // This runs for each lexeme, so it is a loop that allocates nothing.
  for (let depth = stack.length - 1; depth >= 0; depth--) {
    const token = stack[depth];
    if (!token || !('items' in token)) continue;
    if (token.items.length <= maxItems) return undefined;
    const items: readonly CST.CollectionItem[] = token.items;
    return items.filter(({ key, sep, value }) => key || sep || value)[maxItems];
  }
  return undefined;
}
