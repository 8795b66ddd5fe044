import type { Fields, ReadFields } from './read-fields.ts';
import { fieldNames, shapeSchema } from './schema.ts';
import { schemaProblems } from './schema-problems.ts';

/** Checks by the schema, which knows every form of every field, and what is wrong with it. */
export const readBySchema: ReadFields = (name, data, { path, document, report }) => {
  const result = shapeSchema(name).safeParse(data);
  if (result.success) return { right: result.data, wrong: new Set() };
  const { issues } = result.error;
  const known = (at: readonly PropertyKey[]) => fieldNames(name, at.slice(path.length));
  for (const problem of schemaProblems(issues, path, known, document)) report(problem);
  const wrong = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [String(issue.path[0])],
    ),
  );
  if (typeof data !== 'object' || data === null) return { right: undefined, wrong };
  // No schema changes what it reads, so a field without an issue is what its type says.
  const right = Object.entries(data).filter(([field]) => !wrong.has(field));
  return { right: Object.fromEntries(right) as Fields<typeof name>['right'], wrong };
};
