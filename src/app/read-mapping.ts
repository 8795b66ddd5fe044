import { Buffer, isUtf8 } from 'node:buffer';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type ErrorCode, fail } from '../failure.ts';
import { errnoOf } from '../output/file/errno-of.ts';
import { mostInput, readInput, readPlainFile } from './read-input.ts';
import type { World } from './world.ts';

export interface MappingText {
  readonly text: string;
  /** What messages call it. */
  readonly file: string;
}

export const defaultMappings = [
  'pipeline-secrets.yml',
  'pipeline-secrets.yaml',
  'pipeline-secrets.json',
] as const;

/**
 * The mapping that the command line names: standard input for `-`, else as {@link readMappingFile}.
 *
 * @throws {Failure} as {@link readMappingFile}.
 */
export function readMapping(named: string | undefined, world: World): MappingText {
  if (named !== '-') return readMappingFile(named, world);
  return { text: decoded(() => world.readStdin(), mappingCodes, 'the mapping on stdin'), file: '<stdin>' };
}

/**
 * The mapping file's text: the file that the caller names, else the one default file there is.
 *
 * @throws {Failure} `MAPPING_NOT_FOUND`, `MAPPING_UNREADABLE` or `MAPPING_AMBIGUOUS`.
 */
export function readMappingFile(named: string | undefined, world: World): MappingText {
  const file = named ?? defaultFile(world);
  const read = () => readInput(resolve(world.cwd, file));
  const codes = { ...mappingCodes, hint: checkoutHint(world) };
  return { text: decoded(read, codes, `the mapping file "${file}"`), file };
}

/** @throws {Failure} `LOCAL_FILE` when the file cannot be read as UTF-8 text. */
export function readLocalFile(file: string, world: World): string {
  const codes = { missing: 'LOCAL_FILE', unreadable: 'LOCAL_FILE', hint: checkoutHint(world) } as const;
  return decoded(() => readInput(resolve(world.cwd, file)), codes, `the stand-in file "${file}"`);
}

/** The text of a mapping that another one extends: its path counts from the folder of that one. */
export function readBaseMapping(path: string, extending: string, world: World): MappingText {
  const file = join(dirname(extending), path);
  const read = () => readPlainFile(resolve(world.cwd, file));
  const codes = { ...mappingCodes, from: 'the folder of the mapping that names it' };
  return { text: decoded(read, codes, `the mapping "${file}"`), file };
}

/** What is wrong where a job of GitHub has no files at all; undefined elsewhere. */
function checkoutHint({ env }: World): string | undefined {
  const workspace = env.GITHUB_WORKSPACE;
  if (!workspace || (existsSync(workspace) && readdirSync(workspace).length > 0)) return undefined;
  return 'Check the repository out first: `uses: actions/checkout@v5` in a step before this one.';
}

function defaultFile(world: World): string {
  const present = defaultMappings.filter((name) => existsSync(join(world.cwd, name)));
  const [first, ...others] = present;
  if (first === undefined) {
    throw fail(
      'MAPPING_NOT_FOUND',
      `there is no mapping file: none of ${defaultMappings.join(', ')} is in the working directory`,
      checkoutHint(world) ??
        'Create pipeline-secrets.yml, or name the file with -m FILE (CLI) or mapping-file (Action).',
    );
  }
  if (others.length === 0) return first;
  throw fail(
    'MAPPING_AMBIGUOUS',
    `there is more than one mapping file: ${present.join(', ')}`,
    'Remove all but one, or name the file with -m FILE (CLI) or mapping-file (Action).',
  );
}

interface Codes {
  readonly missing: ErrorCode;
  readonly unreadable: ErrorCode;
  /** Where a path counts from; absent: the working directory. */
  readonly from?: string;
  /** What to do where it is missing; absent: to correct the path. */
  readonly hint?: string | undefined;
}

const mappingCodes: Codes = { missing: 'MAPPING_NOT_FOUND', unreadable: 'MAPPING_UNREADABLE' };

function decoded(
  read: () => Uint8Array,
  { missing, unreadable, from = 'the working directory', hint }: Codes,
  what: string,
): string {
  let bytes: Uint8Array;
  try {
    bytes = read();
  } catch (error) {
    const code = errnoOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw fail(missing, `${what} does not exist`, hint ?? `Correct the path; it counts from ${from}.`);
    }
    if (code === 'EFTYPE') throw fail(unreadable, `${what} is no plain file`, 'Name a plain file.');
    if (code === 'EISDIR') throw fail(unreadable, `${what} is a folder`, 'Name the file itself.');
    throw fail(unreadable, `${what} cannot be read (${code})`, 'Check the path and its permissions.');
  }
  // What was cut off may end within a character; whoever parses it says that it is too long.
  if (bytes.length < mostInput && !isUtf8(bytes))
    throw fail(unreadable, `${what} is not UTF-8 text`, 'Save it as UTF-8.');
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
