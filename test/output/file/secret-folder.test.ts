import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { removeFolder, secretFolder } from '../../../src/output/file/secret-folder.ts';
import { temporaryFolder } from '../../kit/temporary-folder.ts';
import { failureOf } from '../failure-of.ts';
import { runInChild } from '../run-in-child.ts';

const modeOf = (path: string) => (fs.lstatSync(path).mode & 0o7777).toString(8);
const file = (name: string, content: string | Uint8Array = 'x', mode = 0o600) => ({
  name,
  bytes: Buffer.from(content as string),
  mode,
});

describe('what it writes', () => {
  test.each<[string, string | Uint8Array]>([
    ['PEM with LF', '-----BEGIN KEY-----\nAAAA\n-----END KEY-----\n'],
    ['PEM with CRLF', '-----BEGIN KEY-----\r\nAAAA\r\n-----END KEY-----\r\n'],
    ['no line end behind', '-----BEGIN KEY-----\nAAAA\n-----END KEY-----'],
    ['a byte order mark', '\ufeffx'],
    ['every byte there is', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
    ['64 KiB', Uint8Array.from({ length: 64 << 10 }, (_, index) => index % 251)],
    ['nothing', ''],
  ])('%s, byte for byte', (_, content) => {
    const folder = secretFolder(temporaryFolder(), '0', [file('key.pem', content)]);

    folder.write();

    expect(fs.readFileSync(join(folder.path, 'key.pem')).equals(Buffer.from(content as string))).toBe(true);
  });

  test.each(['000', '022', '077', '777'])('the umask %s changes no mode, and stays what it was', (umask) => {
    const base = temporaryFolder();
    const child = runInChild(`
      import { secretFolder } from './src/output/file/secret-folder.js';
      process.umask(0o${umask});
      const file = (mode) => ({ name: mode.toString(8), bytes: Buffer.from('x'), mode });
      secretFolder(${JSON.stringify(base)}, '0', [0o400, 0o500, 0o600, 0o700].map(file)).write();
      process.stdout.write(process.umask().toString(8).padStart(3, '0'));
    `);

    expect(child).toMatchObject({ status: 0, stdout: umask, stderr: '' });
    const folder = join(base, 'pipeline-secrets-0');
    expect(modeOf(folder)).toBe('700');
    const names = fs.readdirSync(folder).sort();
    expect(names).toEqual(['400', '500', '600', '700']);
    expect(names.map((name) => modeOf(join(folder, name)))).toEqual(names);
  });
});

describe('what it refuses, leaving all as it was', () => {
  test.each<[string, (path: string, elsewhere: string) => void]>([
    ['a folder', (path) => fs.mkdirSync(path)],
    ['a file', (path) => fs.writeFileSync(path, '')],
    ['a link to a folder', (path, elsewhere) => fs.symlinkSync(elsewhere, path)],
    ['a dangling link', (path) => fs.symlinkSync('none', path)],
  ])('%s where its own is to be', (_, make) => {
    const [base, elsewhere] = [temporaryFolder(), temporaryFolder()];
    const folder = secretFolder(base, '0', [file('key.pem')]);
    make(folder.path, elsewhere);
    fs.chmodSync(elsewhere, 0o755);

    expect(failureOf(folder.write).problems).toEqual([
      {
        code: 'WRITE_FAILED',
        message: 'the folder for secret files could not be written (EEXIST)',
        hint: 'Check the free space and the permissions of RUNNER_TEMP, or of the folder for temporary files.',
      },
    ]);
    expect([fs.readdirSync(base), fs.readdirSync(elsewhere)]).toEqual([['pipeline-secrets-0'], []]);
    expect(modeOf(elsewhere)).toBe('755');
  });

  test('a folder to be in that is missing, or a file', () => {
    const base = temporaryFolder();
    fs.writeFileSync(join(base, 'file'), '');

    const messageIn = (name: string) =>
      failureOf(secretFolder(join(base, name), '0', []).write).problems[0]?.message;

    expect(messageIn('none')).toContain('(ENOENT)');
    expect(messageIn('file')).toContain('(ENOTDIR)');
  });

  test('a file that cannot be written, and the others are deleted again', () => {
    const base = temporaryFolder();
    const folder = secretFolder(base, '0', [file('a'), file('n'.repeat(256)), file('b')]);

    expect(failureOf(folder.write).problems[0]?.message).toContain('could not be written (ENAMETOOLONG)');
    expect(fs.readdirSync(base)).toEqual([]);
  });

  test('a disk that is full half-way, which names the file', () => {
    const base = temporaryFolder();
    const child = runInChild(
      `
      import { secretFolder } from './src/output/file/secret-folder.js';
      const file = (name, size) => ({ name, bytes: Buffer.alloc(size, 'canary'), mode: 0o600 });
      try {
        secretFolder(${JSON.stringify(base)}, '0', [file('small', 10), file('large', 1 << 20)]).write();
      } catch ({ problems }) {
        process.stdout.write(JSON.stringify(problems[0].message));
      }
    `,
      { within: ['sh', '-c', 'ulimit -f 64; exec "$@"', 'sh'] },
    );

    expect(child).toMatchObject({
      stdout: '"the file \\"large\\" could not be written (EFBIG)"',
      stderr: '',
    });
    expect(fs.readdirSync(base)).toEqual([]);
  });
});

describe('what it deletes', () => {
  test('all, whatever the command has put there or taken away', () => {
    const [base, victim] = [temporaryFolder(), temporaryFolder()];
    fs.writeFileSync(join(victim, 'file'), 'untouched');
    const folder = secretFolder(base, '0', [file('key.pem', 'x', 0o400)]);
    folder.write();
    fs.mkdirSync(join(folder.path, 'more'));
    fs.symlinkSync(victim, join(folder.path, 'more', 'link'));
    fs.chmodSync(folder.path, 0o500);

    expect(folder.remove()).toBe(true);

    expect(fs.readdirSync(base)).toEqual([]);
    expect(fs.readFileSync(join(victim, 'file'), 'utf8')).toBe('untouched');
  });

  test('a folder that somebody has deleted already', () => {
    const folder = secretFolder(temporaryFolder(), '0', []);

    expect(folder.remove()).toBe(true);
  });

  test('the link that somebody has put in its place, not what it leads to', () => {
    const [base, victim] = [temporaryFolder(), temporaryFolder()];
    fs.writeFileSync(join(victim, 'file'), 'untouched');
    fs.chmodSync(victim, 0o500);
    fs.symlinkSync(victim, join(base, 'link'));

    removeFolder(join(base, 'link'));

    expect(fs.readdirSync(base)).toEqual([]);
    expect([fs.readdirSync(victim), modeOf(victim)]).toEqual([['file'], '500']);
  });
});
