import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { makeCanary } from '../kit/canary.ts';
import { withTool } from '../kit/needed.ts';
import { runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { findNodes } from './find-nodes.ts';
import { findProgram } from './find-program.ts';
import { cli, standIn } from './stand-in.ts';

const env = { PATH: process.env.PATH ?? '' };
const values = standIn({ PASSWORD: makeCanary('password') });
/** Prints each descriptor from 3 up, and what it leads to. */
const list = [
  ...['python3', '-c'],
  `
import os
for descriptor in range(3, 256):
  try: os.fstat(descriptor)
  except OSError: continue
  print(descriptor, os.readlink(f'/proc/self/fd/{descriptor}'))`,
];

import { withoutDoneLine } from '../kit/without-done-line.ts';

describe.each([...findNodes()].map(([version, node]) => [`Node ${version}`, node]))('with %s', (_, node) => {
  const run = (...flags: string[]) => [node, cli, 'run', ...flags, ...values, '--'];

  test.each([
    ['none', ''],
    ['a file', 'exec 7</dev/zero'],
    ['files with gaps between, beyond sixteen too', 'exec 3</dev/zero 9>/dev/null 17</dev/zero 23</dev/zero'],
    ['copies of the standard streams', 'exec 3>&1 4>&2 5<&0'],
    ['a folder', 'exec 4</'],
  ])('the command has the same descriptors as without us: %s', async (_, open) => {
    const listed = async (words: readonly string[]) => {
      const script = `${open}\n"$@" | cat`;
      return (await runProcess('sh', ['-c', script, 'sh', ...words, ...list], { env })).stdout.replace(
        // Each time another one.
        /\[\d+\]/g,
        '',
      );
    };
    const bare = await listed([]);
    expect([await listed(run()), await listed(run('--no-redact'))]).toEqual([bare, bare]);
  });

  test('both ends of a pipe are passed on where somebody above us holds them too, as make does', async () => {
    const holder = `
      import os, subprocess, sys
      ends = os.pipe()
      os.write(ends[1], b'token')
      subprocess.run(sys.argv[1:] + [f'head -c 5 <&{ends[0]}; echo back >&{ends[1]}'], pass_fds=ends)
      print(os.read(ends[0], 99), flush=True)`.replaceAll(/^ {6}/gm, '');
    const { stdout, stderr } = await runProcess('python3', ['-c', holder, ...run(), 'sh', '-c'], { env });
    expect({ stdout, stderr: withoutDoneLine(stderr) }).toEqual({ stdout: `tokenb'back\\n'\n`, stderr: '' });
  });
});

withTool(findProgram('make', undefined), 'make', 'apt-get install make', (make) => {
  test("make's jobserver reaches a make that is the command", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'Makefile'), 'all: a b\na b:\n\t@echo $@\n');
    const words = [process.execPath, cli, 'run', ...values, '--', make, 'all'];
    const quoted = words.map((word) => `'${word}'`).join(' ');
    writeFileSync(join(folder, 'outer.mk'), `outer:\n\t+@${quoted}\n`);
    const { output, exitCode } = await runProcess(make, ['-j2', '-f', 'outer.mk'], { cwd: folder, env });
    expect(exitCode).toBe(0);
    expect(output).not.toContain('jobserver');
    expect(output).toMatch(/^[ab]$/m);
  });
});

test('what the command has closed is closed: who reads there gets the end', async () => {
  const reader = `
import os, subprocess, sys
reading, writing = os.pipe()
script = f'echo first >&{writing}; exec {writing}>&-; read answer; echo "$answer"'
child = subprocess.Popen(sys.argv[1:] + [script], pass_fds=[writing], stdin=subprocess.PIPE)
os.close(writing)
print(open(reading).read(), end='', flush=True)
child.communicate(b'answered\\n')`;
  const words = [process.execPath, cli, 'run', ...values, '--', 'sh', '-c'];
  const { stdout, stderr } = await runProcess('python3', ['-c', reader, ...words], { env });
  expect({ stdout, stderr: withoutDoneLine(stderr) }).toEqual({ stdout: 'first\nanswered\n', stderr: '' });
});
