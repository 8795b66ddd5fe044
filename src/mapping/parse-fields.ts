import type * as z from 'zod/mini';

export interface ParsedFields<Fields> {
  /** The fields that are right; undefined where the data is no map at all. */
  readonly right: Partial<Fields> | undefined;
  /** The names of the others. */
  readonly wrong: ReadonlySet<string>;
  readonly issues: readonly z.core.$ZodIssue[];
}

/** Checks the fields of a map: what is wrong with one of them does not hide the others. */
export function parseFields<Fields>(schema: z.ZodMiniType<Fields>, data: unknown): ParsedFields<Fields> {
  const result = schema.safeParse(data);
  if (result.success) return { right: result.data, wrong: new Set(), issues: [] };
  const { issues } = result.error;
  const wrong = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [String(issue.path[0])],
    ),
  );
  if (typeof data !== 'object' || data === null) return { right: undefined, wrong, issues };
  // No schema here changes what it reads, so a field without an issue is what its type says.
  const rest = Object.entries(data).filter(([field]) => !wrong.has(field));
  return { right: Object.fromEntries(rest) as Partial<Fields>, wrong, issues };
}
