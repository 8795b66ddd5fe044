import type { Problem } from '../../failure.ts';
import { anyGlob } from '../../text/glob.ts';
import { didYouMean } from '../../text/suggest.ts';
import { derivedNames } from '../names/derived-names.ts';
import type { CheckName } from '../names/name-checker.ts';
import { leadsInto } from '../names/name-group.ts';
import { spelledOutNames } from '../names/spelled-out-names.ts';
import { parseReference } from '../reference/parse-reference.ts';
import { literalKey } from '../reference/parse-secret.ts';
import { printReference } from '../reference/print-reference.ts';
import type { Reference } from '../reference/reference.ts';
import { includedName } from './derive-name.ts';
import type { Include, Reader, ReferenceEntry, Secrecy } from './mapping.ts';

/**
 * What an include gives that names all it wants in `only`: entries like any other, which can be checked, and used in
 * templates, before anything is read. Undefined for one whose names are known only then.
 */
export function expandInclude(
  include: Include,
  report: (problem: Problem) => void,
): readonly ReferenceEntry[] | undefined {
  const { only, except, max, place } = include;
  if (only.length === 0 || only.some((name) => name.includes('*'))) return undefined;
  const isExcepted = anyGlob(except);
  const names = [...new Set(only)].filter((name) => !isExcepted(name));
  const problem = (code: Problem['code'], message: string, hint: string) =>
    void report({ code, message: `${includeName(include)} ${message}`, hint, place });
  if (names.length === 0)
    problem('INVALID_FIELD', 'excepts all that it names in `only`', 'Remove it, or `except`.');
  for (const { message, hint } of unknownSecrets(include.secret, only))
    problem('INVALID_FIELD', message, hint);
  if (names.length > max)
    problem(
      'INCLUDE_TOO_LARGE',
      `names ${names.length} variables in \`only\`, more than the ${max} of \`max\``,
      'Raise `max`, or name fewer.',
    );
  return names.flatMap((relative) => {
    const reference = referenceBelow(include, relative);
    if (reference) return [includedEntry(include, relative, reference, secrecyOf(include, relative))];
    const hint =
      relative.includes('/') && 'path' in include.reference && !include.recursive
        ? 'Set `recursive: true` to include what is more than one level below the path.'
        : 'Write names below the path, or keys, as they are stored.';
    // Not quoted: what no name can be may be a pasted secret.
    problem('INVALID_FIELD', `cannot give item ${only.indexOf(relative) + 1} of \`only\``, hint);
    return [];
  });
}

/** Reports the name of a variable that an include gives if it may not be set. */
export function checkIncludedName(
  { name, place, include, expose, hasDerivedName }: ReferenceEntry,
  checkName: CheckName,
  report: (problem: Problem) => void,
): void {
  const variable = hasDerivedName ? 'derived' : 'spelled-out';
  const refused = checkName(name, expose.includes('env') ? variable : 'elsewhere');
  if (!refused) return;
  const hint = refused.code === 'INVALID_NAME' ? 'Except it, or rename it with `name`.' : refused.hint;
  report({ code: refused.code, message: `${include}: ${refused.message}`, hint, place });
}

/** The entry for one parameter or key of an include. */
export function includedEntry(
  include: Include,
  relative: string,
  reference: Reference,
  secret: Secrecy,
): ReferenceEntry {
  const { place, region, role, rename, optional, allowEmpty, expose, groups } = include;
  return {
    kind: 'reference',
    name: includedName(relative, rename),
    place,
    expose,
    groups,
    override: false,
    include: `${printReference(reference)}, which is included`,
    ...(!fixesName(include, relative) && { hasDerivedName: true }),
    reference,
    ...(region !== undefined && { region }),
    ...(role !== undefined && { role }),
    secret,
    optional,
    conversion: { 'allow-empty': allowEmpty },
  };
}

/** Whether the mapping leaves no choice of the name, or none that matters. */
function fixesName({ only, rename: { prefix = '' } }: Include, relative: string): boolean {
  return only.includes(relative) || !leadsInto([...spelledOutNames, ...derivedNames], prefix);
}

/** The reference of a parameter below the path or of a key; undefined where there can be none. */
function referenceBelow({ reference, recursive }: Include, relative: string): Reference | undefined {
  if (!('path' in reference))
    return relative === '' ? undefined : { ...reference, key: literalKey(relative) };
  if (relative.includes('/') && !recursive) return undefined;
  const parsed = parseReference(`${printReference(reference)}${relative}`);
  return parsed.ok && parsed.reference.store === 'ssm' && isBare(parsed.reference)
    ? parsed.reference
    : undefined;
}

function isBare({ key, ...reference }: Reference): boolean {
  return key === undefined && !('selector' in reference);
}

/** Whether one name of an include is secret. */
export function secrecyOf({ secret }: Include, relative: string): Secrecy {
  return typeof secret === 'object' ? anyGlob(secret)(relative) : secret;
}

/** What is wrong with names in `secret` that are none of those that there are: misspelt, they make a secret public. */
export function unknownSecrets(
  secret: Include['secret'],
  names: readonly string[],
): readonly { readonly message: string; readonly hint: string }[] {
  if (typeof secret !== 'object') return [];
  return secret.flatMap((name, index) => {
    if (name.includes('*') || names.includes(name)) return [];
    const hint = didYouMean(name, names, 'Correct it: what `secret` does not name is public.');
    // Not quoted: it may be a pasted secret.
    return [{ message: `has nothing for item ${index + 1} of \`secret\``, hint }];
  });
}

/** What messages call an include. */
export function includeName({ reference }: Include): string {
  return `the include ${printReference(reference)}`;
}

/** What messages call what reads something. */
export function readerName(reader: Reader): string {
  return 'name' in reader ? `"${reader.name}"` : includeName(reader);
}
