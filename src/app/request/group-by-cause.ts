import type { Problem, SharedCause } from '../../failure.ts';
import { joinFirst } from '../../text/words.ts';

/** Characters that fit into one line of a log next to the rest of the message. */
const longestList = 2500;

/** Merges problems that have the same cause into one, in the place of the first. */
export function groupByCause(problems: readonly Problem[]): readonly Problem[] {
  const groups = new Map<string, Problem[]>();
  for (const [index, problem] of problems.entries()) {
    const key = problem.cause ? `${problem.code}\n${problem.cause.key}` : String(index);
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first?.cause && group.length > 1 ? [joined(first, first.cause, group)] : group;
  });
}

function joined(
  { code, place }: Problem,
  { message, hint }: SharedCause,
  group: readonly Problem[],
): Problem {
  const causes = group.flatMap(({ cause }) => cause ?? []);
  const asked = [...new Set(causes.map((cause) => cause.asked))];
  const subjects = listed(causes.map(({ subject }) => subject));
  const text = message({ count: group.length, subjects, asked: joinFirst(asked) });
  // Several lines have no single place.
  return { code, message: text, hint, place: asked.length === 1 ? place : undefined };
}

function listed(names: readonly string[]): string {
  let shown = '';
  for (const [index, name] of names.entries()) {
    const next = shown === '' ? name : `${shown}, ${name}`;
    if (next.length > longestList) return `${shown} and ${names.length - index} more`;
    shown = next;
  }
  return shown;
}
