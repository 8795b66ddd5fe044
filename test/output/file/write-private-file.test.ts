import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryPath } from '../../../src/output/file/remove-stale-temporaries.ts';
import { type PrivateFileSystem, writePrivateFile } from '../../../src/output/file/write-private-file.ts';
import { temporaryFolder } from '../../kit/temporary-folder.ts';
import { failureOf } from '../failure-of.ts';
import { runInChild } from '../run-in-child.ts';

const content = Buffer.from("export A='canary'\n");

const modeOf = (path: string) => (fs.statSync(path).mode & 0o7777).toString(8);

/** The real file system with some calls replaced. */
function systemWith(replaced: Partial<PrivateFileSystem>): PrivateFileSystem {
  return { ...fs, ...replaced };
}

function errno(code: string): Error {
  return Object.assign(new Error(`${code}: canary`), { code });
}

describe('what it writes', () => {
  test('a new file holds the content and is private, and nothing else is left in the folder', () => {
    const folder = temporaryFolder();

    writePrivateFile(join(folder, 'vars.sh'), content);

    expect(fs.readFileSync(join(folder, 'vars.sh'))).toEqual(content);
    expect(modeOf(join(folder, 'vars.sh'))).toBe('600');
    expect(fs.readdirSync(folder)).toEqual(['vars.sh']);
  });

  test('a file that everybody could read is replaced, and who holds it open sees no value', () => {
    const path = join(temporaryFolder(), 'vars.sh');
    fs.writeFileSync(path, 'old', { mode: 0o644 });
    const before = fs.statSync(path);
    const reader = fs.openSync(path, 'r');

    writePrivateFile(path, content);

    expect(fs.readFileSync(reader, 'utf8')).toBe('old');
    fs.closeSync(reader);
    expect(fs.statSync(path).ino).not.toBe(before.ino);
    expect(modeOf(path)).toBe('600');
    expect(fs.readFileSync(path)).toEqual(content);
  });

  test('the name may be as long as the file system allows', () => {
    const path = join(temporaryFolder(), 'n'.repeat(255));

    writePrivateFile(path, content);

    expect(fs.readFileSync(path)).toEqual(content);
  });

  test('other permissions are set when they are asked for', () => {
    const path = join(temporaryFolder(), 'key');

    writePrivateFile(path, content, { mode: 0o400 });

    expect(modeOf(path)).toBe('400');
  });

  test.each(['000', '022', '077', '777'])('the umask %s changes nothing', (umask) => {
    const path = join(temporaryFolder(), 'vars.sh');

    const child = runInChild(`
      import { writePrivateFile } from './src/output/file/write-private-file.js';
      process.umask(0o${umask});
      writePrivateFile(${JSON.stringify(path)}, Buffer.from('x'));
    `);

    expect(child).toMatchObject({ status: 0, stderr: '' });
    expect(modeOf(path)).toBe('600');
  });

  test('the permissions are set before the content, the content is safe before the rename', () => {
    const calls: string[] = [];
    const logged = <Arguments extends unknown[], Result>(
      name: string,
      call: (...args: Arguments) => Result,
    ) => {
      return (...args: Arguments): Result => {
        calls.push(name);
        return call(...args);
      };
    };
    const system = systemWith({
      openSync: logged('open', fs.openSync),
      fchmodSync: logged('fchmod', fs.fchmodSync),
      writeSync: logged('write', fs.writeSync as PrivateFileSystem['writeSync']),
      fsyncSync: logged('fsync', fs.fsyncSync),
      closeSync: logged('close', fs.closeSync),
      renameSync: logged('rename', fs.renameSync),
      unlinkSync: logged('unlink', fs.unlinkSync),
    });

    writePrivateFile(join(temporaryFolder(), 'vars.sh'), content, { system });

    expect(calls).toEqual(['open', 'fchmod', 'write', 'fsync', 'close', 'rename']);
  });

  test('short writes are continued', () => {
    const path = join(temporaryFolder(), 'vars.sh');
    const system = systemWith({ writeSync: (fd, bytes, offset) => fs.writeSync(fd, bytes, offset, 1) });

    writePrivateFile(path, content, { system });

    expect(fs.readFileSync(path)).toEqual(content);
  });
});

