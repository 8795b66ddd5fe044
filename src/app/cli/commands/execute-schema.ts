import { lstatSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fail } from '../../../failure.ts';
import { mappingJsonSchema } from '../../../mapping/fields/json-schema.ts';
import { writePrivateFile } from '../../../output/file/write-private-file.ts';
import { orElse } from '../../../result.ts';
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
 * Writes the schema as a new file, completely or not at all.
 *
 * @param replaces whether a file with other content is replaced.
 * @returns false if a file with this content is there already.
 */
function install(path: string, text: string, replaces: boolean): boolean {
  const status = orElse(() => lstatSync(path), undefined);
  if (status && !status.isFile()) {
    const hint = 'Remove it, or give another folder.';
    throw fail('WRITE_FAILED', `"${printable(path)}" is not a plain file`, hint);
  }
  if (status && readFileSync(path, 'utf8') === text) return false;
  if (status && !replaces) {
    const message = `"${printable(path)}" already exists with other content`;
    throw fail('WRITE_FAILED', message, 'To replace it, add --force.');
  }
  // Editors of other users may read it.
  writePrivateFile(path, Buffer.from(text), { mode: 0o644 });
  return true;
}
