import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fail } from '../../failure.ts';
import { joinWithOr } from '../../text/words.ts';
import { requireTrust } from '../guards/workspace-trust.ts';
import { readInput, readPlainFile } from '../world/read-input.ts';
import type { World } from '../world/world.ts';
import { type Codes, decodeUtf8, readText, unreadableText } from './read-text.ts';
import type { MappingSource, Request } from './request.ts';

export interface MappingText {
  readonly text: string;
  /** The name of the file in messages. */
  readonly file: string;
}

export const defaultMappings = [
  'pipeline-secrets.yml',
  'pipeline-secrets.yaml',
  'pipeline-secrets.json',
] as const;

/** What messages call a mapping that is no file. */
export const inlineMapping = 'mapping';

/** How long to wait for a file, and whether one from the workspace may be read. */
export type ReadOptions = Pick<Request, 'deadline' | 'trust'>;

/**
 * The text of the mapping that is asked for.
 *
 * @throws {Failure} `MAPPING_NOT_FOUND`, `MAPPING_UNREADABLE`, `MAPPING_AMBIGUOUS`, `UNTRUSTED_WORKSPACE` or `TIMEOUT`.
 */
export async function readMapping(
  source: MappingSource,
  { deadline, trust }: ReadOptions,
  world: World,
): Promise<MappingText> {
  if (source === 'stdin') {
    const { stdinFile } = world;
    if (stdinFile !== undefined) requireTrust('the mapping file', stdinFile, trust, world);
    const read = () => world.readStdin(deadline);
    return { text: await readText(read, mappingCodes, 'the mapping on stdin'), file: '<stdin>' };
  }
  if ('text' in source) return { text: source.text, file: inlineMapping };
  if (source.file === undefined) requireTrust('the mapping file', '.', trust, world);
  const file = source.file ?? defaultFile(world);
  requireTrust('the mapping file', file, trust, world);
  const read = () => readInput(resolve(world.cwd, file), deadline);
  const codes = { ...mappingCodes, hint: checkoutHint(world) };
  return { text: await readText(read, codes, `the mapping file "${file}"`), file };
}

/** @throws {Failure} `LOCAL_FILE` if the file cannot be read as UTF-8 text, `UNTRUSTED_WORKSPACE` or `TIMEOUT`. */
export function readLocalFile(file: string, { deadline, trust }: ReadOptions, world: World): Promise<string> {
  requireTrust('the stand-in file', file, trust, world);
  const codes = { missing: 'LOCAL_FILE', unreadable: 'LOCAL_FILE', hint: checkoutHint(world) } as const;
  return readText(() => readInput(resolve(world.cwd, file), deadline), codes, `the stand-in file "${file}"`);
}

/**
 * The text of a mapping that another one extends. Its path is relative to the folder of that one.
 *
 * @throws {Failure} as {@link readMapping}; a pipe or a device is refused, not waited for.
 */
export async function readBaseMapping(
  path: string,
  extending: string,
  { trust }: Pick<ReadOptions, 'trust'>,
  world: World,
): Promise<MappingText> {
  const file = join(dirname(extending), path);
  requireTrust('a mapping that is extended', file, trust, world);
  const codes = { ...mappingCodes, from: 'the folder of the mapping that names it' };
  const what = `the mapping "${file}"`;
  try {
    return { text: decodeUtf8(readPlainFile(resolve(world.cwd, file)), codes, what), file };
  } catch (error) {
    throw unreadableText(error, codes, what);
  }
}

/** The hint for a job of GitHub that has no files at all; otherwise undefined. */
function checkoutHint({ env }: World): string | undefined {
  const workspace = env.GITHUB_WORKSPACE;
  if (!workspace || (existsSync(workspace) && readdirSync(workspace).length > 0)) return undefined;
  return 'Check out the repository first, with `uses: actions/checkout@v5` in an earlier step.';
}

function defaultFile(world: World): string {
  const present = defaultMappings.filter((name) => existsSync(join(world.cwd, name)));
  const [first, ...others] = present;
  if (first === undefined) {
    throw fail(
      'MAPPING_NOT_FOUND',
      `the working directory contains no mapping file: no ${joinWithOr(defaultMappings)}`,
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

const mappingCodes: Codes = { missing: 'MAPPING_NOT_FOUND', unreadable: 'MAPPING_UNREADABLE' };
