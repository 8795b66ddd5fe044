import { parseArgs } from 'node:util';
import type { Option } from './options.ts';

/** An option as the user wrote it. */
export type OptionToken = Extract<ReturnType<typeof tokensOf>[number], { kind: 'option' }>;

/** The words of a command line, as Node splits them. */
export function tokensOf(words: readonly string[], options: readonly Option[]) {
  const config = ({ name, short, value }: Option) => [
    name,
    { type: value ? ('string' as const) : ('boolean' as const), multiple: true, ...(short && { short }) },
  ];
  return parseArgs({
    args: [...words],
    strict: false,
    tokens: true,
    options: Object.fromEntries(options.map(config)),
  }).tokens;
}

/** The first value of an option, in arguments that may otherwise be wrong. */
export function firstText(
  words: readonly string[],
  options: readonly Option[],
  name: string,
): string | undefined {
  for (const token of tokensOf(words, options)) {
    if (token.kind === 'option' && token.name === name) return token.value;
  }
  return undefined;
}
