import { Failure } from '../../failure.ts';
import { anyGlob } from '../../text/glob.ts';
import { describeReferrer } from '../model/describe-referrer.ts';
import { type Mapping, referrersOf } from '../model/mapping.ts';
import { printReference } from '../reference/print-reference.ts';
import type { PathReference, Reference } from '../reference/reference.ts';

/**
 * Refuses references that match none of the patterns of the caller. Role ARNs must match too, because a role can read the
 * same name in another account. A pattern is a glob of the whole reference without its key; `*` also matches `/`. An ARN
 * is also compared in its name form.
 *
 * @throws {Failure} `NOT_ALLOWED` for each reference and role.
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
 * If the ARN of a secret ends in a hyphen and six characters, AWS takes them for the random suffix, not for a part of the
 * name. A pattern for the name must match the ARN without them.
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
