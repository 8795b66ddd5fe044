import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatSh, shellNames } from '../../../src/output/format/sh.ts';
import type { Variable } from '../../../src/output/format/variable.ts';
import { temporaryFolder } from '../../kit/temporary-folder.ts';
import { failureOf } from '../failure-of.ts';
import { anyValue, nastyValues } from '../nasty-values.ts';
import { type Shell, shells } from '../shells.ts';

interface Sourced {
  readonly environment: ReadonlyMap<string, string>;
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** Sources the file in a real shell; `before` and `after` are the caller's own lines around it. */
function source(shell: Shell, variables: readonly Variable[], before = '', after = 'exec env -0'): Sourced {
  const folder = temporaryFolder();
  const file = join(folder, 'vars.sh');
  const script = join(folder, 'script');
  writeFileSync(file, formatSh(variables));
  writeFileSync(script, `${before}\n. ${file}\n${after}\n`);
  const [program, ...flags] = shell.command;
  const result = spawnSync(program, [...flags, script], {
    env: { PATH: process.env['PATH'] },
    encoding: 'utf8',
  });
  const environment = new Map(
    result.stdout
      .split('\0')
      .map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
  );
  return { environment, stdout: result.stdout, stderr: result.stderr, status: result.status };
}

function numbered(values: readonly string[]): Variable[] {
  return values.map((value, index) => ({ name: `V_${index}`, value }));
}

const callers = [
  'set -x',
  'set -v',
  'set -xv',
  'set -eu',
  'set -euxv',
  'IFS=:',
  'set -o noglob',
  'set -a',
  'set -eux; IFS=:',
];

describe.each(shells)('$name', (shell) => {
  test('gives every nasty value back exactly, and executes nothing', () => {
    const { environment, stderr } = source(shell, numbered(nastyValues));

    expect(nastyValues.map((_, index) => environment.get(`V_${index}`))).toEqual(nastyValues);
    expect(stderr).toBe('');
  });

  test('gives any value back exactly', () => {
    fc.assert(
      fc.property(fc.array(anyValue, { minLength: 50, maxLength: 200 }), (values) => {
        const { environment } = source(shell, numbered(values));
        expect(values.map((_, index) => environment.get(`V_${index}`))).toEqual(values);
      }),
      { numRuns: 5 },
    );
  });

  test.each(callers)(
    'a caller under `%s` gets exact values, prints none of them and keeps its options',
    (before) => {
      const values = ['canary-one', "canary'two\ncanary\tthree : * $(canary)", 'canary\r\n'];

      const { environment, stderr, status } = source(
        shell,
        numbered(values),
        `${before}
was=$-`,
        // The caller's own lines below may be traced, so they hold no value.
        'case $- in "$was") export KEPT=yes;; *) export KEPT=no;; esac\nexport HELPER=${__s-unset}\nset +xv\nexec env -0',
      );

      expect(status).toBe(0);
      expect(values.map((_, index) => environment.get(`V_${index}`))).toEqual(values);
      expect(stderr).not.toContain('canary');
      expect(environment.get('KEPT')).toBe('yes');
      expect(environment.get('HELPER')).toBe('unset');
    },
  );

  test('prints nothing under `set -x` and only its first line under `set -v`', () => {
    const quiet = { before: '{ set +x; } 2>/dev/null', after: '{ set +xv; } 2>/dev/null\nexec env -0' };

    const traced = source(shell, numbered(['canary']), 'exec 3>&2; set -x', quiet.after).stderr;
    const echoed = source(shell, numbered(['canary']), 'set -v', quiet.after).stderr;

    const ofTheFile = (text: string) => text.split('\n').filter((line) => /__s|V_0|export|unset/.test(line));
    // zsh traces the commands of a group before it redirects them.
    const guardInZsh = [expect.stringMatching(/__s=\w+ $/)];
    expect(ofTheFile(traced)).toEqual(shell.name === 'zsh' ? guardInZsh : []);
    expect(ofTheFile(echoed)).toEqual(['{ __s=$-; set +xv; } 2>/dev/null']);
  });

  test('a variable with the name of the helper is exported like any other', () => {
    const variables = [
      { name: '__s', value: 'xv' },
      { name: '__s_', value: 'xv' },
    ];

    const { environment, stderr } = source(shell, variables);

    expect([environment.get('__s'), environment.get('__s_')]).toEqual(['xv', 'xv']);
    expect(environment.has('__s__')).toBe(false);
    expect(stderr).toBe('');
  });

  test('an empty list sources without a trace', () => {
    expect(source(shell, [], 'set -eu')).toMatchObject({ status: 0, stderr: '' });
  });
});

test('a name that is shell syntax is refused as a bug, unquoted', () => {
  const failure = failureOf(() => formatSh([{ name: 'A=1; id #', value: 'x' }]));

  expect(failure.problems).toEqual([
    { code: 'BUG', message: 'variable 1 reached an output with an unchecked name' },
  ]);
});

test('looks as a person would write it', () => {
  expect(formatSh([{ name: 'GREETING', value: "it's" }])).toBe(
    [
      '{ __s=$-; set +xv; } 2>/dev/null',
      String.raw`export GREETING='it'\''s'`,
      '{ case $__s in *v*) set -v;; esac; case $__s in *x*) unset __s; set -x;; *) unset __s;; esac; } 2>/dev/null',
      '',
    ].join('\n'),
  );
});

describe('names that a shell keeps for itself', () => {
  const inBash = (script: string) =>
    spawnSync('bash', ['--norc', '-c', script], { env: { PATH: process.env['PATH'] }, encoding: 'utf8' })
      .stdout;

  test('are refused, all at once', () => {
    const variables = [...shellNames, 'FINE'].map((name) => ({ name, value: 'canary' }));
    const { problems, exitStatus } = failureOf(() => formatSh(variables));
    expect(exitStatus).toBe(1);
    expect(problems.map(({ message }) => message)).toEqual(
      [...shellNames].map((name) => `a shell cannot set "${name}": it reserves this variable`),
    );
  });

  test.each([...shellNames])('%s is one', (name) => {
    expect(`\n${inBash(`export ${name}='two words'; exec /usr/bin/env`)}`).not.toContain(
      `\n${name}=two words\n`,
    );
  });

  test.each(shells.filter(({ name }) => name !== 'zsh'))('no other name of bash is one in $name', (shell) => {
    const names = inBash('compgen -v')
      .split('\n')
      .filter((name) => name !== '' && !shellNames.has(name));
    const variables = names.map((name) => ({ name, value: `two words ${name}` }));
    const { environment } = source(shell, variables, '', 'exec /usr/bin/env -0');
    expect(names.length).toBeGreaterThan(10);
    expect(variables.filter(({ name, value }) => environment.get(name) !== value)).toEqual([]);
  });
});
