import type { Variable } from './variable.ts';

/**
 * One flat JSON object of strings, in the order of the variables, with a newline at the end. It is put together
 * member by member: in an object literal `__proto__` would be lost and names that look like numbers would move.
 */
export function formatJson(variables: readonly Variable[]): string {
  if (variables.length === 0) return '{}\n';
  const members = variables.map(({ name, value }) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{\n${members.join(',\n')}\n}\n`;
}
