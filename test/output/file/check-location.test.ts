import { execFileSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { checkLocation } from '../../../src/output/file/check-location.ts';
import { testIf } from '../../kit/needed.ts';
import { temporaryFolder } from '../../kit/temporary-folder.ts';
import { failureOf } from '../failure-of.ts';

function git(folder: string, ...args: string[]): void {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const identity = ['-c', 'user.name=x', '-c', 'user.email=x@example.com'];
  execFileSync('git', ['-C', folder, ...identity, ...args], { env: clean, stdio: 'ignore' });
}

function repository(): string {
  const folder = temporaryFolder('repository');
  git(folder, 'init');
  writeFileSync(join(folder, '.gitignore'), '*.env\n/out/\n');
  mkdirSync(join(folder, 'sub'));
  return folder;
}

const elsewhere = ['GIT_DIR', 'PATH', 'GITHUB_WORKSPACE'] as const;
const given = elsewhere.map((name) => [name, process.env[name]] as const);
const cwd = process.cwd();
afterEach(() => {
  process.chdir(cwd);
  for (const [name, value] of given) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

test('outside any repository every path is fine, and git is not asked', () => {
  const isIgnored = () => {
    throw new Error('asked');
  };

  expect(() => checkLocation(join(temporaryFolder(), 'vars.sh'), { isIgnored })).not.toThrow();
});

describe('inside a repository', () => {
  test.each(['vars.sh', 'sub/vars.sh', 'not-there-yet/vars.sh'])('%s is refused', (name) => {
    const path = join(repository(), name);

    const failure = failureOf(() => checkLocation(path, { override: '--force' }));

    expect(failure.exitStatus).toBe(2);
    expect(failure.problems).toEqual([
      {
        code: 'UNSAFE_PATH',
        message: `"${path}" is inside a git repository that does not ignore it: a commit could include the values`,
        hint: 'Write outside the repository, for example to "$(mktemp)", or add the path to .gitignore and remove it from git; --force skips this check.',
      },
    ]);
  });

  test.each(['vars.env', 'sub/vars.env', 'out/vars.sh'])('%s, which git ignores, is fine', (name) => {
    const folder = repository();
    mkdirSync(join(folder, 'out'));

    expect(() => checkLocation(join(folder, name))).not.toThrow();
  });

  test('an ignored path is fine wherever the process is', () => {
    const folder = repository();
    for (const place of [folder, join(folder, 'sub'), temporaryFolder(), repository()]) {
      process.chdir(place);
      expect(() => checkLocation(join(folder, 'sub/vars.env'))).not.toThrow();
      failureOf(() => checkLocation(join(folder, 'sub/vars.sh')));
    }
  });

  test('a path that the repository excludes for itself alone is fine', () => {
    const folder = repository();
    writeFileSync(join(folder, '.git/info/exclude'), '/mine\n');

    expect(() => checkLocation(join(folder, 'mine'))).not.toThrow();
  });

  test('a file that is tracked already is refused, ignored or not', () => {
    const folder = repository();
    writeFileSync(join(folder, 'tracked.env'), '');
    git(folder, 'add', '-f', 'tracked.env');

    failureOf(() => checkLocation(join(folder, 'tracked.env')));
  });

  test('a link from outside into it changes nothing', () => {
    const outside = temporaryFolder();
    symlinkSync(join(repository(), 'sub'), join(outside, 'link'));

    failureOf(() => checkLocation(join(outside, 'link/vars.sh')));
    expect(() => checkLocation(join(outside, 'link/vars.env'))).not.toThrow();
  });

  test('GIT_DIR of the caller does not lead away from it', () => {
    const other = repository();
    writeFileSync(join(other, '.git/info/exclude'), '*\n');
    process.env['GIT_DIR'] = join(other, '.git');

    failureOf(() => checkLocation(join(repository(), 'vars.sh')));
  });

  test('its configuration cannot move the work tree somewhere else', () => {
    const folder = repository();
    git(folder, 'config', 'core.worktree', temporaryFolder());

    failureOf(() => checkLocation(join(folder, 'vars.sh')));
    expect(() => checkLocation(join(folder, 'vars.env'))).not.toThrow();
  });

  test('a work tree whose .git leads nowhere is refused', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '.git'), 'gitdir: elsewhere\n');

    failureOf(() => checkLocation(join(folder, 'vars.sh')));
  });

  testIf(process.getuid?.() === 0, 'only root can give a repository to another user')(
    'that belongs to another user, as in a container, an ignored path is fine (needs root)',
    () => {
      const folder = repository();
      for (const path of ['', '.git', '.gitignore']) chownSync(join(folder, path), 1234, 1234);

      expect(() => checkLocation(join(folder, 'vars.env'))).not.toThrow();
      failureOf(() => checkLocation(join(folder, 'vars.sh')));
    },
  );
});

