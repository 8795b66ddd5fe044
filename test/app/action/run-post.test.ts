import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runPost } from '../../../src/app/action/run-post.ts';
import { identityOf } from '../../../src/output/file/file-identity.ts';
import { temporaryFolder } from '../../kit/temporary-folder.ts';
import { fakeWorld } from '../fake-world.ts';

/** What the state says about something that the Action made at this path. */
const owned = (path: string) => ({ path, ...identityOf(lstatSync(path, { bigint: true })) });

/** The end of a job whose step has kept this. */
function worldOf({ files = [] as object[], folders = [] as object[] }, more = {}) {
  return fakeWorld({
    env: { STATE_files: JSON.stringify(files), STATE_folders: JSON.stringify(folders) },
    ...more,
  });
}

function folderWithFile(name = 'pipeline-secrets-0'): string {
  const folder = join(temporaryFolder(), name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'key.pem'), 'x', { mode: 0o400 });
  return folder;
}

function envFile(): string {
  const file = join(temporaryFolder(), 'shop.env');
  writeFileSync(file, 'x');
  return file;
}

test('what was written is deleted, and what is gone is not mentioned', () => {
  const [folder, file] = [folderWithFile(), envFile()];
  const world = worldOf({
    files: [owned(file), { ...owned(file), path: `${file}.gone` }],
    folders: [owned(folder), { ...owned(folder), path: `${folder}.gone` }],
  });

  expect(runPost(world)).toBe(0);

  expect([existsSync(file), existsSync(folder)]).toEqual([false, false]);
  expect(world.stdout()).toBe(`Deleted ${file}\nDeleted ${folder}\n`);
});

test('a file that the job has changed is still ours', () => {
  const file = envFile();
  const state = owned(file);
  appendFileSync(file, 'more');
  renameSync(file, `${file}.old`);
  renameSync(`${file}.old`, file);

  expect(runPost(worldOf({ files: [state] }))).toBe(0);

  expect(existsSync(file)).toBe(false);
});

describe('what is not ours stays, with a warning', () => {
  test.each<[string, (file: string) => void]>([
    [
      'a new file, which may get the number of the old one',
      (file) => {
        rmSync(file);
        writeFileSync(file, 'precious');
      },
    ],
    [
      'a file that was moved there',
      (file) => {
        writeFileSync(`${file}.new`, 'precious');
        renameSync(`${file}.new`, file);
      },
    ],
    [
      'a link to another file',
      (file) => {
        renameSync(file, `${file}.old`);
        symlinkSync(`${file}.old`, file);
      },
    ],
    [
      'a folder',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ])('%s', (_, replace) => {
    const file = envFile();
    const world = worldOf({ files: [owned(file)] });
    replace(file);

    expect(runPost(world)).toBe(0);

    expect(lstatSync(file)).toBeDefined();
    expect(world.stdout()).toContain('::warning title=pipeline-secrets::');
    expect(world.stdout()).toContain(
      `"${file}" is not deleted, because it is not the file that the Action wrote`,
    );
  });

  test('a folder in the place of ours', () => {
    const folder = folderWithFile();
    const world = worldOf({ folders: [owned(folder)] });
    renameSync(folder, `${folder}.old`);
    mkdirSync(folder);

    expect(runPost(world)).toBe(0);

    expect([existsSync(folder), existsSync(join(`${folder}.old`, 'key.pem'))]).toEqual([true, true]);
  });

  test('a folder whose name is none of ours, whoever gives its numbers', () => {
    const folder = folderWithFile('precious');

    expect(runPost(worldOf({ folders: [owned(folder)] }))).toBe(0);

    expect(existsSync(join(folder, 'key.pem'))).toBe(true);
  });
});

test('what cannot be deleted is an error that names it, and keeps nothing else', () => {
  const folder = folderWithFile();
  const file = { ...owned(envFile()), path: `/${'x'.repeat(300)}` };
  const world = worldOf({ files: [file], folders: [owned(folder)] });

  expect(runPost(world)).toBe(1);

  expect(existsSync(folder)).toBe(false);
  expect(world.stdout()).toMatch(/WRITE_FAILED: "\/x+" could not be deleted \(ENAMETOOLONG\)/);
});

test.each([
  'x',
  'null',
  '[null, 1, {}, "/etc/hosts"]',
  '[{ "path": "\\u0000", "device": "", "inode": "", "born": "" }]',
])('a state that others have set to %s deletes nothing and keeps nothing', (other) => {
  const folder = folderWithFile();
  const env = { STATE_files: other, STATE_folders: JSON.stringify([owned(folder)]) };
  const world = fakeWorld({ env });

  expect(runPost(world)).toBe(0);

  expect([existsSync(folder), world.stdout()]).toEqual([false, `Deleted ${folder}\n`]);
});

test('a path alone deletes nothing', () => {
  const file = envFile();

  expect(runPost(fakeWorld({ env: { STATE_files: JSON.stringify([file]) } }))).toBe(0);

  expect(existsSync(file)).toBe(true);
});

test('all is deleted though nobody reads what we print', () => {
  const [one, other] = [folderWithFile(), folderWithFile()];
  const writeOut = () => {
    throw new Error('EPIPE');
  };

  expect(runPost(worldOf({ folders: [owned(one), owned(other)] }, { writeOut }))).toBe(0);

  expect([existsSync(one), existsSync(other)]).toEqual([false, false]);
});

test('a job that has kept nothing ends without a word', () => {
  const world = fakeWorld();

  expect([runPost(world), world.stdout()]).toEqual([0, '']);
});
