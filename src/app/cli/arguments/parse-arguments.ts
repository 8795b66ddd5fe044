import { Failure, type Problem } from '../../../failure.ts';
import { suggest } from '../../../text/suggest.ts';
import { type OptionToken, tokensOf } from './option-tokens.ts';
import type { Option, Syntax } from './options.ts';
import { readOption, seeHelp } from './read-option.ts';
import { type MessageAndHint, surplusArgument } from './surplus-argument.ts';

export interface Arguments {
  /** The words after `--`, unchanged; undefined if there is no `--`. */
  readonly rest: readonly string[] | undefined;
  flag(name: string): boolean;
  text(name: string): string | undefined;
  texts(name: string): readonly string[];
}

/**
 * Parses the arguments of one command.
 *
 * @throws {Failure} `USAGE` for everything that is wrong. Messages never quote a word that may be a value.
 */
export function parseArguments(words: readonly string[], syntax: Syntax): Arguments {
  const reader = new ArgumentReader(syntax);
  let rest: string[] | undefined;
  for (const token of tokensOf(words, syntax.options)) {
    if (token.kind === 'option') reader.readOption(token);
    else if (token.kind === 'positional') {
      // The rest belongs to the command, even what looks like one of our options.
      if (reader.readWord(words.slice(token.index)) === 'command') break;
    } else {
      rest = words.slice(token.index + 1);
      break;
    }
  }
  const { values } = reader.finish(rest);
  return {
    rest,
    flag: (option) => values.has(option),
    text: (option) => values.get(option)?.[0],
    texts: (option) => values.get(option) ?? [],
  };
}

/** Collects the options, and everything that is wrong. */
class ArgumentReader {
  readonly values = new Map<string, string[]>();
  readonly #syntax: Syntax;
  #before: OptionToken | undefined;
  readonly #problems: Problem[] = [];
  #surplus: MessageAndHint | undefined;
  #unknownAt = -1;

  constructor(syntax: Syntax) {
    this.#syntax = syntax;
  }

  readOption(token: OptionToken): void {
    const read = readOption(token, this.#syntax);
    if (read.status === 'right') {
      this.#before = token;
      this.#give(read.option, token.value ?? '');
      return;
    }
    // Node splits `-pPASSWORD` into many options, and reporting all of them would show it.
    if (read.status === 'wrong' || token.index !== this.#unknownAt) this.#wrong(read.problem);
    if (read.status === 'unknown') this.#unknownAt = token.index;
  }

  /** Reads the first of these words, which is not an option, and returns what it is. */
  readWord(words: readonly string[]): 'operand' | 'command' | 'surplus' {
    const { name, operand, takesCommand, surplusHint = seeHelp(name) } = this.#syntax;
    const [word = ''] = words;
    if (operand && word !== '' && !this.values.has(operand.name)) {
      this.values.set(operand.name, [word]);
      return 'operand';
    }
    const isCommand = takesCommand === true && !operand && !this.#isLikelyOption(words);
    this.#surplus ??= isCommand
      ? ['there is no -- before the command', this.#withDashes(words)]
      : surplusArgument(word, this.#before, this.#stillPossible(), surplusHint, operand && this.#syntax);
    return isCommand ? 'command' : 'surplus';
  }

  /** The hint for a command without `--`. It repeats only the name of the program: other words may contain a secret. */
  #withDashes([program = '', ...others]: readonly string[]): string {
    const options = this.#before ? '[options] ' : '';
    const command = `${isProgramName(program) ? program : 'COMMAND'}${others.length > 0 ? ' …' : ''}`;
    return `Write \`--\` before the command: \`pipeline-secrets ${this.#syntax.name} ${options}-- ${command}\`.`;
  }

  #stillPossible(): readonly Option[] {
    return this.#syntax.options.filter(({ name, repeatable }) => repeatable || !this.values.has(name));
  }

  /** @throws {Failure} if anything is wrong. */
  finish(rest: readonly string[] | undefined): { readonly values: ReadonlyMap<string, readonly string[]> } {
    const { name, takesCommand } = this.#syntax;
    // Next to another mistake, it is usually a part of that one.
    if (this.#surplus && this.#problems.length === 0) this.#wrong(this.#surplus);
    if (rest && rest.length > 0 && !takesCommand)
      this.#wrong([`${name} takes no command`, 'Use run to start one, or remove what follows --.']);
    if (this.#problems.length > 0) throw new Failure(this.#problems);
    return this;
  }

  /** If a command correctly follows `--`, a word before it is probably a misspelt option. */
  #isLikelyOption([word = '', ...others]: readonly string[]): boolean {
    const names = this.#syntax.options.map(({ name }) => name);
    return others.includes('--') && suggest(word, names) !== undefined;
  }

  #give(option: Option, value: string): void {
    const given = this.values.get(option.name) ?? [];
    if (given.length > 0 && option.value !== undefined && !option.repeatable)
      this.#wrong([`the option --${option.name} is given twice`, 'Keep one of them.']);
    this.values.set(option.name, [...given, value]);
  }

  #wrong([message, hint]: MessageAndHint): void {
    this.#problems.push({ code: 'USAGE', message, hint });
  }
}

/** Whether a word is like `npm`, `python3`, `db:migrate`, and `./run.sh`, and unlike most passwords. */
function isProgramName(word: string): boolean {
  return word.split(/[-_.:/]/).every((part) => part.length <= 20 && /^[A-Za-z]*\d{0,2}[a-z]*$/.test(part));
}
