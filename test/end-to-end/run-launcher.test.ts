import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { makeCanary } from '../kit/canary.ts';
import { runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { npmEnvironment } from './npm-environment.ts';
import { pack } from './pack.ts';
import { cli, standIn } from './stand-in.ts';

const env = { PATH: process.env.PATH ?? '' };
const password = makeCanary('password');

/** `run` of a command that lives longer than we look at a launcher twice, which is all that there is to wait for. */
const survivor = (said: string) => [
  ...[process.execPath, cli, 'run', ...standIn({ PASSWORD: password }), '--', process.execPath, '-e'],
  `setTimeout(() => console.log(${JSON.stringify(said)}), 1200)`,
];

describe('a command in the background lives on when the shell that started it has ended', () => {
  const scriptOfNpm = { npm_command: 'run', npm_lifecycle_event: 'serve', npm_execpath: '/npm-cli.js' };
  const script = 'echo "the shell ends"; trap "" HUP';
  test.each<[string, readonly string[], Record<string, string>]>([
    ['with &', ['sh', '-c', `${script}; "$@" &`, 'sh'], {}],
    ['with nohup', ['sh', '-c', `${script}; nohup "$@" &`, 'sh'], {}],
    ['with setsid', ['sh', '-c', `${script}; setsid "$@" &`, 'sh'], {}],
    // A test runner, an editor, an agent: what npm has started starts other things, and all inherit its variables.
    ['below npm', ['sh', '-c', `sh -c '${script}; "$@" &' sh "$@"; exit`, 'sh'], scriptOfNpm],
    ['in a script of npm', ['sh', '-c', `sh "$0" "$@"; exit`, 'SCRIPT'], scriptOfNpm],
  ])('%s', async (_, within, variables) => {
    const file = join(temporaryFolder(), 'script.sh');
    writeFileSync(file, `${script}; "$@" &`);
    const words = [...within.map((word) => (word === 'SCRIPT' ? file : word)), ...survivor('alive')];
    const { stdout } = await runProcess(words[0] ?? '', words.slice(1), { env: { ...env, ...variables } });
    expect(stdout).toBe('the shell ends\nalive\n');
  });
});

// npm passes SIGTERM to its shell, which dies of it; of SIGKILL not even the shell hears.
test.each(['SIGTERM', 'SIGKILL'] as const)(
  'when npx ends by %s, the command is told to end',
  async (signal) => {
    const { file } = await pack();
    const told = join(temporaryFolder(), 'told');
    const script = `
      process.on('SIGTERM', () => { require('node:fs').writeFileSync(${JSON.stringify(told)}, 'told'); process.exit(); });
      setInterval(() => {}, 1000);
      console.log('ready');`;
    const npx = spawn(
      'npx',
      [
        ...['--yes', `file:${file}`, 'run', ...standIn({ PASSWORD: password }), '--'],
        ...['node', '-e', `eval(atob("${Buffer.from(script).toString('base64')}"))`],
      ],
      { cwd: temporaryFolder('project'), env: npmEnvironment(), stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(npx.stdout, 'data');
    npx.kill(signal);
    await once(npx, 'close');
    expect(existsSync(told) && readFileSync(told, 'utf8')).toBe('told');
  },
  60_000,
);
