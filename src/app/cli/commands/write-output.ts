import { absolutePath } from '../../../output/file/absolute-path.ts';
import type { SecretFolder } from '../../../output/file/secret-folder.ts';
import { writeWithFiles } from '../../request/loaded-files.ts';
import type { World } from '../../world/world.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';

/** The file that `--output` names; undefined for stdout. */
export function outputOf(args: Arguments, world: World): string | undefined {
  const output = args.text('output');
  return output === undefined || output === '-' ? undefined : absolutePath(world.cwd, output);
}

/** Writes the files, then the text that names them, to stdout or to a private file. */
export async function writeOutput(
  text: string,
  output: string | undefined,
  folder: SecretFolder | undefined,
  world: World,
): Promise<void> {
  if (output === undefined) return writeWithFiles(folder, () => world.writeOut(text));
  const { writePrivateFile } = await import('../../../output/file/write-private-file.ts');
  writeWithFiles(folder, () => writePrivateFile(output, Buffer.from(text)));
}
