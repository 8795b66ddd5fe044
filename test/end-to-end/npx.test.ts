import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { withoutDone } from '../kit/without-done-line.ts';
import { npmEnvironment } from './npm-environment.ts';
import { pack } from './pack.ts';
import { root } from './root.ts';

test("npx runs the packed CLI, and the command's exit status comes through", async () => {
  const { file } = await pack();
  const examples = join(root, 'examples');

  const result = await runProcess(
    'npx',
    [
      ...['--yes', `file:${file}`, 'run', '-m', join(examples, 'pipeline-secrets.yml')],
      ...['--local', join(examples, 'local.yml'), '--'],
      ...[
        'node',
        '-e',
        'const { DB_HOST, DB_PASSWORD } = process.env; console.log(DB_HOST, DB_PASSWORD); process.exit(7)',
      ],
    ],
    { cwd: temporaryFolder('project'), env: npmEnvironment() },
  );

  expect(withoutDone(result)).toMatchObject({ exitCode: 7, stdout: 'db.dev.example ***\n', stderr: '' });
}, 60_000);
