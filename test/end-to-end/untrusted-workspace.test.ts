import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { codesFirst } from '../kit/codes-first.ts';
import { runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { expectNothingHandedOver } from './action-job.ts';
import { host, mapping, signingIn } from './signing-in-job.ts';
import { cli } from './stand-in.ts';

const aws = signingIn();
const { start, job, signIn } = aws;

describe('where a stranger may have written the workspace', () => {
  const events = [
    'pull_request_target',
    'workflow_run',
    'issue_comment',
    'check_run',
    'status',
    'deployment',
  ];

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

  test('a file outside the workspace is the workflow’s own, unless a link there leads back', async () => {
    await start();
    const { load, runner } = job({ eventName: 'pull_request_target' });
    const file = join(runner.temp, 'mapping.yml');
    const link = join(runner.temp, 'link.yml');
    await runner.runStep({
      run: `printf '%s' '${mapping}' >own.yml && cp own.yml '${file}' && ln -s "$PWD/own.yml" '${link}'`,
    });
    expectNothingHandedOver(await load('', { ...signIn(), 'mapping-file': link }), 2);
    expect((await load('', { ...signIn(), 'mapping-file': file })).env).toEqual({ HOST: host });
  });

  test('an inline mapping cannot extend a file of it', async () => {
    await start();
    const { load, runner } = job({ eventName: 'pull_request_target' });
    await runner.runStep({ run: `printf '%s' '${mapping}' >base.yml` });
    const refused = await load('version: 1\nextends: base.yml\n', signIn());
    expectNothingHandedOver(refused, 2);
    expect(refused.log).toContain('UNTRUSTED_WORKSPACE: a mapping that is extended is not read');
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

describe('on the command line', () => {
  const commands = [
    ['run', '--', 'printenv', 'HOST'],
    ['export', '--format', 'json'],
    ['redact'],
    ['check'],
  ] as const;
  const standIn = 'ssm: { /shop/host: value-of-the-host }\n';

  /** A workspace and a folder outside, each with a mapping, one that extends it, and a stand-in file. */
  function job() {
    const folder = temporaryFolder('job');
    const places = { workspace: join(folder, 'workspace'), outside: join(folder, 'outside') };
    for (const place of Object.values(places)) {
      mkdirSync(place);
      writeFileSync(join(place, 'm.yml'), mapping);
      writeFileSync(join(place, 'pipeline-secrets.yml'), mapping);
      writeFileSync(join(place, 'child.yml'), 'version: 1\nextends: m.yml\n');
      writeFileSync(join(place, 'l.yml'), standIn);
    }
    const envOn = (event: string) => ({
      PATH: process.env.PATH ?? '',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: event,
      GITHUB_WORKSPACE: places.workspace,
    });
    /** `"$@"` in the script is `check -m -`. */
    const checkInShell = (event: string, script: string) =>
      runProcess('sh', ['-c', script, 'sh', process.execPath, cli, 'check', '-m', '-'], {
        cwd: places.workspace,
        env: envOn(event),
      });
    const run = (
      event: string,
      [command, ...rest]: readonly string[],
      options: readonly string[],
      stdin?: string,
    ) =>
      runProcess(process.execPath, [cli, command ?? '', ...options, ...rest], {
        cwd: places.workspace,
        ...(stdin !== undefined && { stdin }),
        env: envOn(event),
      });
    return { ...places, run, checkInShell };
  }
  const local = (command: readonly string[], file: string) =>
    command[0] === 'check' ? [] : ['--local', file];

  test.each(commands)('%s refuses its mapping, unless the caller trusts it', async (...command) => {
    const { run } = job();
    for (const options of [[], ['-m', 'm.yml'], ['-m', 'child.yml']]) {
      const { exitCode, stdout, stderr } = await run('deployment_status', command, [
        ...options,
        ...local(command, '../outside/l.yml'),
      ]);
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(codesFirst(stderr)).toMatch(
        /^UNTRUSTED_WORKSPACE: .* deployment_status (?:.|\n)* add --trust-workspace\.\n$/,
      );
    }
    const options = ['-m', 'child.yml', ...local(command, 'l.yml')];
    const trusted = await run('deployment_status', command, [...options, '--trust-workspace'], '');
    expect(trusted.exitCode).toBe(0);
    expect((await run('push', command, options, '')).exitCode).toBe(0);
  });

  test.each(commands.slice(0, 3))('%s refuses its stand-in file', async (...command) => {
    const { run } = job();
    const { exitCode, stderr } = await run('issues', command, ['-m', '../outside/m.yml', '--local', 'l.yml']);
    expect(exitCode).toBe(2);
    expect(codesFirst(stderr)).toContain(
      'UNTRUSTED_WORKSPACE: the stand-in file is not read in a issues workflow',
    );
  });

  test.each(commands)('%s reads what is outside', async (...command) => {
    const { run } = job();
    const options = ['-m', '../outside/child.yml', ...local(command, '../outside/l.yml')];
    expect((await run('issues', command, options, '')).exitCode).toBe(0);
  });

  test('a mapping on stdin is read, but not what it extends', async () => {
    const { run } = job();
    const options = ['-m', '-', '--local', '../outside/l.yml'];
    expect((await run('issues', ['export'], options, mapping)).exitCode).toBe(0);
    const refused = await run('issues', ['export'], options, 'version: 1\nextends: m.yml\n');
    expect(refused.exitCode).toBe(2);
    expect(codesFirst(refused.stderr)).toContain(
      'UNTRUSTED_WORKSPACE: a mapping that is extended is not read',
    );
  });

  test('a file that a shell puts on stdin is a file too, where the system tells which: on Linux', async () => {
    if (process.platform !== 'linux') return;
    const { checkInShell } = job();
    const refused = await checkInShell('issues', '"$@" <m.yml');
    expect(refused.exitCode).toBe(2);
    expect(codesFirst(refused.stderr)).toContain('UNTRUSTED_WORKSPACE: the mapping file is not read');
    for (const script of [
      '"$@" --trust-workspace <m.yml',
      '"$@" <../outside/m.yml',
      `"$@" <<'END'\n${mapping}\nEND`,
    ])
      expect([script, (await checkInShell('issues', script)).exitCode]).toEqual([script, 0]);
  });
});
