import { shellWord } from '../../../text/quote-for-shell.ts';
import type { Option } from './options.ts';

/** One of our options as the user typed it. */
export interface TypedOption {
  readonly option: Option;
  /** With its dashes. */
  readonly rawName: string;
  readonly value: string | undefined;
  /** Whether the value is part of the same word. */
  readonly isInline: boolean;
}

/** Replaces a word that a message may not repeat. */
const hidden = '…';

/**
 * The command line that the user meant, with `--` before the command. It repeats no word that may contain a secret.
 *
 * @param typed the options before the command.
 */
export function withDashes(name: string, typed: readonly TypedOption[], command: readonly string[]): string {
  const words = command.map((word, index) => repeated(word, command[index - 1]));
  return ['pipeline-secrets', name, ...typed.map(repeatedOption), '--', ...words].join(' ');
}

function repeatedOption({ option, rawName, value, isInline }: TypedOption): string {
  if (value === undefined) return rawName;
  const between = isInline ? (rawName.startsWith('--') ? '=' : '') : ' ';
  return `${rawName}${between}${optionValue(option, value)}`;
}

/** The value of a var may be a secret by mistake, and a URL may contain a password. */
function optionValue({ value: kind }: Option, value: string): string {
  if (kind === 'NAME=VALUE')
    return /^\w+=/.test(value) ? `${value.slice(0, value.indexOf('='))}=${hidden}` : hidden;
  return kind === 'URL' ? hidden : shellWord(value);
}

/** A word of the command. Names and paths are repeated, but not what may be the value of an option. */
function repeated(word: string, before: string | undefined): string {
  const [, name] = /^([^=]+)=/.exec(word) ?? [];
  if (name !== undefined) return isName(name) ? `${name}=${hidden}` : hidden;
  if (word.startsWith('-')) return /^-[a-z]$/i.test(word) || isName(word) ? word : hidden;
  const mayBelongToOption = before?.startsWith('-') === true && !before.includes('=');
  if (mayBelongToOption || !isName(word, before === undefined)) return hidden;
  return word;
}

/**
 * Whether a word is like `npm`, `db:migrate`, `./run.sh`, `@scope/tool`, and `--no-audit`, and unlike most passwords. Digits
 * count only in programs and paths, as in `python3`. `-pWORD` is not a name: it may be a password for `-p`.
 */
function isName(word: string, isProgram = false): boolean {
  if (/^-[^-]|:\/\/|.@/.test(word)) return false;
  const part = isProgram || /[/.]/.test(word) ? /^[A-Za-z]*\d{0,2}[a-z]*$/ : /^[A-Za-z]*$/;
  return word.split(/[-_.:/@]/).every((one) => one.length <= 20 && part.test(one));
}
