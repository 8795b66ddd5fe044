import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { root } from '../end-to-end/root.ts';
import { codeBlocks } from '../kit/documents.ts';
import { type FakeAws, startFakeAws } from '../kit/fake-aws/fake-aws.ts';
import { runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { withoutDone } from '../kit/without-done-line.ts';
import { created, folder, role } from './aws-example.ts';

const blocks = codeBlocks('docs/other-ci.md').map(({ text }) => text);
const subject = 'the-job-that-may';

function blockWith(words: string): string {
  const found = blocks.find((text) => text.includes(words));
  if (found === undefined) throw new Error(`docs/other-ci.md has no block with ${words}`);
  return found;
}

let fake: FakeAws;
let programs: string;

beforeAll(async () => {
  const { host, secret, value } = created();
  fake = await startFakeAws({
    parameters: { [host.Name]: { type: host.Type, value: host.Value } },
    secrets: { [secret.Name]: { text: JSON.stringify(value) } },
    roles: { [role]: { subjects: [subject] } },
  });
  programs = temporaryFolder('programs');
  const program = (name: string, ...lines: string[]) =>
    writeFileSync(join(programs, name), ['#!/bin/sh', 'set -eu', ...lines, ''].join('\n'), { mode: 0o755 });
  program(
    'npx',
    'test "$1 $2" = "--yes pipeline-secrets@0.1.0"',
    'command=$3',
    'shift 3',
    `exec "${process.execPath}" "${root}/dist/cli/index.js" "$command" --endpoint-url ${fake.url} "$@"`,
  );
  program('npm', 'test "$*" = "run migrate"', 'echo "migrating postgres://$DB_USER:$DB_PASSWORD@$DB_HOST"');
  program(
    'buildkite-agent',
    'test "$*" = "oidc request-token --audience sts.amazonaws.com"',
    'echo "$TOKEN_OF_THE_AGENT"',
  );
});

afterAll(() => fake.close());

/** A token as AWS takes it; nobody checks the signature. */
function token(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const exp = Math.floor(Date.now() / 1000) + 300;
  return `${part({ alg: 'RS256' })}.${part({ sub: subject, aud: 'sts.amazonaws.com', exp })}.signature`;
}

/** Runs a script as a CI system does; the word `SCRIPT` of the command is its file. */
async function runJob(script: string, shell: readonly string[], env: Readonly<Record<string, string>>) {
  const cwd = temporaryFolder('job');
  copyFileSync(join(folder, 'pipeline-secrets.yml'), join(cwd, 'pipeline-secrets.yml'));
  writeFileSync(join(cwd, 'script'), script);
  const [program = '', ...words] = shell;
  const result = await runProcess(
    program,
    words.map((word) => (word === 'SCRIPT' ? 'script' : word)),
    {
      cwd,
      env: { PATH: `${programs}:${process.env.PATH}`, HOME: cwd, TMPDIR: cwd, ...env },
    },
  );
  return withoutDone(result);
}

const migrated = 'migrating postgres://shop:***@db.shop.example\n';

interface Gitlab {
  readonly migrate: { readonly variables: Record<string, string>; readonly script: readonly string[] };
}
interface CircleCi {
  readonly jobs: {
    readonly migrate: {
      readonly environment: Record<string, string>;
      readonly steps: readonly (string | { readonly run: string })[];
    };
  };
}
interface Buildkite {
  readonly steps: readonly { readonly command: string; readonly env: Record<string, string> }[];
}

test.each([{ shell: ['bash', '-eo', 'pipefail', 'SCRIPT'] }, { shell: ['sh', '-e', 'SCRIPT'] }])(
  'GitLab, with $shell',
  async ({ shell }) => {
    const { variables, script } = (parse(blockWith('# .gitlab-ci.yml')) as Gitlab).migrate;
    const env = { ...variables, CI: 'true', GITLAB_CI: 'true', AWS_TOKEN: token() };
    const result = await runJob(script.join('\n'), shell, env);
    expect(result).toMatchObject({ stdout: migrated, stderr: '', exitCode: 0 });
  },
);

describe('Jenkins', () => {
  const jenkinsfile = blockWith('// Jenkinsfile');
  const env = Object.fromEntries(
    [...jenkinsfile.matchAll(/(AWS_\w+) = '(.*)'/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const shell = ['sh', '-xe', 'SCRIPT'];
  let tokenFile: string;

  beforeAll(() => {
    expect(jenkinsfile).toContain("AWS_WEB_IDENTITY_TOKEN_FILE = credentials('aws-token')");
    tokenFile = join(temporaryFolder('jenkins'), 'token');
    writeFileSync(tokenFile, token());
  });

  test('the sh step', async () => {
    const script = /sh '(.*)'/.exec(jenkinsfile)?.[1] ?? 'exit 99';
    const result = await runJob(script, shell, { ...env, AWS_WEB_IDENTITY_TOKEN_FILE: tokenFile });
    expect([result.exitCode, result.stdout]).toEqual([0, migrated]);
    expect(result.output).not.toContain('generated-by-aws');
  });

  test('export and redact, although sh prints every command', async () => {
    const script = blockWith('export -o "$ENV_FILE"');
    const result = await runJob(script, shell, { ...env, AWS_WEB_IDENTITY_TOKEN_FILE: tokenFile });
    expect([result.exitCode, result.stdout]).toEqual([0, `connecting to db.shop.example\n${migrated}`]);
    expect(result.output).not.toContain('generated-by-aws');
  });
});

test('Buildkite', async () => {
  const { steps } = parse(blockWith('# .buildkite/pipeline.yml')) as Buildkite;
  const script = blockWith('# .buildkite/migrate.sh');
  expect(steps[0]?.command).toBe('sh .buildkite/migrate.sh');
  const env = { ...steps[0]?.env, CI: 'true', BUILDKITE: 'true', TOKEN_OF_THE_AGENT: token() };
  const result = await runJob(script, ['bash', '-e', '-c', 'sh script'], env);
  expect(result).toMatchObject({ stdout: migrated, stderr: '', exitCode: 0 });
});

test('CircleCI', async () => {
  const { environment, steps } = (parse(blockWith('# .circleci/config.yml')) as CircleCi).jobs.migrate;
  const [script = ''] = steps.flatMap((step) => (typeof step === 'string' ? [] : [step.run]));
  const env = { ...environment, CI: 'true', CIRCLECI: 'true', CIRCLE_OIDC_TOKEN: token() };
  const result = await runJob(script, ['bash', '-eo', 'pipefail', '-c', script], env);
  expect(result).toMatchObject({ stdout: migrated, stderr: '', exitCode: 0 });
});

test('without a token, no value is loaded and the command does not start', async () => {
  const { variables, script } = (parse(blockWith('# .gitlab-ci.yml')) as Gitlab).migrate;
  const result = await runJob(script.join('\n'), ['bash', '-eo', 'pipefail', 'SCRIPT'], {
    ...variables,
    CI: 'true',
    AWS_TOKEN: '',
  });
  expect(result.stdout).toBe('');
  expect(result.exitCode).not.toBe(0);
});
