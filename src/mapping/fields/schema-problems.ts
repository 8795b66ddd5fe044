import type * as z from 'zod/mini';
import type { Place, Problem } from '../../failure.ts';
import { listed } from '../../text/listed.ts';
import { shownWord } from '../../text/shown-word.ts';
import { didYouMean } from '../../text/suggest.ts';
import type { Node } from '../yaml/nodes.ts';
import type { Path, YamlDocument } from '../yaml/yaml-document.ts';
import { bareKind, emptyProblem, named, notQuoted } from './bare-scalars.ts';
import { unknownField } from './unknown-field.ts';
import { ourWord } from './words-of-others.ts';

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
      return issue.keys.map((key) => unknownField(key, path, known(path), document));
    case 'invalid_type':
      if (!document.has(path)) return invalid(`${what} is missing`, missingHint(path));
      if (issue.expected === 'string') return [notText(document.get(path), what, place)];
      return invalid(`${what} must be ${article(issue.expected)}`, expectedHint(issue.expected, path));
    case 'invalid_value':
      if (!document.has(path)) return invalid(`${what} is missing`, missingHint(path));
      if (path[0] === 'version') return invalid(...wrongVersion(document.get(path)));
      return invalid(...refusedWord(document.get(path), what, issue.values.map(String)));
    case 'too_small':
      if (issue.origin === 'number') return invalid(`${what} is less than 1`, 'Write a number from 1 on.');
      return invalid(`${what} is empty`, 'List at least one value.');
    case 'invalid_union': {
      const field = String(issue.path.at(-1));
      return invalid(
        ...refusedChoice(document.get(path), what, path[0] === 'include' ? `include.${field}` : field),
      );
    }
    default:
      return invalid(`${what} is not right`, 'See the reference of the mapping file.');
  }
}

type Words = readonly [message: string, hint: string];

/** A text where only some words are taken. */
function refusedWord(
  node: Node | undefined,
  what: string,
  taken: readonly string[],
  otherwise?: string,
): Words {
  const text = node?.kind === 'text' ? node.value : '';
  const shown = shownWord(text, taken, 'word');
  const meant = ourWord(text, taken);
  return [
    shown === undefined ? `${what} is not one of the accepted values` : `${what} cannot be "${shown}"`,
    meant === undefined
      ? didYouMean(text, taken, otherwise ?? `Use ${listed(taken)}.`)
      : `Did you mean "${meant}"?`,
  ];
}

/** What fields that take several kinds of data accept. */
const choices: Readonly<Record<string, readonly [words: readonly string[], hint: string]>> = {
  region: [[], 'Write one region, or a list of them.'],
  expose: [['env', 'output', 'none'], 'Use env, output, none, or [env, output].'],
  secret: [[], 'Write true or false, without quotes, or a list of the keys that are secret.'],
  'include.secret': [['true', 'false', 'by-type'], 'Use true, false, by-type, or a list of names.'],
};

function refusedChoice(node: Node | undefined, what: string, field: string): Words {
  const [words, hint] = choices[field] ??
    choices[field.replace('include.', '')] ?? [[], 'See the reference of the mapping file.'];
  const isTaken = (item: Node) => item.kind === 'text' && words.includes(item.value);
  const refused = node?.kind === 'list' ? node.items.find((item) => !isTaken(item)) : node;
  return refusedWord(refused, what, words, hint);
}

/** Other formats have versions too, so the number is shown; nothing longer is. */
function wrongVersion(node: Node | undefined): Words {
  const written = node?.kind === 'bare' ? node.source : node?.kind === 'text' ? node.value : '';
  const number = /^v?(\d{1,2}(?:\.\d{1,2}){0,2})$/.exec(written)?.[1];
  return number === undefined || Number(number) === 1
    ? ['`version` must be the number 1', 'Write version: 1, without quotes.']
    : [`this release reads version 1 of the mapping file, not version ${number}`, 'Write version: 1.'];
}

function notText(node: Node | undefined, what: string, place: Place): Problem {
  const bare = bareKind(node);
  const hint = 'Write one string, in quotes.';
  return (
    emptyProblem(node, what, 'Write the value after the colon, or remove the field.', place) ??
    (bare
      ? notQuoted(bare, what, place)
      : { code: 'INVALID_FIELD', message: `${what} must be a string`, hint, place })
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

function expectedHint(expected: string, path: Path): string {
  if (expected === 'boolean') return 'Write true or false, without quotes.';
  if (expected === 'number') return 'Write it without quotes.';
  if (expected === 'int') return 'Write a whole number, without quotes.';
  if (expected === 'array') return 'Write it as [a, b].';
  if (path[0] === 'include' && path.at(-1) === 'name') return 'Write it as { prefix: APP_, case: upper }.';
  if (path[0] === 'vars') return 'Write it as { allow: [dev, prod], default: dev }.';
  if (path[0] === 'roles') return 'Write it as { role: "arn:aws:iam::123456789012:role/reader" }.';
  return 'Write its fields below it, indented.';
}

function missingHint(path: Path): string {
  return path.length === 1 && path[0] === 'version' ? 'Add version: 1 at the top.' : 'Add it.';
}
