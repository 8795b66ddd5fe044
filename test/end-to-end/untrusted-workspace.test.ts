import { describe, expect, test } from '@jest/globals';
import { expectNothingHandedOver } from './action-job.ts';
import { host, mapping, signingIn } from './signing-in-job.ts';

const aws = signingIn();
const { start, job, signIn } = aws;

describe('where a stranger may have written the workspace', () => {
  const events = ['pull_request_target', 'workflow_run', 'issue_comment', 'check_run', 'status'];

  test.each(events)('its mapping file is refused on %s, unless the caller trusts it', async (eventName) => {
    await start();
    const { load, runner } = job({ eventName });
    await runner.runStep({ run: `printf '%s' '${mapping}' >pipeline-secrets.yml` });
    const refused = await load('', signIn());
    expectNothingHandedOver(refused, 2);
    expect(refused.log).toContain(`UNTRUSTED_WORKSPACE: the mapping file is not read in a ${eventName}`);
    expect(aws.tokens.audiences).toEqual([]);
    expect((await load('', { ...signIn(), 'trust-workspace': 'true' })).env).toEqual({ HOST: host });
  });

  test('neither an absolute path nor a link makes a file trusted', async () => {
    await start();
    const { load, runner } = job({ eventName: 'pull_request_target' });
    const { rawStdout } = await runner.runStep({
      run: `printf '%s' '${mapping}' >other.yml && ln -s other.yml pipeline-secrets.yml && pwd`,
    });
    for (const file of [`${rawStdout.trim()}/other.yml`, './pipeline-secrets.yml', 'pipeline-secrets.yml']) {
      const refused = await load('', { ...signIn(), 'mapping-file': file });
      expectNothingHandedOver(refused, 2);
      expect(refused.log).toContain('UNTRUSTED_WORKSPACE');
    }
  });

  test('nor is a stand-in file read, whose values later steps would be given', async () => {
    await start();
    const { load, runner } = job({ eventName: 'pull_request_target' });
    await runner.runStep({ run: `printf 'ssm: { /shop/host: evil.example }' >local.yml` });
    const refused = await load(mapping, { 'local-file': 'local.yml' });
    expectNothingHandedOver(refused, 2);
    expect(refused.log).toContain('UNTRUSTED_WORKSPACE: the stand-in file is not read');
    const trusted = await load(mapping, { 'local-file': 'local.yml', 'trust-workspace': 'true' });
    expect(trusted.env).toEqual({ HOST: 'evil.example' });
  });

  test('inline mappings are the workflow’s own', async () => {
    await start();
    const { load } = job({ eventName: 'pull_request_target' });
    expect((await load(mapping, signIn())).env).toEqual({ HOST: host });
  });

  test.each(['trust-workspace', 'mapping', 'local-file', 'allow'])(
    'a step before cannot give the input %s',
    async (name) => {
      await start();
      const { load, runner } = job({ eventName: 'pull_request_target' });
      await runner.runStep({
        run: `printf 'INPUT_${name.toUpperCase()}=true\nGITHUB_EVENT_NAME=push\n' >>"$GITHUB_ENV"; printf '%s' '${mapping}' >pipeline-secrets.yml`,
      });
      const result = await load('', signIn());
      expect(result.log).toContain(
        'UNTRUSTED_WORKSPACE: the mapping file is not read in a pull_request_target',
      );
    },
  );
});
