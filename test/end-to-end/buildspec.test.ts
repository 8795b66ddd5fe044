import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runBuildspec } from '../kit/buildspec/run-buildspec.ts';
import { findLeaks, makeCanary } from '../kit/canary.ts';
import { codesFirst } from '../kit/codes-first.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { root } from './root.ts';

const password = 'only-for-development';

describe.each(['dash', 'bash'] as const)('buildspec-example.yml in %s', (shell) => {
  /** Runs it on a copy of the examples; what it makes with `mktemp` comes to lie in `temporary`. */
  async function build(changeStandIn: (text: string) => string) {
    const [sourceDir, temporary] = [temporaryFolder('sources'), temporaryFolder('mktemp')];
    cpSync(join(root, 'examples'), join(sourceDir, 'examples'), { recursive: true });
    const standIn = join(sourceDir, 'examples/local.yml');
    const text = readFileSync(standIn, 'utf8');
    writeFileSync(standIn, changeStandIn(text));
    const result = await runBuildspec({
      file: join(root, 'buildspec-example.yml'),
      shell,
      sourceDir,
      path: [dirname(process.execPath)],
      env: { PIPELINE_SECRETS: `node ${join(root, 'dist/cli/index.js')}`, TMPDIR: temporary },
    });
    return { ...result, temporary };
  }
  const statuses = ({ phases }: Awaited<ReturnType<typeof build>>) =>
    phases.map(({ name, status }) => `${name} ${status}`);

  test('migrates, and shows the password nowhere', async () => {
    const result = await build((text) => text);
    expect(result.log.split('\n').filter((line) => !line.startsWith('[Container] '))).toEqual([
      'pipeline-secrets: no problems in examples/pipeline-secrets.yml (5 variables)',
      'pipeline-secrets: 5 variables from examples/local.yml',
      'migrating postgres://shop:***@db.dev.example:5432, log level info',
      'would apply 001-orders.sql',
      'would apply 002-orders-by-date.sql',
      'pipeline-secrets: 5 variables from examples/local.yml',
      'connecting to db.dev.example as shop',
      '',
    ]);
    expect(findLeaks(result.log, [password])).toEqual([]);
    expect(statuses(result)).toEqual([
      'install SUCCEEDED',
      'pre_build SUCCEEDED',
      'build SUCCEEDED',
      'post_build SUCCEEDED',
    ]);
    expect(readdirSync(result.temporary)).toEqual([]);
  });

  test('fails without the password, names it, and runs nothing that needs it', async () => {
    const result = await build((text) => text.replace(`password: "${password}", `, ''));
    expect(codesFirst(result.log)).toContain(
      '\nexamples/pipeline-secrets.yml:8:3: NOT_FOUND: "DB_PASSWORD": ',
    );
    expect(result.log).not.toMatch(/would apply|connecting to|Running command ENV_FILE/);
    expect(statuses(result)).toEqual([
      'install SUCCEEDED',
      'pre_build SUCCEEDED',
      'build FAILED',
      'post_build SUCCEEDED',
    ]);
    expect(result.exitCode).toBe(125);
  });
});

describe.each(['dash', 'bash'] as const)('files in a buildspec in %s', (shell) => {
  const key = ['-----BEGIN KEY-----', makeCanary('key'), '-----END KEY-----'].join('\r\n');
  const keystore = Buffer.from('fe00ff80', 'hex');

  async function build(...commands: readonly string[]) {
    const [sourceDir, temporary] = [temporaryFolder('sources'), temporaryFolder('tmp')];
    writeFileSync(
      join(sourceDir, 'pipeline-secrets.yml'),
      `version: 1
files:
  key.pem: { from: ssm:/key, env: KEY_FILE }
  keystore: { from: secretsmanager:keystore, env: KEYSTORE }
`,
    );
    const secretsmanager = { keystore: { binary: keystore.toString('base64') } };
    writeFileSync(join(sourceDir, 'local.yml'), JSON.stringify({ ssm: { '/key': key }, secretsmanager }));
    const result = await runBuildspec({
      text: JSON.stringify({ version: 0.2, phases: { build: { commands } } }),
      shell,
      sourceDir,
      path: [dirname(process.execPath)],
      env: { TOOL: `node ${join(root, 'dist/cli/index.js')}`, LOCAL: '--local local.yml', TMPDIR: temporary },
    });
    const lines = result.log.split('\n').filter((line) => line && !line.startsWith('[Container] '));
    return { ...result, lines, left: readdirSync(temporary) };
  }

  test('one command has them with run, and prints them in vain', async () => {
    const { exitCode, lines, log, left } = await build(
      `$TOOL run $LOCAL -- sh -c 'cat "$KEY_FILE"; echo; od -An -tx1 "$KEYSTORE"; stat -c %a "$KEYSTORE"'`,
    );
    expect({ exitCode, lines, left }).toEqual({
      exitCode: 0,
      lines: ['pipeline-secrets: 2 variables and 2 files from local.yml', '***', ' fe 00 ff 80', '600'],
      left: [],
    });
    expect(findLeaks(log, [makeCanary('key')])).toEqual([]);
  });

  test('several commands have them with export, until one deletes the folder', async () => {
    const { exitCode, lines, left } = await build(
      'ENV_FILE="$(mktemp)"',
      '$TOOL export --quiet $LOCAL -o "$ENV_FILE" && . "$ENV_FILE"',
      'wc -c <"$KEY_FILE"',
      'stat -c %a "$KEYSTORE"',
      'rm -r "$ENV_FILE" "$(dirname "$KEY_FILE")"',
    );
    expect({ exitCode, lines, left }).toEqual({ exitCode: 0, lines: [String(key.length), '600'], left: [] });
  });

  test('none is left when the command fails', async () => {
    const { exitCode, left } = await build(`$TOOL run $LOCAL -- sh -c 'test -s "$KEY_FILE" && exit 9'`);
    expect([exitCode, left]).toEqual([9, []]);
  });
});
