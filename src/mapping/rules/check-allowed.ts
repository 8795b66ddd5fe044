import { Failure } from '../../failure.ts';
import { anyGlob } from '../../text/glob.ts';
import { describeReferrer } from '../model/describe-referrer.ts';
import { type Mapping, referrersOf } from '../model/mapping.ts';
import { printReference } from '../reference/print-reference.ts';
import type { PathReference, Reference } from '../reference/reference.ts';

/**
 * Refuses references, and the ARNs of roles to read them with, that match none of the caller's patterns: with a role of
 * its choice a mapping reads the same name in another account. A pattern is a glob over the whole reference without its
 * key; `*` also crosses `/`. An ARN matches in its name form too.
 *
 * @throws {Failure} `NOT_ALLOWED` for each of them.
 */
export function checkAllowed(mapping: Mapping, patterns: readonly string[], option: string): void {
  if (patterns.length === 0) return;
  const matches = anyGlob(patterns);
  const problems = referrersOf(mapping).flatMap((referrer) => {
    const { roleArn } = mapping.roles.get(referrer.role ?? '') ?? {};
    const refused = [
      ...(isAllowed(referrer.reference, matches) ? [] : ['reference']),
      ...(roleArn === undefined || matches(roleArn) ? [] : ['role']),
    ];
    return refused.map((what) => {
      const message = `${describeReferrer(referrer)}: the ${what} matches no pattern of ${option}`;
      const hint = `Correct the ${what}, or let the caller allow it with ${option}.`;
      return { code: 'NOT_ALLOWED' as const, message, hint, place: referrer.place };
    });
  });
  if (problems.length > 0) throw new Failure(problems);
}

function isAllowed(reference: Reference | PathReference, matches: (text: string) => boolean): boolean {
  if ('path' in reference) return matches(printReference(reference));
  const { key: _, ...whole } = reference;
  return formsOf(whole).some(matches);
}

/**
 * A secret's ARN that ends in a hyphen and six characters is complete for AWS: they are the random suffix and no part
 * of the name. Only so may a pattern for a name allow it, and no pattern that needs the suffix.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
 */
function formsOf(reference: Reference): readonly string[] {
  const written = printReference(reference);
  if (!reference.home) return [written];
  const name = written.replace(
    /^arn:[^:]+:(ssm|secretsmanager):[^:]+:\d*:(?:parameter(?=\/)|secret:)/,
    '$1:',
  );
  return [
    written,
    reference.store === 'ssm' ? name : name.replace(/^(secretsmanager:[^:]*)-[A-Za-z0-9]{6}(?=$|:)/, '$1'),
  ];
}