describe('what it refuses, leaving all as it was', () => {
  const kinds: [string, (folder: string, path: string) => void, string][] = [
    ['a symbolic link', (folder, path) => fs.symlinkSync(join(folder, 'victim'), path), 'is a symbolic link'],
    [
      'a dangling symbolic link',
      (folder, path) => fs.symlinkSync(join(folder, 'none'), path),
      'is a symbolic link',
    ],
    ['a folder', (_, path) => fs.mkdirSync(path), 'is a folder'],
    ['a pipe', (_, path) => execFileSync('mkfifo', [path]), 'is a pipe, a socket or a device'],
    [
      'a hard link',
      (folder, path) => fs.linkSync(join(folder, 'victim'), path),
      'is a file with several names (hard links)',
    ],
  ];

  test.each(kinds)('%s', (_, make, reason) => {
    const folder = temporaryFolder();
    const path = join(folder, 'vars.sh');
    fs.writeFileSync(join(folder, 'victim'), 'victim', { mode: 0o644 });
    make(folder, path);
    const before = fs.lstatSync(path);
    const names = fs.readdirSync(folder);

    const failure = failureOf(() => writePrivateFile(path, content));

    expect(failure.exitStatus).toBe(1);
    expect(failure.problems).toEqual([
      {
        code: 'WRITE_FAILED',
        message: `"${path}" ${reason}; nothing was written`,
        hint: 'Give the path of a regular or new file.',
      },
    ]);
    expect(fs.readFileSync(join(folder, 'victim'), 'utf8')).toBe('victim');
    expect(modeOf(join(folder, 'victim'))).toBe('644');
    expect([fs.lstatSync(path).ino, fs.lstatSync(path).mode]).toEqual([before.ino, before.mode]);
    expect(fs.readdirSync(folder)).toEqual(names);
  });

  test('a device', () => {
    const path = join(temporaryFolder(), 'full');
    // A stand-in: as root, a test of a broken program would replace the machine's own device.
    const system = systemWith({
      lstatSync: ((file: string, options: object) =>
        fs.lstatSync(file === path ? '/dev/full' : file, options)) as typeof fs.lstatSync,
    });

    const { problems } = failureOf(() => writePrivateFile(path, content, { system }));

    expect(problems[0]?.message).toBe(`"${path}" is a pipe, a socket or a device; nothing was written`);
    expect(fs.existsSync(path)).toBe(false);
  });

  test('a path that can only be a folder', () => {
    const path = `${join(temporaryFolder(), 'new')}/`;

    expect(failureOf(() => writePrivateFile(path, content)).problems[0]?.message).toContain('is a folder');
  });

  test('a folder reached through a symbolic link below the working directory', () => {
    const folder = temporaryFolder();
    fs.mkdirSync(join(folder, 'elsewhere/deep'), { recursive: true });
    fs.symlinkSync('elsewhere', join(folder, 'out'));

    for (const path of [join(folder, 'out/vars.sh'), join(folder, 'out/deep/vars.sh')]) {
      const { problems, exitStatus } = failureOf(() => writePrivateFile(path, content, { roots: [folder] }));

      expect(exitStatus).toBe(1);
      expect(problems[0]).toMatchObject({
        code: 'WRITE_FAILED',
        message: `the folder "${join(folder, 'out')}" is a symbolic link`,
      });
    }
    expect(fs.readdirSync(join(folder, 'elsewhere'))).toEqual(['deep']);
    expect(fs.readdirSync(join(folder, 'elsewhere/deep'))).toEqual([]);
  });

  test('a folder reached through a symbolic link outside all roots', () => {
    const folder = temporaryFolder();
    fs.mkdirSync(join(folder, 'elsewhere'));
    fs.symlinkSync('elsewhere', join(folder, 'out'));

    failureOf(() => writePrivateFile(join(folder, 'out/vars.sh'), content, { roots: [] }));

    expect(fs.readdirSync(join(folder, 'elsewhere'))).toEqual([]);
  });

  test('a folder that does not exist', () => {
    const path = join(temporaryFolder(), 'none/vars.sh');

    expect(failureOf(() => writePrivateFile(path, content)).problems[0]).toEqual({
      code: 'WRITE_FAILED',
      message: `cannot use the folder "${join(path, '..')}": ENOENT`,
      hint: 'Create the folder first.',
    });
  });

  test('a folder that is a file', () => {
    const folder = temporaryFolder();
    fs.writeFileSync(join(folder, 'file'), '');

    expect(failureOf(() => writePrivateFile(join(folder, 'file/vars.sh'), content)).exitStatus).toBe(1);
  });
});

describe("links that are the machine's own", () => {
  test('a root may itself be a symbolic link, as /tmp on macOS', () => {
    const folder = temporaryFolder();
    fs.mkdirSync(join(folder, 'private/tmp'), { recursive: true });
    fs.symlinkSync('private/tmp', join(folder, 'tmp'));

    writePrivateFile(join(folder, 'tmp/vars.sh'), content, { roots: [join(folder, 'tmp')] });
    writePrivateFile(join(folder, 'private/tmp/vars.txt'), content, { roots: [join(folder, 'tmp')] });

    expect(fs.readdirSync(join(folder, 'private/tmp')).sort()).toEqual(['vars.sh', 'vars.txt']);
  });

  test('outside all roots a link directly in / is followed, no other', () => {
    const folder = temporaryFolder();
    const [, first = ''] = folder.split('/');
    const system = systemWith({
      lstatSync: ((path: string, options: object) => {
        const status = fs.lstatSync(path, options);
        return path === `/${first}` ? { ...status, isSymbolicLink: () => true } : status;
      }) as typeof fs.lstatSync,
    });

    writePrivateFile(join(folder, 'vars.sh'), content, { roots: [], system });

    expect(fs.readdirSync(folder)).toEqual(['vars.sh']);
  });
});

