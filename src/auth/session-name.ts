/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html */
const maxLength = 64;

/**
 * The name that CloudTrail shows for the session: the repository and the ID of the run. It always matches
 * `[\w+=,.@-]{2,64}`; if it is too long, its start is cut off.
 */
export function sessionName(repository: string | undefined, runId: string | undefined): string {
  const [run = '', name = ''] = [runId, repository].map((text = '') =>
    text.replace(/[^\w+=,.@-]+/g, '-').replace(/^-+|-+$/g, ''),
  );
  const room = maxLength - (run === '' ? 0 : run.length + 1);
  const kept = room > 0 ? name.slice(-room).replace(/^-+/, '') : '';
  const full = [kept, run.slice(0, maxLength)].filter((part) => part !== '').join('-');
  return full.length >= 2 ? full : 'pipeline-secrets';
}
