/**
 * Compiles a `match` pattern into a test of a whole text, or says why it cannot: `invalid` is no regular expression,
 * `unsupported` uses what needs backtracking (back references, look-around, flags inside) or grows beyond
 * {@link maxStates} steps.
 *
 * JavaScript's own engine backtracks: `(a+)+` on forty characters that nearly match runs for hours, and a job would hang
 * with no message. So the pattern, in JavaScript's syntax with the `u` flag, is run here as a set of states, in time
 * linear in the text. JavaScript still judges the syntax, and each single character (`[a-z]`, `\d`, `\p{L}`, `.`).
 */
export function compileWholeMatch(pattern: string): ((text: string) => boolean) | 'invalid' | 'unsupported' {
  if (pattern.length > 1000) return 'unsupported';
  try {
    new RegExp(pattern, 'u');
  } catch {
    return 'invalid';
  }
  const parsed = new Parser(pattern).parse();
  const program = parsed && compile(parsed);
  return program === undefined ? 'unsupported' : (text) => run(program, text);
}

const maxStates = 2000;

type Assertion = '^' | '$' | '\\b' | '\\B';

type Syntax =
  | { readonly is: 'character'; readonly test: RegExp }
  | { readonly is: 'assertion'; readonly assertion: Assertion }
  | { readonly is: 'sequence' | 'choice'; readonly parts: readonly Syntax[] }
  | { readonly is: 'repeat'; readonly body: Syntax; readonly min: number; readonly max: number };

/** One character of a pattern that is known to be valid, in the `u` grammar. A surrogate pair is one character. */
const atom = new RegExp(
  [
    String.raw`\[(?:[^\]\\]|\\.)*\]`,
    String.raw`\\u[Dd][89ABab][0-9A-Fa-f]{2}\\u[Dd][C-Fc-f][0-9A-Fa-f]{2}`,
    String.raw`\\u\{[0-9A-Fa-f]+\}`,
    String.raw`\\u[0-9A-Fa-f]{4}`,
    String.raw`\\x[0-9A-Fa-f]{2}`,
    String.raw`\\[pP]\{[^}]*\}`,
    String.raw`\\c[A-Za-z]`,
    String.raw`\\?.`,
  ].join('|'),
  'suy',
);
const quantifier = /(?:([*+?])|\{([0-9]+)(?:(,)([0-9]*))?\})\??/uy;
const groupStart = /\((?:\?:|\?<(?![=!])[^>]*>|(?!\?))/uy;
const assertion = /\^|\$|\\[bB]/uy;
const backReference = /\\(?:[1-9]|k)/uy;

class Unsupported extends Error {}

class Parser {
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  parse(): Syntax | undefined {
    try {
      return this.#choice();
    } catch (error) {
      if (error instanceof Unsupported) return undefined;
      throw error;
    }
  }

  #choice(): Syntax {
    const parts = [this.#sequence()];
    while (this.#pattern[this.#at] === '|') {
      this.#at += 1;
      parts.push(this.#sequence());
    }
    return { is: 'choice', parts };
  }

  #sequence(): Syntax {
    const parts: Syntax[] = [];
    while (this.#at < this.#pattern.length && !'|)'.includes(this.#pattern[this.#at] ?? '')) {
      parts.push(this.#repeat());
    }
    return { is: 'sequence', parts };
  }

  #repeat(): Syntax {
    const body = this.#term();
    const found = this.#take(quantifier);
    if (found === undefined) return body;
    const [, sign, low, comma, high] = found;
    if (sign !== undefined)
      return { is: 'repeat', body, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity };
    const min = Number(low);
    return { is: 'repeat', body, min, max: comma === undefined ? min : high ? Number(high) : Infinity };
  }

  #term(): Syntax {
    const found = this.#take(assertion)?.[0] as Assertion | undefined;
    if (found !== undefined) return { is: 'assertion', assertion: found };
    if (this.#take(backReference) !== undefined) throw new Unsupported();
    if (this.#pattern[this.#at] !== '(') {
      return { is: 'character', test: new RegExp(`^${this.#take(atom)?.[0] ?? ''}$`, 'u') };
    }
    if (this.#take(groupStart) === undefined) throw new Unsupported();
    const group = this.#choice();
    this.#at += 1;
    return group;
  }

  #take(token: RegExp): RegExpExecArray | undefined {
    token.lastIndex = this.#at;
    const found = token.exec(this.#pattern) ?? undefined;
    if (found !== undefined) this.#at += found[0].length;
    return found;
  }
}

/** What to do in a state: read a character, check a place, or go on in several states; the last state has nothing left. */
type State =
  | { readonly test: RegExp; readonly next: number }
  | { readonly assertion: Assertion; readonly next: number }
  | { readonly either: readonly number[] };

interface Program {
  readonly states: readonly State[];
  readonly start: number;
}

/** Thompson's construction, from the end to the start; state 0 accepts. */
function compile(syntax: Syntax): Program | undefined {
  const states: State[] = [{ either: [] }];
  const add = (state: State): number => {
    if (states.length >= maxStates) throw new Unsupported();
    return states.push(state) - 1;
  };
  const build = (part: Syntax, next: number): number => {
    switch (part.is) {
      case 'character':
        return add({ test: part.test, next });
      case 'assertion':
        return add({ assertion: part.assertion, next });
      case 'sequence':
        return part.parts.reduceRight((rest, item) => build(item, rest), next);
      case 'choice':
        return part.parts.length === 1 && part.parts[0] !== undefined
          ? build(part.parts[0], next)
          : add({ either: part.parts.map((item) => build(item, next)) });
      case 'repeat':
        return buildRepeat(part, next);
    }
  };
  const buildRepeat = ({ body, min, max }: Syntax & { is: 'repeat' }, next: number): number => {
    let start = next;
    if (max === Infinity) {
      const either = [next];
      start = add({ either });
      either.push(build(body, start));
    } else {
      for (let copy = min; copy < max; copy += 1) start = add({ either: [next, build(body, start)] });
    }
    // Each copy takes a state at least, or the body is empty and one copy says it all.
    for (let copy = 0; copy < min; copy += 1) {
      const before = start;
      start = build(body, start);
      if (start === before) break;
    }
    return start;
  };
  try {
    return { start: build(syntax, 0), states };
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}

function run({ states, start }: Program, text: string): boolean {
  const seenAt = new Uint32Array(states.length);
  let active: number[] = [start];
  let before = '';
  let step = 0;
  const settle = (entered: readonly number[], after: string): number[] => {
    step += 1;
    const settled: number[] = [];
    const waiting = [...entered];
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      const state = states[index];
      if (state === undefined || seenAt[index] === step) continue;
      seenAt[index] = step;
      if ('either' in state) waiting.push(...state.either);
      else if ('test' in state) settled.push(index);
      else if (holds(state.assertion, before, after)) waiting.push(state.next);
    }
    return settled;
  };
  for (const character of text) {
    const entered: number[] = [];
    for (const index of settle(active, character)) {
      const state = states[index];
      if (state !== undefined && 'test' in state && state.test.test(character)) entered.push(state.next);
    }
    if (entered.length === 0) return false;
    active = entered;
    before = character;
  }
  settle(active, '');
  return seenAt[0] === step;
}

function holds(place: Assertion, before: string, after: string): boolean {
  if (place === '^') return before === '';
  if (place === '$') return after === '';
  return (isWord(before) !== isWord(after)) === (place === '\\b');
}

function isWord(character: string): boolean {
  return /^[A-Za-z0-9_]$/.test(character);
}
