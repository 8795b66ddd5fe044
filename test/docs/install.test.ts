import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { npmEnvironment } from '../end-to-end/npm-environment.ts';
import { root } from '../end-to-end/root.ts';
import { runBuildspec } from '../kit/buildspec/run-buildspec.ts';
import { codeBlocks, documents, readDocument } from '../kit/documents.ts';
import { runProcess } from '../kit/run-process.ts';
import { createRunner } from '../kit/runner-model/runner-model.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';

const blocks = codeBlocks('docs/install.md').map(({ text }) => text);
const shop = temporaryFolder('shop');

function blockWith(words: string): string {
  const found = blocks.find((text) => text.includes(words));
  if (found === undefined) throw new Error(`docs/install.md has no block with ${words}`);
  return found;
}

/** Runs a block of the page in this repository, for the repository of a user. */
async function prepare(words: string): Promise<void> {
  const script = blockWith(words).replaceAll('../shop', shop);
  const { exitCode, output } = await runProcess('sh', ['-euc', script], { cwd: root, env: npmEnvironment() });
  if (exitCode !== 0) throw new Error(output);
}

beforeAll(async () => {
  copyFileSync(join(root, 'examples/aws/pipeline-secrets.yml'), join(shop, 'pipeline-secrets.yml'));
  writeFileSync(
    join(shop, 'local.yml'),
    'ssm: { /shop/prod/db-host: { type: String, value: db.shop.example } }\nsecretsmanager: { prod/shop/database: { username: shop, password: only-for-examples } }\n',
  );
  await prepare('cp -R action.yml dist');
  await prepare('npm pack');
});

test.each(['buildspec-copy.yml', 'buildspec-tarball.yml'])(
  '%s runs without the published package',
  async (name) => {
    const text = blockWith(`# ${name}`)
      .replace(' run -- ', ' run --local local.yml -- ')
      .replace('npm run migrate', 'printenv DB_HOST DB_PASSWORD');
    const result = await runBuildspec({ text, sourceDir: shop, env: npmEnvironment() });
    expect(result.log.split('\n').slice(1).join('\n')).toBe(
      'pipeline-secrets: 3 variables from local.yml\ndb.shop.example\n***\n',
    );
    expect(result.exitCode).toBe(0);
  },
  60_000,
);

test('the copy is an Action', async () => {
  const result = await createRunner({ workspace: shop }).runAction({
    action: join(shop, '.github/pipeline-secrets'),
    with: { 'local-file': 'local.yml' },
  });
  expect(result.env).toMatchObject({ DB_HOST: 'db.shop.example', DB_PASSWORD: 'only-for-examples' });
});

test('the function has the name that the pages use', async () => {
  const script = blockWith('pipeline-secrets()').replace('$HOME/src/pipeline-secrets', root);
  const { output } = await runProcess(
    'bash',
    ['-c', `${script}\npipeline-secrets check --region eu-west-1`],
    {
      cwd: shop,
      inheritEnv: true,
    },
  );
  expect(output).toBe('pipeline-secrets: no problems in pipeline-secrets.yml (3 variables)\n');
});

/** Whether a page shows the published form of the Action or of the package. */
const isPublishedForm = /OWNER\/pipeline-secrets@v1|npx --yes pipeline-secrets@/;

test('every page that shows the published form says what to use until it is published', () => {
  const isAhead = readDocument('docs/install.md').includes('\n## Until the first release\n');
  const showing = documents.filter(
    (page) => isPublishedForm.test(readDocument(page)) && page !== 'docs/install.md',
  );
  const saying = documents.filter((page) =>
    /^\*\*Not published yet\.\*\* Until the first release, \[.*\]\(\S*install\.md#/m.test(readDocument(page)),
  );
  expect(showing).toContain('docs/quick-start.md');
  expect(saying).toEqual(isAhead ? showing : []);
});
