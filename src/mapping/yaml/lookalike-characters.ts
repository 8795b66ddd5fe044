import type { Problem } from '../../failure.ts';

/** Characters that word processors, chats, and input methods put in place of plain ones. */
const lookalikes: readonly (readonly [RegExp, hint: string])[] = [
  [/[“”„‟‘’‚‛«»‹›″′＂＇]/, 'Use straight quotes, " or \', instead of typographic ones.'],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/, 'Replace the non-breaking space with a plain space.'],
  [/[\u200b-\u200f\u2060\ufeff]/, 'Remove the invisible character.'],
  [/[：﹕︰]/, 'Replace the full-width colon with a plain one and a space.'],
  [/[＃｛｝［］，]/, 'Replace the full-width character with a plain one.'],
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
 * The problem, with another hint if a lookalike character in the key or value at its place is the cause.
 *
 * @param rest the line from the place of the problem on.
 */
export function withLookalikeHint(problem: Problem, rest: string): Problem {
  if (!codes.has(problem.code)) return problem;
  const [keyOrValue = ''] = /^["']?[^,{}[\]"'#]*?(?=: |[,{}[\]"'#]|$)/.exec(rest) ?? [];
  const hint = lookalikes.find(([characters]) => characters.test(keyOrValue))?.[1];
  return hint === undefined ? problem : { ...problem, hint };
}
