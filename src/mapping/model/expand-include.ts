import type { MessageWithHint, Problem } from '../../failure.ts';
import { anyGlob } from '../../text/glob.ts';
import { didYouMean } from '../../text/suggest.ts';
import { derivedNames } from '../names/derived-names.ts';
import type { CheckName } from '../names/name-checker.ts';
import { hasNameWithPrefix } from '../names/name-group.ts';
import { spelledOutNames } from '../names/spelled-out-names.ts';
import { parseReference } from '../reference/parse-reference.ts';
import { literalKey } from '../reference/parse-secret.ts';
import { printReference } from '../reference/print-reference.ts';
import type { Reference } from '../reference/reference.ts';
import { deriveName } from './derive-name.ts';
import { describeInclude } from './describe-referrer.ts';
import type { Include, ReferenceEntry, Secrecy } from './mapping.ts';

/**
 * The entries of an include that names everything it wants in `only`. They can be checked, and used in templates, before
 * anything is read. Undefined for an include whose names are known only after reading.
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
    void report({ code, message: `${describeInclude(include)} ${message}`, hint, place });
  if (names.length === 0)
    problem('INVALID_FIELD', 'excludes everything that it lists in `only`', 'Correct `only` or `except`.');
  for (const { message, hint } of unknownSecrets(include.secret, only))
    problem('INVALID_FIELD', message, hint);
  if (names.length > max)
    problem(
      'INCLUDE_TOO_LARGE',
      `lists ${names.length} variables in \`only\`, but \`max\` is ${max}`,
      'Raise `max`, or list fewer.',
    );
  return names.flatMap((relative) => {
    const reference = referenceBelow(include, relative);
    if (reference) return [includedEntry(include, relative, reference, secrecyOf(include, relative))];
    const hint =
      relative.includes('/') && 'path' in include.reference && !include.recursive
        ? 'Set `recursive: true` to include parameters more than one level below the path.'
        : 'Write the name below the path, or the key, as it is stored.';
    // Not quoted: a text that cannot be a name may be a pasted secret.
    problem('INVALID_FIELD', `cannot include item ${only.indexOf(relative) + 1} of \`only\``, hint);
    return [];
  });
}

/** Reports the name of an included variable if it may not be set. */
export function checkIncludedName(
  { name, place, include, expose, hasDerivedName }: ReferenceEntry,
  checkName: CheckName,
  report: (problem: Problem) => void,
): void {
  const variable = hasDerivedName ? 'derived' : 'spelled-out';
  const refused = checkName(name, expose.includes('env') ? variable : 'elsewhere');
  if (!refused) return;
  const hint =
    refused.code === 'INVALID_NAME' ? 'Exclude it with `except`, or rename it with `name`.' : refused.hint;
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
    name: deriveName(relative, rename),
    place,
    expose,
    groups,
    override: false,
    include: `the included ${printReference(reference)}`,
    ...(!fixesName(include, relative) && { hasDerivedName: true }),
    reference,
    ...(region !== undefined && { region }),
    ...(role !== undefined && { role }),
    secret,
    optional,
    conversion: { 'allow-empty': allowEmpty },
  };
}

/** Whether only the author of the mapping chose the name, or at least a prefix that makes any name harmless. */
function fixesName({ only, rename: { prefix = '' } }: Include, relative: string): boolean {
  return only.includes(relative) || !hasNameWithPrefix([...spelledOutNames, ...derivedNames], prefix);
}

/** The reference to a parameter below the path, or to a key; undefined if there can be none. */
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

/** Problems with names in `secret` that do not exist: a misspelt name would make a secret public. */
export function unknownSecrets(
  secret: Include['secret'],
  names: readonly string[],
): readonly MessageWithHint[] {
  if (typeof secret !== 'object') return [];
  return secret.flatMap((name, index) => {
    if (name.includes('*') || names.includes(name)) return [];
    const hint = didYouMean(name, names, 'Correct it: everything that `secret` does not list is public.');
    // Not quoted: it may be a pasted secret.
    return [{ message: `does not contain item ${index + 1} of \`secret\``, hint }];
  });
}
