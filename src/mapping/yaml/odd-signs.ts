import type { Problem } from '../../failure.ts';

/** What word processors, chats and input methods make of plain signs. */
const signs: readonly (readonly [RegExp, hint: string])[] = [
  [/[“”„‟‘’‚‛«»‹›″′＂＇]/, 'Use straight quotes, " or \', instead of typographic ones.'],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/, 'Replace the non-breaking space with a plain space.'],
  [/[\u200b-\u200f\u2060\ufeff]/, 'Remove the invisible character.'],
  [/[：﹕︰]/, 'Replace the full-width colon with a plain one, and a space after it.'],
  [/[＃｛｝［］，]/, 'Replace the full-width sign with a plain one.'],
  [/[‐-―−]/, 'Replace the dash with a plain hyphen (-).'],
];

const codes: ReadonlySet<Problem['code']> = new Set([
  'INVALID_SYNTAX',
  'INVALID_NAME',
  'INVALID_REFERENCE',
  'INVALID_FIELD',
  'UNKNOWN_FIELD',
]);

/**
 * The problem, with the odd sign that is its cause in the hint, where there is one.
 *
 * @param rest what the line of its place holds from there on.
 */
export function withOddSign(problem: Problem, rest: string): Problem {
  if (!codes.has(problem.code)) return problem;
  const [text = ''] = /^["']?[^,{}[\]"'#]*/.exec(rest) ?? [];
  // Where a word nearby is known, only a sign in front of it all is the cause.
  const suspect = problem.hint?.startsWith('Did you mean') ? text.slice(0, 1) : text;
  const hint = signs.find(([sign]) => sign.test(suspect))?.[1];
  return hint === undefined ? problem : { ...problem, hint };
}
