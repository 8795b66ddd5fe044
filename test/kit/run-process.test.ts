import { describe, expect, test } from '@jest/globals';
import { runProcess } from './run-process.ts';

const node = process.execPath;
const run = (script: string, options = {}) => runProcess(node, ['-e', script], options);

describe('runProcess', () => {
  test('returns the exit status and keeps the streams apart', async () => {
    const result = await run('console.log("out"); console.error("err"); process.exitCode = 7');
    expect(result).toMatchObject({ exitCode: 7, signal: null, stdout: 'out\n', stderr: 'err\n' });
    expect(result.output).toHaveLength('out\nerr\n'.length);
  });

  test('gives the child exactly the environment asked for', async () => {
    const { stdout } = await run('console.log(JSON.stringify(process.env))', { env: { ONLY: 'this' } });
    expect(JSON.parse(stdout)).toEqual({ ONLY: 'this' });
  });

  test('inherits this environment when asked, with the given variables on top', async () => {
    const { stdout } = await run('console.log(process.env.PATH, process.env.MORE)', {
      env: { MORE: 'too' },
      inheritEnv: true,
    });
    expect(stdout).toBe(`${process.env['PATH']} too\n`);
  });

  test('feeds stdin and starts in the folder asked for', async () => {
    const { stdout } = await run('process.stdin.pipe(process.stdout); console.log(process.cwd())', {
      stdin: 'fed',
      cwd: '/',
    });
    expect(stdout).toBe('/\nfed');
  });

  test('gives an empty stdin by default', async () => {
    expect((await run('process.stdin.pipe(process.stdout)')).stdout).toBe('');
  });

  test('survives a child that ends without reading its stdin', async () => {
    expect((await run('process.exit(3)', { stdin: 'x'.repeat(1_000_000) })).exitCode).toBe(3);
  });

  test('keeps the bytes that are not text', async () => {
    const { stdoutBytes } = await run('process.stdout.write(Buffer.from([255, 0, 10]))');
    expect([...stdoutBytes]).toEqual([255, 0, 10]);
  });

  test('names the signal that ended the child', async () => {
    const result = await run('setInterval(() => {}, 1000)', {
      onStart: (child: { kill(signal: string): void }) => child.kill('SIGTERM'),
    });
    expect(result).toMatchObject({ exitCode: null, signal: 'SIGTERM' });
  });

  test('kills the child and what it started when the time is up', async () => {
    const failure = await runProcess('/bin/sh', ['-c', 'sleep 600 & echo $!; wait'], {
      timeoutMs: 2_000,
    }).catch((error: Error) => error.message);
    expect(failure).toMatch(/did not end within 2000 ms; it wrote:\n\d+\n$/);
    const pid = Number(/\n(\d+)\n$/.exec(String(failure))?.[1]);
    // Its parent died with it, so it may be unreaped for a moment: a zombie has no command line.
    const { stdout } = await runProcess('/bin/sh', ['-c', `cat /proc/${pid}/cmdline 2>/dev/null; true`]);
    expect(stdout).toBe('');
  });

  test('rejects with the code of the system when the program cannot be started', async () => {
    await expect(runProcess('/no/such/program', [])).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(run('', { env: { BIG: 'x'.repeat(131_072) } })).rejects.toMatchObject({ code: 'E2BIG' });
  });
});