describe('a tracked folder that looks like a repository', () => {
  /** A work tree with a folder `out` that says of itself that it is a repository that ignores everything. */
  function fooling(config = ''): string {
    const folder = temporaryFolder('fooling');
    git(folder, 'init');
    for (const name of ['objects', 'refs', 'info']) mkdirSync(join(folder, 'out', name), { recursive: true });
    writeFileSync(join(folder, 'out/HEAD'), 'ref: refs/heads/main\n');
    writeFileSync(join(folder, 'out/info/exclude'), '*\n');
    writeFileSync(join(folder, 'out/config'), `[core]\n\tbare = false\n\tworktree = .\n${config}`);
    return folder;
  }

  test.each(['.', 'out'])('does not hide the repository around it from a process in %s', (place) => {
    const folder = fooling();
    process.chdir(join(folder, place));

    failureOf(() => checkLocation(join(folder, 'out/e.env')));
    failureOf(() => checkLocation('e.env'));
  });

  test('is not asked when the repository around it ignores it', () => {
    const mark = join(temporaryFolder(), 'started');
    const folder = fooling(`[core]\n\tfsmonitor = touch ${mark}\n`);
    writeFileSync(join(folder, '.gitignore'), '/out/\n');

    expect(() => checkLocation(join(folder, 'out/e.env'))).not.toThrow();
    expect(existsSync(mark)).toBe(false);
  });
});

describe('nested repositories', () => {
  function nested(): string {
    const outer = repository();
    git(outer, 'init', 'inner');
    writeFileSync(join(outer, 'inner/.git/info/exclude'), '*\n');
    return outer;
  }

  test('a path that only the inner one ignores is refused', () => {
    failureOf(() => checkLocation(join(nested(), 'inner/vars.sh')));
  });

  test('a path that only the outer one ignores is refused', () => {
    const outer = nested();
    writeFileSync(join(outer, 'inner/.git/info/exclude'), '');

    failureOf(() => checkLocation(join(outer, 'inner/vars.env')));
  });

  test('a path that both ignore is fine', () => {
    expect(() => checkLocation(join(nested(), 'inner/vars.env'))).not.toThrow();
  });

  /** A superproject that ignores nothing, with a submodule `sub` that ignores `*.env`. */
  function superproject(): string {
    const [library, folder] = [repository(), temporaryFolder('superproject')];
    git(library, 'add', '.gitignore');
    git(library, 'commit', '-m', 'x');
    git(folder, 'init');
    git(folder, '-c', 'protocol.file.allow=always', 'submodule', 'add', library, 'sub');
    return folder;
  }

  test('a submodule decides about its own files', () => {
    const folder = superproject();

    expect(() => checkLocation(join(folder, 'sub/vars.env'))).not.toThrow();
    failureOf(() => checkLocation(join(folder, 'sub/vars.sh')));
    failureOf(() => checkLocation(join(folder, 'vars.env')));
  });

  test('a linked work tree follows its own .gitignore', () => {
    const folder = repository();
    git(folder, 'add', '.gitignore');
    git(folder, 'commit', '-m', 'x');
    const linked = join(temporaryFolder(), 'linked');
    git(folder, 'worktree', 'add', linked);

    expect(() => checkLocation(join(linked, 'vars.env'))).not.toThrow();
    failureOf(() => checkLocation(join(linked, 'vars.sh')));
  });
});

