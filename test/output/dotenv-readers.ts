import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { shells } from './shells.ts';

/** The variables that a program finds in a dotenv file, and perhaps others. */
type Read = (file: string) => Readonly<Record<string, unknown>>;

export interface DotenvReader {
  readonly name: string;
  readonly read: Read;
}

const require = createRequire(import.meta.url);

/** The environment that values are expanded from: nothing of it may get into a value. */
const env = { PATH: process.env.PATH ?? '', HOME: '/canary-home' };

const output = (program: string, args: readonly string[], cwd?: string): string =>
  execFileSync(program, args, { encoding: 'utf8', env, cwd, maxBuffer: 1 << 26 });

const printEnv = 'process.stdout.write(JSON.stringify(process.env))';

function npmReaders(packageName: string): readonly DotenvReader[] {
  const { parse } = require(packageName) as { parse: (text: string) => Record<string, string> };
  const { expand } = require('dotenv-expand') as typeof import('dotenv-expand');
  const read: Read = (file) => parse(readFileSync(file, 'utf8'));
  const { version } = require(`${packageName}/package.json`) as { version: string };
  return [
    { name: `npm dotenv ${version}`, read },
    {
      name: `dotenv-expand after npm dotenv ${version}`,
      read: (file) =>
        expand({ parsed: { ...read(file) } as Record<string, string>, processEnv: { ...env } }).parsed ?? {},
    },
  ];
}

/** Node reads such files since 20.12. */
const nodes = [process.execPath, ...(process.env.NODE_BINARIES ?? '').split(':').filter(Boolean)]
  .map((path) => ({ path, version: output(path, ['--version']).trim() }))
  .filter(({ version }) => !version.startsWith('v18.'))
  .map(({ path, version }) => ({
    name: `node --env-file ${version}`,
    read: (file: string) => JSON.parse(output(path, [`--env-file=${file}`, '-e', printEnv])),
  }));

const python = `import dotenv, json, sys
json.dump(dotenv.dotenv_values(sys.argv[1]), sys.stdout)`;

/** What CI installs and a laptop may not have; there it is skipped, and the reason printed. */
function installed(
  variable: string,
  hint: string,
  make: (program: string) => readonly DotenvReader[],
): readonly DotenvReader[] {
  const program = process.env[variable];
  if (program) return make(program);
  if (process.env.CI === 'true') throw new Error(`${variable} is not set on CI: ${hint}`);
  process.stderr.write(`skipped: ${variable} is not set (${hint})\n`);
  return [];
}

/** Every program that is promised to read our dotenv files, and the shells, which people use for it by mistake. */
export const dotenvReaders: readonly DotenvReader[] = [
  ...nodes,
  ...npmReaders('dotenv'),
  ...npmReaders('dotenv-17'),
  ...installed('PYTHON_DOTENV', 'a Python that has python-dotenv', (program) => [
    { name: 'python-dotenv', read: (file) => JSON.parse(output(program, ['-c', python, file])) },
  ]),
  ...installed('GO_DOTENV', 'the program that go builds from test/output/go-dotenv', (program) =>
    ['godotenv', 'compose'].map((name) => ({
      name,
      read: (file) => JSON.parse(output(program, [file]))[name],
    })),
  ),
  ...shells.map(({ name, command: [program, ...rest] }) => ({
    name: `set -a; . file in ${name}`,
    read: (file: string) => {
      const script = 'set -a; . "$1" && exec "$2" -e "$3"';
      const args = [...rest, '-c', script, 'sh', file, process.execPath, printEnv];
      return JSON.parse(output(program, args, dirname(file)));
    },
  })),
];
