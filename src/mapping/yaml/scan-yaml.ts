import { CST, Lexer, Parser } from 'yaml';
import type { ErrorCode } from '../../failure.ts';

/** Something in a YAML text that is not accepted; `offset` counts UTF-16 code units from 0. */
export interface Finding {
  readonly code: ErrorCode;
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

export interface YamlScan {
  /** Why the text must not be parsed at all: doing so would cost too much, or read something else than it shows. */
  readonly refused?: Finding;
  /** Directives, anchors, aliases and tags, each where it is written. */
  readonly forbidden: readonly Finding[];
  readonly hasAlias: boolean;
  /** What the parser made of the text, for nodes to be made of; complete when nothing was refused. */
  readonly tokens: readonly CST.Token[];
}

const maxDepth = 64;

const outright = 'Write the text out, in quotes: anchors, aliases and tags are not accepted.';
const forbiddenTokens: Partial<Record<CST.TokenType, readonly [message: string, hint: string]>> = {
  'directive-line': ['a directive is used', 'Remove this line.'],
  anchor: ['an anchor is used', outright],
  alias: ['an alias is used', outright],
  tag: ['a tag is used', 'Remove the tag; put the text in quotes.'],
};

/**
 * Goes over the tokens of a YAML text before nodes are made of it, so that neither depth nor length costs anything:
 * making nodes recurses.
 */
export function scanYaml(source: string, maxItems: number): YamlScan {
  const forbidden: Finding[] = [];
  const refuse = (code: ErrorCode, offset: number, message: string, hint: string): YamlScan => ({
    refused: { code, offset, message, hint },
    forbidden,
    hasAlias: false,
    tokens: [],
  });
  // YAML allows none of them bare, and its parser uses some as marks of its own.
  const control = source.search(controlCharacter);
  if (control >= 0) {
    const hint = 'Remove it, or write it as an escape in double quotes.';
    return refuse('INVALID_SYNTAX', control, 'a control character is in the file', hint);
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
    // Both where they are opened: an error where they should end, or at the end of the file, helps nobody.
    if (isOpenQuote(type, lexeme)) {
      return refuse('INVALID_SYNTAX', offset, 'a quote is not closed', 'Close it at the end of its text.');
    }
    const bracket = type === 'flow-error-end' && openBracket(parser.stack);
    if (bracket) return refuse('INVALID_SYNTAX', bracket.offset, ...notClosed(source, bracket.offset));
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > maxDepth) {
      return refuse(
        'INVALID_SYNTAX',
        offset,
        'the file is nested too deeply',
        'Use fewer levels: a mapping needs four.',
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

/** The innermost that is not closed. */
function openBracket(stack: readonly CST.Token[]): CST.Token | undefined {
  return stack.findLast((token) => token.type === 'flow-collection' && token.end.length === 0);
}

function notClosed(source: string, offset: number): readonly [message: string, hint: string] {
  const line = source.slice(offset).split('\n', 1)[0] ?? '';
  return / #/.test(line)
    ? [
        'a bracket is not closed: a space and a # make a comment of the rest of its line',
        'Put the text with the # in quotes, or remove the space.',
      ]
    : ['a bracket is not closed', 'Close it with } or ] where it ends.'];
}

function isOpenQuote(type: CST.TokenType | null, lexeme: string): boolean {
  if (type === 'single-quoted-scalar') return !/^'(?:[^']|'')*'$/.test(lexeme);
  return type === 'double-quoted-scalar' && !/^"(?:[^"\\]|\\[\s\S])*"$/.test(lexeme);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controlCharacter = /[\0-\x08\v\f\x0e-\x1f]/;

/** The one item too many of the innermost map or list. Comments alone make an item too, which does not count. */
function itemBeyond(maxItems: number, stack: readonly CST.Token[]): CST.CollectionItem | undefined {
  // Asked for each lexeme: a loop, and nothing that allocates.
  for (let depth = stack.length - 1; depth >= 0; depth--) {
    const token = stack[depth];
    if (!token || !('items' in token)) continue;
    if (token.items.length <= maxItems) return undefined;
    const items: readonly CST.CollectionItem[] = token.items;
    return items.filter(({ key, sep, value }) => key || sep || value)[maxItems];
  }
  return undefined;
}