describe('nothing that a repository names is started', () => {
  /** A script that leaves a file behind, and that file. */
  function script(): { program: string; mark: string } {
    const folder = temporaryFolder('script');
    const [program, mark] = [join(folder, 'program'), join(folder, 'ran')];
    writeFileSync(program, `#!/bin/sh\nenv >'${mark}'\n`, { mode: 0o755 });
    return { program, mark };
  }

  test('to watch files, or as a hook', () => {
    const { program, mark } = script();
    const folder = repository();
    git(folder, 'add', '.gitignore');
    git(folder, 'commit', '-m', 'x');
    git(folder, 'config', 'core.fsmonitor', program);
    cpSync(program, join(folder, '.git/hooks/post-index-change'));

    checkLocation(join(folder, 'vars.env'));

    expect(existsSync(mark)).toBe(false);
  });

  test('to fetch a missing .gitignore from where the repository says', () => {
    const { program, mark } = script();
    const folder = repository();
    git(folder, 'add', '.gitignore');
    git(folder, 'update-index', '--skip-worktree', '.gitignore');
    rmSync(join(folder, '.gitignore'));
    rmSync(join(folder, '.git/objects'), { recursive: true });
    mkdirSync(join(folder, '.git/objects'));
    for (const [name, value] of [
      ['core.repositoryFormatVersion', '1'],
      ['extensions.partialClone', 'o'],
      ['remote.o.promisor', 'true'],
      ['remote.o.url', `ext::${program}`],
      ['protocol.ext.allow', 'always'],
    ] as const)
      git(folder, 'config', name, value);

    failureOf(() => checkLocation(join(folder, 'vars.env')));

    expect(existsSync(mark)).toBe(false);
  });
});

describe('git itself', () => {
  /** A folder with a program `git` that says "ignored" and leaves its environment in `ran`. */
  function liar(folder: string): string {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'git'), `#!/bin/sh\n/usr/bin/env >'${join(folder, 'ran')}'\n`, {
      mode: 0o755,
    });
    return folder;
  }
  const withoutGit = '/nowhere';

  test('gets nothing of our environment but the safe part of PATH', () => {
    const [tree, folder] = [repository(), liar(temporaryFolder('bin'))];
    process.env['PATH'] = [folder, 'relative', '', withoutGit].join(delimiter);

    checkLocation(join(tree, 'vars.sh'));

    const names = readFileSync(join(folder, 'ran'), 'utf8').trim().split('\n').sort();
    // A shell adds what is not of ours.
    expect(names.filter((line) => !/^(?:PWD|OLDPWD|SHLVL|_)=/.test(line))).toEqual([
      'GIT_ALLOW_PROTOCOL=none',
      'GIT_CONFIG_GLOBAL=/dev/null',
      'GIT_CONFIG_NOSYSTEM=1',
      'GIT_NO_LAZY_FETCH=1',
      `PATH=${folder}:${withoutGit}`,
    ]);
  });

  test.each([
    ['in the work tree of the file', (tree: string) => join(tree, 'bin'), (_: string) => '/'],
    ['in the work tree of the process', (tree: string) => join(tree, 'bin'), (tree: string) => tree],
    ['in the working directory', (_: string) => '', (tree: string) => join(tree, 'sub')],
    ['in a relative folder', (_: string) => 'bin', (tree: string) => tree],
  ])('is not taken from a folder of PATH %s', (_, entry, place) => {
    const tree = repository();
    for (const folder of [tree, join(tree, 'bin'), join(tree, 'sub')]) liar(folder);
    process.env['PATH'] = [entry(tree), withoutGit].join(delimiter);
    process.chdir(place(tree));

    failureOf(() => checkLocation(join(tree, 'vars.env')));

    for (const folder of ['', 'bin', 'sub']) expect(existsSync(join(tree, folder, 'ran'))).toBe(false);
  });

  test('is not taken from the work tree of the process when the file is in another one', () => {
    const [tree, other] = [repository(), repository()];
    process.env['PATH'] = [liar(join(tree, 'bin')), withoutGit].join(delimiter);
    process.chdir(tree);

    failureOf(() => checkLocation(join(other, 'vars.env')));
  });

  test('is not taken from the workspace of a job, whatever it is', () => {
    const [tree, workspace] = [repository(), temporaryFolder('workspace')];
    process.env['GITHUB_WORKSPACE'] = workspace;
    process.env['PATH'] = [liar(join(workspace, 'bin')), withoutGit].join(delimiter);

    failureOf(() => checkLocation(join(tree, 'vars.env')));
  });

  test('is not taken through a link that leads into the work tree', () => {
    const tree = repository();
    const link = join(temporaryFolder(), 'bin');
    symlinkSync(liar(join(tree, 'bin')), link);
    process.env['PATH'] = link;

    failureOf(() => checkLocation(join(tree, 'vars.env')));
  });

  test('that does not answer in time says nothing', () => {
    const [tree, folder] = [repository(), temporaryFolder('bin')];
    writeFileSync(join(folder, 'git'), '#!/bin/sh\nexec /bin/sleep 60\n', { mode: 0o755 });
    process.env['PATH'] = folder;

    failureOf(() => checkLocation(join(tree, 'vars.env'), { timeoutMs: 100 }));
  });
});
