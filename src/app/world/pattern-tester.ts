import { type Context, createContext, Script } from 'node:vm';
import type { TestPattern } from '../../mapping/model/match-pattern.ts';

/** Milliseconds for one pattern, and for all patterns of a process together. */
const longest = 500;
const longestTogether = 2000;

/** Tests patterns in a separate context, the only place where Node interrupts a regular expression (ADR 17). */
export function patternTester(): TestPattern {
  // Made for the first pattern, because most runs have none.
  let sandbox: { readonly script: Script; readonly context: Context } | undefined;
  let left = longestTogether;
  return (source, text) => {
    if (left <= 0) return 'no time left';
    sandbox ??= { script: new Script('new RegExp(source, "u").test(text)'), context: createContext({}) };
    const { script, context } = sandbox;
    const start = performance.now();
    try {
      Object.assign(context, { source, text });
      return script.runInContext(context, { timeout: Math.ceil(Math.min(longest, left)) }) === true;
    } catch {
      // It ran out of time, or out of memory for backtracking.
      return 'too slow';
    } finally {
      left -= performance.now() - start;
    }
  };
}
