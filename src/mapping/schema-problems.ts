import { isScalar, Scalar, visit } from 'yaml';
import type * as z from 'zod/mini';
import type { Problem } from '../failure.ts';
import { didYouMean } from './suggest.ts';
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
export type KnownFields = (path: Path) => readonly string[];

function describe(issue: Issue, base: Path, known: KnownFields, document: YamlDocument): Problem[] {
  const path = [...base, ...issue.path];
  const what = `\`${path.map(String).join('.')}\``;
  const place = document.placeOf(path);
  const invalid = (message: string, hint: string): Problem[] => [
    { code: 'INVALID_FIELD', message, hint, place },
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(key, path, known, document));
    case 'invalid_type':
      if (document.get(path) === undefined) return invalid(`${what} is missing`, missingHint(path));
      if (issue.expected === 'string') return [notText(document.get(path), what, place)];
      return invalid(`${what} must be ${article(issue.expected)}`, expectedHint(issue.expected));
    case 'invalid_value':
      if (document.get(path) === undefined) return invalid(`${what} is missing`, missingHint(path));
      return invalid(
        `${what} is none of the values that are accepted`,
        `Use ${issue.values.map(String).join(', ')}.`,
      );
    case 'too_small':
      return invalid(`${what} is empty`, 'List at least one value.');
    case 'invalid_union':
      return invalid(
        `${what} is none of the values that are accepted`,
        'Use env, output, none, or [env, output].',
      );
    case 'invalid_key':
      return [
        {
          code: 'INVALID_FIELD',
          message: `${what} is not a name`,
          hint: 'Use letters, digits and _, no digit first.',
          place: document.placeOfKey(path.slice(0, -1), String(path.at(-1))),
        },
      ];
    default:
      return invalid(`${what} is not right`, 'See the reference of the mapping file.');
  }
}

function unknownField(key: string, path: Path, known: KnownFields, document: YamlDocument): Problem {
  const fields = known(path);
  const callers = ['endpoint', 'endpoint-url', 'overwrite', 'allow', 'allow-names', 'mask'];
  const hint =
    path.length === 0 && callers.includes(key)
      ? 'Only the caller may say this: use the input of the Action or the flag of the CLI.'
      : didYouMean(key, fields, `Use ${fields.join(', ')}.`);
  return {
    code: 'UNKNOWN_FIELD',
    message: `there is no field "${key}" here`,
    hint,
    place: document.placeOfKey(path, key),
  };
}

function notText(node: unknown, what: string, place: Problem['place'] & object): Problem {
  if (!isScalar(node))
    return { code: 'INVALID_FIELD', message: `${what} must be text`, hint: 'Write one text.', place };
  const kind = node.value === null ? 'null' : typeof node.value === 'boolean' ? 'boolean' : 'number';
  return quoteIt(kind, what, place);
}

function quoteIt(kind: string, what: string, place: Problem['place'] & object): Problem {
  return {
    code: 'NOT_QUOTED',
    message: `${what} must be text, and this is a bare ${kind}`,
    hint: 'Put it in quotes.',
    place,
  };
}

function article(expected: string): string {
  return (
    { boolean: 'true or false', number: 'a number', array: 'a list', object: 'a map', record: 'a map' }[
      expected
    ] ?? expected
  );
}

function expectedHint(expected: string): string {
  return expected === 'boolean' ? 'Write true or false, without quotes.' : `Write ${article(expected)}.`;
}

function missingHint(path: Path): string {
  return path.length === 1 && path[0] === 'version' ? 'Add version: 1 at the top.' : 'Add it.';
}

const looksLike: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['boolean', /^(?:y|n|yes|no|on|off)$/i],
  ['date', /^\d{4}-\d{1,2}-\d{1,2}(?:$|[Tt\s])/],
  ['number', /^[-+]?(?:0b[01_]+|[0-9][0-9_]*(?:\.[0-9_]*)?|[0-9]+(?::[0-5]?[0-9])+)$/],
];

/** Bare scalars that another YAML reader would take for a boolean, a date or a number: text is quoted. */
export function bareScalarProblems(document: YamlDocument): Problem[] {
  const problems: Problem[] = [];
  visit(document.root, {
    Scalar(key, node) {
      if (key === 'key' || node.type !== Scalar.PLAIN || typeof node.value !== 'string') return;
      const kind = looksLike.find(([, pattern]) => pattern.test(String(node.value)))?.[0];
      if (kind) problems.push(quoteIt(kind, 'this', document.placeOfNode(node)));
    },
  });
  return problems;
}
