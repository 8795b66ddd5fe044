import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fail } from '../failure.ts';
import { errnoOf } from '../output/file/errno-of.ts';
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
 * The mapping file's text: the file that the caller names, standard input for `-`, else the one default file there is.
 *
 * @throws {Failure} `MAPPING_NOT_FOUND` or `MAPPING_AMBIGUOUS`.
 */
export function readMapping(named: string | undefined, world: World): MappingText {
  if (named === '-') return { text: world.readStdin(), file: '<stdin>' };
  const file = named ?? defaultFile(world.cwd);
  return { text: readText(file, world, 'MAPPING_NOT_FOUND', 'the mapping file'), file };
}

/** The text of a mapping that another one extends: its path counts from the folder of that one. */
export function readBaseMapping(path: string, extending: string, world: World): MappingText {
  const file = join(dirname(extending), path);
  return { text: readText(file, world, 'MAPPING_NOT_FOUND', 'the mapping that is extended'), file };
}

function defaultFile(cwd: string): string {
  const present = defaultMappings.filter((name) => existsSync(join(cwd, name)));
  const [first, ...others] = present;
  if (first === undefined) {
    throw fail(
      'MAPPING_NOT_FOUND',
      `there is no mapping file: none of ${defaultMappings.join(', ')} is in the working directory`,
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

/** @throws {Failure} with this code when the file cannot be read as UTF-8 text. */
export function readText(
  file: string,
  world: World,
  code: 'MAPPING_NOT_FOUND' | 'LOCAL_FILE',
  what: string,
): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(resolve(world.cwd, file)));
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      throw fail(code, `${what} "${file}" is not UTF-8 text`, 'Save it as UTF-8.');
    }
    throw fail(
      code,
      `${what} "${file}" cannot be read (${errnoOf(error)})`,
      'Check the path and its permissions.',
    );
  }
}
