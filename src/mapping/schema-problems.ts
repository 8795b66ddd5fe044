import type * as z from 'zod/mini';
import type { Place, Problem } from '../failure.ts';
import { bareKind, emptyProblem, named, notQuoted } from './bare-scalars.ts';
import type { Node } from './nodes.ts';
import { didYouMean, suggest } from './suggest.ts';
import type { Path, YamlDocument } from './yaml-document.ts';

type Issue = z.core.$ZodIssue;

/** What the user reads for each thing that the schema found, each at its place. */
export function schemaProblems(
  issues: readonly Issue[],
  base: Path,
  known: KnownFields,
  document: YamlDocument,
): Problem[] {
  return issues.flatMap((issue) => describe(issue, base, known, document));
}

/** The field names that exist at a path, for did-you-mean. */
type KnownFields = (path: Path) => readonly string[];

function describe(issue: Issue, base: Path, known: KnownFields, document: YamlDocument): Problem[] {
  const path = [...base, ...issue.path];
  const what = named(path);
  const place = document.placeOf(path);
  const invalid = (message: string, hint: string): Problem[] => [
    { code: 'INVALID_FIELD', message, hint, place },
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(key, path, known, document));
    case 'invalid_type':
      if (!document.has(path)) return invalid(`${what} is missing`, missingHint(path));
      if (issue.expected === 'string') return [notText(document.get(path), what, place)];
      return invalid(`${what} must be ${article(issue.expected)}`, expectedHint(issue.expected));
    case 'invalid_value':
      if (!document.has(path)) return invalid(`${what} is missing`, missingHint(path));
      return invalid(
        `${what} is none of the values that are accepted`,
        path[0] === 'version'
          ? 'Write version: 1, without quotes.'
          : `Use ${listed(issue.values.map(String))}.`,
      );
    case 'too_small':
      if (issue.origin === 'number') return invalid(`${what} is less than 1`, 'Write a number from 1 on.');
      return invalid(`${what} is empty`, 'List at least one value.');
    case 'invalid_union':
      return invalid(
        `${what} is none of the values that are accepted`,
        unionHints[String(issue.path.at(-1))] ?? 'See the reference of the mapping file.',
      );
    default:
      return invalid(`${what} is not right`, 'See the reference of the mapping file.');
  }
}

/** What fields that take several kinds of data accept. */
const unionHints: Readonly<Record<string, string>> = {
  region: 'Write one region, or a list of them.',
  expose: 'Use env, output, none, or [env, output].',
  secret: 'Use true, false, by-type, or a list of names.',
};

const colonHint = 'Write name: value, with a space after the colon.';
const standIn = 'This looks like a stand-in file: give it with --local (CLI) or local-file (Action).';

/** Fields that are somewhere else, or not at all, for a reason. */
const misplaced: ReadonlyMap<string, string> = new Map([
  ['ssm', standIn],
  ['secretsmanager', standIn],
  ['files.expose', 'Remove it: the file is exposed by the variable that `env` names.'],
  ['files.path', 'Name the variable that holds its path in `env`: the folder is new in every run.'],
  ['include.key', 'Choose with `only`.'],
  ['include.override', 'Say it of the entry in `env` that goes before.'],
]);

function unknownField(key: string, path: Path, known: KnownFields, document: YamlDocument): Problem {
  const fields = known(path);
  const callers = ['endpoint', 'endpoint-url', 'overwrite', 'allow', 'allow-names', 'mask'];
  const otherwise =
    path.length === 0 && /^[A-Z_][A-Z0-9_]*$/.test(key)
      ? 'List the variables under env:, indented.'
      : `Use ${listed(fields)}.`;
  // Whoever forgets a colon has written a value where a field should be: it is not quoted.
  const isField = document.get([...path, key]) !== undefined || suggest(key, fields) !== undefined;
  const elsewhere = misplaced.get(path.length === 0 ? key : `${String(path[0])}.${key}`);
  const hint =
    path.length === 0 && callers.includes(key)
      ? 'Only the caller may say this: use the input of the Action or the flag of the CLI.'
      : (elsewhere ?? didYouMean(key, fields, isField ? otherwise : colonHint));
  const message =
    isField && /^[A-Za-z_<][A-Za-z0-9_<-]{0,39}$/.test(key)
      ? `there is no field "${key}" here`
      : 'there is no such field here';
  return { code: 'UNKNOWN_FIELD', message, hint, place: document.placeOfKey(path, key) };
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function notText(node: Node | undefined, what: string, place: Place): Problem {
  const bare = bareKind(node);
  const hint = 'Write one text, in quotes.';
  return (
    emptyProblem(node, what, 'Write the value after the colon, or remove the field.', place) ??
    (bare
      ? notQuoted(bare, what, place)
      : { code: 'INVALID_FIELD', message: `${what} must be text`, hint, place })
  );
}

function article(expected: string): string {
  return (
    {
      boolean: 'true or false',
      number: 'a number',
      int: 'a whole number',
      array: 'a list',
      object: 'a map',
      record: 'a map',
    }[expected] ?? expected
  );
}

function expectedHint(expected: string): string {
  if (expected === 'boolean') return 'Write true or false, without quotes.';
  if (expected === 'number') return 'Write it without quotes.';
  if (expected === 'int') return 'Write a whole number, without quotes.';
  return expected === 'array' ? 'Write it as [a, b].' : 'Write its fields below it, indented.';
}

function missingHint(path: Path): string {
  return path.length === 1 && path[0] === 'version' ? 'Add version: 1 at the top.' : 'Add it.';
}
