import { compileWholeMatch } from '../load/whole-match.ts';

/** What a `match` accepts, or what is wrong with it: `message` goes on from the name of the field. */
export type MatchPattern =
  | { readonly ok: true; readonly accepts: (text: string) => boolean }
  | { readonly ok: false; readonly message: string; readonly hint: string };

export function matchPattern(source: string): MatchPattern {
  const accepts = compileWholeMatch(source);
  if (typeof accepts === 'function') return { ok: true, accepts };
  return accepts === 'invalid'
    ? { ok: false, message: 'is no regular expression', hint: 'Correct the pattern.' }
    : {
        ok: false,
        message: 'is a regular expression of a kind that is not supported',
        hint: 'Write a shorter one, without look-around and back references.',
      };
}
