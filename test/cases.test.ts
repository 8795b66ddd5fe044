import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { main } from '../src/app/cli/main.ts';
import { version } from '../src/version.ts';
import { fakeWorld } from './app/fake-world.ts';
import { runProcess } from './kit/run-process.ts';

const folder = fileURLToPath(new URL('cases/', import.meta.url));
const cli = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
/** `UPDATE_GOLDEN=1` writes what is printed now; read every line of the difference before you commit it. */
const update = process.env.UPDATE_GOLDEN === '1';

/** In an automated job, the AWS profiles of whoever runs the tests do not count. */
const env = { CI: 'true' };

/** A folder of secret files, whose name is random. */
const secretFolder = /[^\s'"]*\/pipeline-secrets-[0-9a-f]{32}/g;

/** What was printed, with `FOLDER` for the folder of secret files, and the files in it, which are deleted then. */
function take(stdout: string, stderr: string) {
  const folders = [...new Set(`${stdout}\n${stderr}`.match(secretFolder))];
  const files = folders.flatMap((path) =>
    readdirSync(path).map((name) => [name, readFileSync(join(path, name))] as const),
  );
  for (const path of folders) rmSync(path, { recursive: true });
  const plain = (text: string) => text.replaceAll(secretFolder, 'FOLDER');
  return { stdout: plain(stdout), stderr: plain(stderr), files: Object.fromEntries(files) };
}

describe.each(readdirSync(folder))('case %s', (name) => {
  const cwd = join(folder, name);
  const { args, exit } = JSON.parse(readFileSync(join(cwd, 'case.json'), 'utf8')) as {
    args: string[];
    exit: number;
  };
  const golden = (stream: string) =>
    existsSync(join(cwd, stream)) ? readFileSync(join(cwd, stream), 'utf8') : '';
  const folderOfFiles = join(cwd, 'files');
  const goldenFiles = () =>
    Object.fromEntries(
      (existsSync(folderOfFiles) ? readdirSync(folderOfFiles) : []).map((file) => [
        file,
        readFileSync(join(folderOfFiles, file)),
      ]),
    );

  test('in-process', async () => {
    const world = fakeWorld({ cwd, env, nonce: () => randomBytes(16).toString('hex') });
    const status = world.end(await main(args, world, version));
    const { stdout, stderr, files } = take(world.stdout(), world.stderr());
    if (update) {
      for (const [stream, text] of Object.entries({ stdout, stderr })) {
        if (text !== '' || existsSync(join(cwd, stream))) writeFileSync(join(cwd, stream), text);
      }
      for (const [file, bytes] of Object.entries(files)) {
        mkdirSync(folderOfFiles, { recursive: true });
        writeFileSync(join(folderOfFiles, file), bytes);
      }
    }
    expect({ status, stdout, stderr, files }).toEqual({
      status: exit,
      stdout: golden('stdout'),
      stderr: golden('stderr'),
      files: goldenFiles(),
    });
  });

  test('through dist', async () => {
    const result = await runProcess(process.execPath, [cli, ...args], { cwd, env });
    expect({ exitCode: result.exitCode, ...take(result.stdout, result.stderr) }).toEqual({
      exitCode: exit,
      stdout: golden('stdout'),
      stderr: golden('stderr'),
      files: goldenFiles(),
    });
  });
});
