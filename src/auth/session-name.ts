/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html */
const longest = 64;

/**
 * The name under which CloudTrail shows what we do: the repository and the number of the run. Whatever stands in them,
 * it matches `[\w+=,.@-]{2,64}`; where it is too long, the repository's owner goes first.
 */
export function sessionName(repository: string | undefined, runId: string | undefined): string {
  const [run = '', name = ''] = [runId, repository].map((text = '') =>
    text.replace(/[^\w+=,.@-]+/g, '-').replace(/^-+|-+$/g, ''),
  );
  const room = longest - (run === '' ? 0 : run.length + 1);
  const kept = room > 0 ? name.slice(-room).replace(/^-+/, '') : '';
  const full = [kept, run.slice(0, longest)].filter((part) => part !== '').join('-');
  return full.length >= 2 ? full : 'pipeline-secrets';
}