describe('after a failure the old file is intact and no temporary is left', () => {
  test.each([
    ['openSync', 'EACCES', 'Give a path in a folder that you may write to.'],
    ['fchmodSync', 'EPERM', 'Give a path in a folder that you may write to.'],
    ['writeSync', 'ENOSPC', 'Make room on the disk.'],
    ['fsyncSync', 'EDQUOT', 'Make room on the disk.'],
    ['closeSync', 'EIO', 'Check the path.'],
    ['renameSync', 'EROFS', 'Give a path in a folder that you may write to.'],
  ] as const)('%s gives %s', (call, code, hint) => {
    const folder = temporaryFolder();
    const path = join(folder, 'vars.sh');
    fs.writeFileSync(path, 'old');
    const system = systemWith({
      [call]: (...args: unknown[]) => {
        if (call === 'closeSync') fs.closeSync(args[0] as number);
        throw errno(code);
      },
    });

    const failure = failureOf(() => writePrivateFile(path, content, { system }));

    expect(failure.problems).toEqual([
      { code: 'WRITE_FAILED', message: `cannot write "${path}": ${code}`, hint },
    ]);
    expect(fs.readFileSync(path, 'utf8')).toBe('old');
    expect(fs.readdirSync(folder)).toEqual(['vars.sh']);
  });

  test('a full disk in the middle of the content', () => {
    const folder = temporaryFolder();
    let writes = 0;
    const system = systemWith({
      writeSync: (fd, bytes, offset) => {
        writes += 1;
        if (writes > 3) throw errno('ENOSPC');
        return fs.writeSync(fd, bytes, offset, 1);
      },
    });

    const failure = failureOf(() => writePrivateFile(join(folder, 'vars.sh'), content, { system }));

    expect(failure.message).not.toContain('canary');
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test('an error that is no system call stays what it is', () => {
    const system = systemWith({
      fsyncSync: () => {
        throw new TypeError('a bug');
      },
    });
    const folder = temporaryFolder();

    expect(() => writePrivateFile(join(folder, 'vars.sh'), content, { system })).toThrow(TypeError);
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

describe('after a run that was killed', () => {
  test('between writing and renaming, the old file is intact, and the next run removes the temporary', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'vars.sh');
    fs.writeFileSync(path, 'old');

    const child = runInChild(`
      import * as fs from 'node:fs';
      import { writePrivateFile } from './src/output/file/write-private-file.js';
      const system = { ...fs, renameSync: () => process.kill(process.pid, 'SIGKILL') };
      writePrivateFile(${JSON.stringify(path)}, Buffer.from('new'), { system });
    `);

    expect(child.signal).toBe('SIGKILL');
    expect(fs.readFileSync(path, 'utf8')).toBe('old');
    const left = fs.readdirSync(folder).filter((name) => name !== 'vars.sh');
    expect(left).toEqual([expect.stringMatching(/^\.pipeline-secrets-[0-9a-f]{16}-\d+-[0-9a-f]{16}\.tmp$/)]);
    expect(left.map((name) => modeOf(join(folder, name)))).toEqual(['600']);

    writePrivateFile(path, content);

    expect(fs.readdirSync(folder)).toEqual(['vars.sh']);
    expect(fs.readFileSync(path)).toEqual(content);
  });

  test('only what is surely left over for this very path is removed', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'vars.sh');
    const own = temporaryPath(path, 10, 'aa');
    const dead = temporaryPath(path, 11, 'aa');
    const kept = [
      temporaryPath(path, 12, 'aa'), // its process lives
      temporaryPath(join(folder, 'other.sh'), 11, 'aa'),
      `${dead}.bak`,
      join(folder, '.pipeline-secrets-notes'),
    ];
    for (const file of [own, dead, ...kept]) fs.writeFileSync(file, '');
    fs.mkdirSync(temporaryPath(path, 11, 'bb'));

    writePrivateFile(path, content, { processId: 10, isAlive: (id) => id === 12 });

    const names = fs.readdirSync(folder).map((name) => join(folder, name));
    expect(names.sort()).toEqual([...kept, temporaryPath(path, 11, 'bb'), path].sort());
  });

  test('a folder that cannot be listed or cleaned is no obstacle', () => {
    const path = join(temporaryFolder(), 'vars.sh');
    const system = systemWith({
      readdirSync: (() => {
        throw errno('EACCES');
      }) as unknown as typeof fs.readdirSync,
    });

    writePrivateFile(path, content, { system });

    expect(fs.readFileSync(path)).toEqual(content);
  });
});
