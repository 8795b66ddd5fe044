import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runPost } from '../../src/app/run-post.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { fakeWorld } from './fake-world.ts';

/** The end of a job whose step has kept these paths. */
function worldOf({ files = [] as string[], folders = [] as string[] }, more = {}) {
  return fakeWorld({
    env: { STATE_files: JSON.stringify(files), STATE_folders: JSON.stringify(folders) },
    ...more,
  });
}

function folderWithFile(): string {
  const folder = join(temporaryFolder(), 'pipeline-secrets-0');
  mkdirSync(folder);
  writeFileSync(join(folder, 'key.pem'), 'x', { mode: 0o400 });
  return folder;
}

test('what was written is deleted, and what is gone is not mentioned', () => {
  const folder = folderWithFile();
  const file = join(temporaryFolder(), 'shop.env');
  writeFileSync(file, 'x');
  const world = worldOf({ files: [file, `${file}.gone`], folders: [folder, `${folder}.gone`] });

  expect(runPost(world)).toBe(0);

  expect([existsSync(file), existsSync(folder)]).toEqual([false, false]);
  expect(world.stdout()).toBe(`Deleted ${file}\nDeleted ${folder}\n`);
});

test('what cannot be deleted is an error that names it, and keeps nothing else', () => {
  const folder = folderWithFile();
  const file = join(temporaryFolder(), 'shop.env');
  mkdirSync(file);
  const world = worldOf({ files: [file], folders: [folder] });

  expect(runPost(world)).toBe(1);

  expect(existsSync(folder)).toBe(false);
  expect(world.stdout()).toContain(`WRITE_FAILED: "${file}" could not be deleted (EISDIR)`);
});

test('no folder is deleted that is none of ours, whoever says so', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'kept'), 'x');
  const ours = folderWithFile();

  expect(runPost(worldOf({ folders: [folder, `${ours}/..`, ours] }))).toBe(0);

  expect([existsSync(join(folder, 'kept')), existsSync(ours), existsSync(join(ours, '..'))]).toEqual([
    true,
    false,
    true,
  ]);
});

test.each(['x', 'null', '[null, 1, {}]', '["\\u0000"]'])(
  'a state that others have set to %s keeps nothing',
  (other) => {
    const folder = folderWithFile();
    const env = { STATE_files: other, STATE_folders: JSON.stringify([folder]) };

    expect(runPost(fakeWorld({ env }))).toBe(0);

    expect(existsSync(folder)).toBe(false);
  },
);

test('a link in place of a file is deleted, not what it leads to', () => {
  const victim = join(folderWithFile(), 'key.pem');
  const link = join(temporaryFolder(), 'link');
  symlinkSync(victim, link);

  expect(runPost(worldOf({ files: [link] }))).toBe(0);

  expect([existsSync(victim), existsSync(link)]).toEqual([true, false]);
});

test('all is deleted though nobody reads what we print', () => {
  const [one, other] = [folderWithFile(), folderWithFile()];
  const writeOut = () => {
    throw new Error('EPIPE');
  };

  expect(runPost(worldOf({ folders: [one, other] }, { writeOut }))).toBe(0);

  expect([existsSync(one), existsSync(other)]).toEqual([false, false]);
});

test('a job that has kept nothing ends without a word', () => {
  const world = fakeWorld();

  expect([runPost(world), world.stdout()]).toEqual([0, '']);
});
