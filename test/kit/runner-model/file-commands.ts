import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnvFile } from './env-file.ts';
import { splitLines } from './lines.ts';
import type { Masker } from './masker.ts';
import type { StepLog } from './step-log.ts';

export type FileCommand = 'env' | 'output' | 'state' | 'step_summary' | 'path';

/** The files that one step may write to; their names are new for each step. */
export interface FileCommands {
  readonly paths: Readonly<Record<FileCommand, string>>;
  /** What the step left in each, before anything is applied; undefined if it is no longer a file. */
  readonly read: () => Record<FileCommand, string | undefined>;
}

/** Where the files of a step take effect. */
export interface FileTarget {
  readonly masker: Masker;
  readonly log: StepLog;
  readonly env: Map<string, string>;
  readonly path: string[];
  readonly outputs: Map<string, string>;
  readonly state: Map<string, string>;
}

const PREFIXES: Readonly<Record<FileCommand, string>> = {
  path: 'add_path_',
  env: 'set_env_',
  step_summary: 'step_summary_',
  state: 'save_state_',
  output: 'set_output_',
};
const NAMES = Object.keys(PREFIXES) as FileCommand[];
const LARGEST_SUMMARY = 1024 * 1024;

export function createFileCommands(temp: string): FileCommands {
  const folder = join(temp, '_runner_file_commands');
  mkdirSync(folder, { recursive: true });
  const suffix = randomUUID();
  const paths = forEachFile((name) => join(folder, PREFIXES[name] + suffix));
  for (const path of Object.values(paths)) {
    writeFileSync(path, '');
  }
  return { paths, read: () => forEachFile((name) => readText(paths[name])) };
}

/** Applies what a step wrote, even if the step failed; returns the summary, and whether a file was malformed. */
export function applyFileCommands(
  { paths }: FileCommands,
  { masker, log, env, path, outputs, state }: FileTarget,
): { summary: string; failed: boolean } {
  let summary = '';
  const apply: Record<FileCommand, () => void> = {
    path: () => addPaths(readFileIfAny(paths.path), path),
    env: () =>
      eachPair(paths.env, (name, value) => {
        if (name.toUpperCase() === 'NODE_OPTIONS') {
          log.complain('error', "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
          return;
        }
        env.set(name, value);
        log.debug(`${name}='${value}'`);
      }),
    step_summary: () => {
      summary = readSummary(paths.step_summary, masker, log);
    },
    state: () => eachPair(paths.state, (name, value) => state.set(name, value)),
    output: () =>
      eachPair(paths.output, (name, value) => {
        outputs.set(name, value);
        log.debug(`Set output ${name} = ${value}`);
      }),
  };
  let failed = false;
  for (const name of NAMES) {
    try {
      apply[name]();
    } catch (error) {
      log.complain('error', `Unable to process file command '${name}' successfully.`);
      log.complain('error', (error as Error).message);
      failed = true;
    }
  }
  return { summary, failed };
}

function eachPair(file: string, use: (name: string, value: string) => void): void {
  const { pairs, error } = parseEnvFile(readFileIfAny(file));
  for (const [name, value] of pairs) {
    use(name, value);
  }
  if (error !== undefined) {
    throw new Error(error);
  }
}

function addPaths(content: string, path: string[]): void {
  for (const line of splitLines(content).filter((one) => one !== '')) {
    path.splice(0, path.length, line, ...path.filter((one) => one !== line));
  }
}

function readSummary(file: string, masker: Masker, log: StepLog): string {
  const content = readFileIfAny(file);
  if (content !== '' && statSync(file).size > LARGEST_SUMMARY) {
    log.complain('error', '$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k');
    return '';
  }
  return splitLines(content)
    .map((line) => `${masker.mask(line)}\n`)
    .join('');
}

/** A file that the step deleted counts as empty; one that cannot be read is an error. */
function readFileIfAny(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return '';
    }
    throw error;
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function forEachFile<T>(make: (name: FileCommand) => T): Record<FileCommand, T> {
  return Object.fromEntries(NAMES.map((name) => [name, make(name)])) as Record<FileCommand, T>;
}
