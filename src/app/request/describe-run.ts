import { principalOf } from '../../auth/role-arn.ts';
import { countsText, joinFirst } from '../../text/words.ts';
import type { Request } from './request.ts';

/**
 * What a run loaded and from where: `6 variables from account 123456789012, eu-west-1, as role/ci (3 requests)`. What is not
 * known is left out.
 */
export function describeRun(
  { variables, files }: { readonly variables: number; readonly files: number },
  { local, facts }: Pick<Request, 'local' | 'facts'>,
): string {
  const { requests } = facts;
  const [accounts, regions] = [[...facts.accounts], [...facts.regions]];
  const roles = [...new Set([...facts.roles].map(principalOf))];
  const counts = countsText([
    [variables, 'variable'],
    [files, 'file'],
  ]);
  const places = [
    ...(accounts.length > 0 ? [`account${accounts.length > 1 ? 's' : ''} ${joinFirst(accounts)}`] : []),
    ...(regions.length > 0 ? [joinFirst(regions)] : []),
  ];
  const from = local === undefined ? places.join(', ') : local;
  return [
    counts || '0 variables',
    ...(from === '' ? [] : [` from ${from}`]),
    ...(roles.length > 0 ? [`, as ${joinFirst(roles)}`] : []),
    ...(requests > 0 ? [` (${countsText([[requests, 'request']])})`] : []),
  ].join('');
}
