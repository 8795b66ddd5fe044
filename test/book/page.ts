import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ProcessResult, runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A fenced block of a page. */
export interface Block {
  readonly language: string;
  readonly text: string;
  /** The heading above it. */
  readonly heading: string;
  /** What the page says that it prints: the text after "This prints:". */
  readonly prints: string | undefined;
  /** The name of the file that it is: its first line is a comment with nothing but the name. */
  readonly file: string | undefined;
}

export function readPage(page: string): Block[] {
  const text = readFileSync(join(root, 'docs', page), 'utf8');
  const fence = /^```(\w*)\n([\s\S]*?)^```\n(?:\nThis prints[^\n]*:\n\n```text\n([\s\S]*?)^```$)?/gm;
  return [...text.matchAll(fence)].map((found) => {
    const [, language = '', block = '', prints] = found;
    const heading =
      text
        .slice(0, found.index)
        .match(/^##+ .*$/gm)
        ?.at(-1) ?? '';
    const file = /^(?:#|--|\/\/) (\S*[./]\S+|Dockerfile)\n/.exec(block)?.[1];
    return { language, text: block, heading: heading.replace(/^#+ /, ''), prints, file };
  });
}

/** A call of a stand-in program. */
export interface Call {
  readonly program: string;
  readonly args: readonly string[];
  /** What its environment holds besides that of the test. */
  readonly env: Readonly<Record<string, string>>;
  /** The content of each temporary file that a variable or an argument names. */
  readonly files: Readonly<Record<string, string>>;
}

export interface Machine {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** The calls of stand-in programs since the last time. */
  takeCalls(): Call[];
  /** Runs the lines in the folder with `sh -e`, or another shell. */
  run(script: string, shell?: readonly [string, ...string[]]): Promise<ProcessResult>;
}

/**
 * A folder with the files of a page, and programs for its shell examples: `pipeline-secrets` and `npx` run dist with the
 * values of local.yml, the others record how they are called.
 */
export function prepareMachine(page: string, programs: readonly string[]): Machine {
  const [folder, bin, home] = [temporaryFolder('book'), temporaryFolder('bin'), temporaryFolder('home')];
  const record = join(bin, 'calls');
  writeFileSync(record, '');
  const program = (name: string, text: string) => {
    // A path is one in the sources.
    const file = join(name.includes('/') ? folder : bin, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { mode: 0o755 });
  };
  program('pipeline-secrets', ourselves);
  program('npx', npx);
  for (const name of programs) program(name, recorder(name));
  for (const name of ['pipeline-secrets.yml', 'local.yml'])
    cpSync(join(root, 'test/book', name), join(folder, name));
  for (const { file, text } of readPage(page)) {
    if (file === undefined) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const env = {
    PATH: [bin, dirname(process.execPath), process.env.PATH ?? ''].join(delimiter),
    HOME: home,
    TMPDIR: temporaryFolder('tmp'),
    CLI: join(root, 'dist/cli/index.js'),
    STAND_IN: join(folder, 'local.yml'),
    RECORD: record,
  };
  return {
    folder,
    env,
    takeCalls: () => {
      const lines = readFileSync(record, 'utf8').split('\n').filter(Boolean);
      writeFileSync(record, '');
      const known = new Set([...Object.keys(env), 'PWD', 'OLDPWD', 'SHLVL', '_', 'LC_CTYPE']);
      return lines.map((line) => {
        const call = JSON.parse(line) as Call;
        return {
          ...call,
          env: Object.fromEntries(Object.entries(call.env).filter(([name]) => !known.has(name))),
        };
      });
    },
    run: (script, [shell, ...flags] = ['sh', '-e']) =>
      runProcess(shell, [...flags, '-c', script], { cwd: folder, env }),
  };
}

/** Reads from the stand-in file unless the page names one itself. */
const ourselves = `#!/bin/sh
case " $* " in
  *" --local "* | *" schema "*) exec node "$CLI" "$@" ;;
esac
command=$1
shift
exec node "$CLI" "$command" --local "$STAND_IN" "$@"
`;

/** Other programs are started as they are. */
const npx = `#!/bin/sh
case "$*" in
  *pipeline-secrets*) while [ "\${1#pipeline-secrets}" = "$1" ]; do shift; done ;;
  *) exec "$@" ;;
esac
shift
exec pipeline-secrets "$@"
`;

const recorder = (name: string) => `#!${process.execPath}
const fs = require('node:fs');
const args = process.argv.slice(2);
const files = {};
for (const word of [...args, ...Object.values(process.env)]) {
  const path = word.replace(/^.*=/, '').split(':')[0];
  if (path.startsWith(process.env.TMPDIR + '/')) files[path.split('/').pop()] = fs.readFileSync(path, 'utf8');
}
fs.appendFileSync(process.env.RECORD, JSON.stringify({ program: '${basename(name)}', args, env: process.env, files }) + '\\n');
`;
