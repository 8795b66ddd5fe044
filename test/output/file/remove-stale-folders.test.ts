import * as fs from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { nameWhileRunning, removeStaleFolders } from '../../../src/output/file/remove-stale-folders.ts';
import { secretFolder } from '../../../src/output/file/secret-folder.ts';
import { testIf } from '../../kit/needed.ts';
import { temporaryFolder } from '../../kit/temporary-folder.ts';
import { runInChild } from '../run-in-child.ts';

const file = { name: 'key.pem', bytes: Buffer.from('x'), mode: 0o400 };

/** The id of a process that has come to its end. */
function deadProcess(): number {
  return runInChild('').pid;
}

/** Makes a folder under this name; the path of it. */
function make(base: string, name: string): string {
  const folder = secretFolder(base, name, [file]);
  folder.write();
  return folder.path;
}

test('the folder of a process that is gone is deleted', () => {
  const base = temporaryFolder();
  make(base, nameWhileRunning('0', deadProcess()));

  removeStaleFolders(base);

  expect(fs.readdirSync(base)).toEqual([]);
});

test('all that is in use stays, or may be, or is none of ours', () => {
  const base = temporaryFolder();
  const victim = temporaryFolder();
  const gone = deadProcess();
  const plain = join(base, `pipeline-secrets-${nameWhileRunning('1', gone)}`);
  const kept = [
    make(base, nameWhileRunning('0')),
    make(base, nameWhileRunning('0', 1)),
    // Of another machine or container, of the Action or export, and what only looks like one.
    make(base, nameWhileRunning('0', gone, '0123456789abcdef')),
    make(base, '0'.repeat(32)),
    make(base, `${nameWhileRunning('0', gone)}.kept`),
    plain,
    plain.replace(/1$/, '2'),
  ];
  fs.writeFileSync(plain, '');
  fs.writeFileSync(join(victim, 'file'), '');
  fs.symlinkSync(victim, plain.replace(/1$/, '2'));

  removeStaleFolders(base);

  expect(fs.readdirSync(base).sort()).toEqual(kept.map((path) => path.slice(base.length + 1)).sort());
  expect(fs.readdirSync(victim)).toEqual(['file']);
});

testIf(process.getuid?.() === 0, 'only root can give a folder to another user')(
  'the folder of another user stays',
  () => {
    const base = temporaryFolder();
    fs.chownSync(make(base, nameWhileRunning('0', deadProcess())), 12345, 12345);

    removeStaleFolders(base);

    expect(fs.readdirSync(base)).toHaveLength(1);
  },
);

test('a base that is missing is nothing to clean', () => {
  expect(() => removeStaleFolders(join(temporaryFolder(), 'none'))).not.toThrow();
});
