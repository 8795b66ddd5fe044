import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fail } from '../../../failure.ts';
import { mappingJsonSchema } from '../../../mapping/fields/json-schema.ts';
import { errnoOf } from '../../../output/file/errno-of.ts';
import { printable } from '../../../text/printable.ts';
import type { World } from '../../world/world.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';

const fileName = 'pipeline-secrets.schema.json';

/** Prints the schema, or writes it where an editor finds it. */
export async function executeSchema(args: Arguments, world: World): Promise<number> {
  const text = `${JSON.stringify(mappingJsonSchema(), null, 2)}\n`;
  const folder = args.text('folder');
  if (args.flag('install')) {
    const path = join(resolve(world.cwd, folder ?? ''), fileName);
    const isNew = install(path, text, args.flag('force'));
    const shown = printable(relative(world.cwd, path).replaceAll('\\', '/'));
    world.writeOut(`${isNew ? 'Wrote' : 'Already up to date:'} ${shown}
Put this on the first line of pipeline-secrets.yml, so that your editor checks and completes it:

${modeline(shown)}
`);
  } else if (folder !== undefined || args.flag('force')) {
    const hint = 'Add --install, or remove it.';
    throw fail('USAGE', `${folder === undefined ? '--force' : 'a folder'} needs --install`, hint);
  } else world.writeOut(text);
  return 0;
}

/** The comment that the YAML language server reads. Its path is relative to the mapping. */
function modeline(path: string): string {
  return `# yaml-language-server: $schema=${/^(?:\.\.)?\//.test(path) ? '' : './'}${path}`;
}

/**
 * Writes the schema as a new file.
 *
 * @param replaces whether a file with other content is replaced.
 * @returns false if a file with this content is there already.
 */
function install(path: string, text: string, replaces: boolean): boolean {
  try {
    if (replaces) rmSync(path, { force: true });
    else if (existsSync(path) && readFileSync(path, 'utf8') === text) return false;
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    const [message, hint] =
      errnoOf(error) === 'EEXIST'
        ? ['already exists with other content', 'To replace it, add --force.']
        : [`cannot be written (${errnoOf(error)})`, 'Give a folder that exists and that you may write to.'];
    throw fail('WRITE_FAILED', `"${printable(path)}" ${message}`, hint);
  }
}
