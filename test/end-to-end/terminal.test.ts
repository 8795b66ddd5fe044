import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { findLeaks, makeCanary } from '../kit/canary.ts';
import { withTool } from '../kit/needed.ts';
import { runProcess } from '../kit/run-process.ts';
import { findProgram } from './find-program.ts';
import { cli, standIn } from './stand-in.ts';

const password = makeCanary('password');
const script = fileURLToPath(new URL('../kit/terminal.py', import.meta.url));

withTool(findProgram('python3', undefined), 'python3', 'apt-get install python3', (python) => {
  /** Runs the CLI in a terminal, and types `typed` as soon as the command says that it is ready. */
  async function inTerminal(args: readonly string[], typed?: string) {
    const steps = typed === undefined ? [] : ['ready', typed];
    const { stdout, stderr } = await runProcess(
      python,
      [script, ...steps, '--', process.execPath, cli, ...args],
      { env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' } },
    );
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout) as { readonly shown: string; readonly status: number };
  }
  const run = (command: string) => [
    'run',
    ...standIn({ PASSWORD: password }),
    '--',
    process.execPath,
    '-e',
    command,
  ];

  describe('in a terminal', () => {
    test('no value is shown unasked', async () => {
      const { shown, status } = await inTerminal(['export', ...standIn({ PASSWORD: password })]);
      expect({ status, leaks: findLeaks(shown, [password]) }).toEqual({ status: 2, leaks: [] });
      expect(shown).toContain('USAGE: the values would be shown on the terminal');
    });

    test('values are shown when that is asked for', async () => {
      const { shown, status } = await inTerminal(['export', '--show', ...standIn({ PASSWORD: password })]);
      expect([status, shown.includes(password)]).toEqual([0, true]);
    });

    test('what a command prints is redacted, and a prompt is there before it is answered', async () => {
      const ask = `process.stdout.write('ready? ');
        process.stdin.once('data', (line) => { console.log(process.env.PASSWORD + ':' + line); process.exit(3); })`;
      const { shown, status } = await inTerminal(run(ask), 'yes\n');
      expect({ shown, status }).toEqual({ shown: 'ready? yes\r\n***:yes\r\n\r\n', status: 3 });
    });

    test('Ctrl-C reaches the command once, and its exit status comes through', async () => {
      const count = `let interrupts = 0;
        process.on('SIGINT', () => { interrupts += 1; setTimeout(() => { console.log('interrupts', interrupts); process.exit(7); }, 100); });
        setInterval(() => {}, 1000);
        console.log('ready');`;
      const { shown, status } = await inTerminal(run(count), '\u0003');
      expect({ shown, status }).toEqual({ shown: 'ready\r\n^Cinterrupts 1\r\n', status: 7 });
    });

    test('Ctrl-C ends a command that does not mind it', async () => {
      const { status } = await inTerminal(run(`setInterval(() => {}, 1000); console.log('ready')`), '\u0003');
      expect(status).toBe(130);
    });
  });
});
