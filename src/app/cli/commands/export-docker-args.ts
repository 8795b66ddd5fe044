import { formatDockerArgs } from '../../../output/format/docker-args.ts';
import { exposedVariables } from '../../request/exposed-variables.ts';
import type { World } from '../../world/world.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { deadlineFromArguments, loadFromArguments, mappingFromArguments } from './mapping-from-arguments.ts';
import { sayer } from './say.ts';
import { sayLeftOut } from './say-left-out.ts';
import { outputOf, writeOutput } from './write-output.ts';

/**
 * `export --format docker-args`: the names that `run` will set. The values are loaded as well, since only they tell the
 * names of includes and optional entries; nothing of them is written, and no files.
 */
export async function exportDockerArgs(args: Arguments, world: World): Promise<number> {
  const deadline = deadlineFromArguments(args);
  const mapping = await mappingFromArguments(args, world, false, deadline);
  const { values, files } = await loadFromArguments(mapping, args, world, { leavesOutLong: true, deadline });
  const say = sayer(args, world);
  sayLeftOut(values, say);
  const paths = files.flatMap(({ variable }) => variable ?? []);
  if (paths.length > 0) {
    say(
      'notice',
      `left out, because the files are not in the container: ${paths.join(', ')}; mount them with -v`,
    );
  }
  await writeOutput(
    formatDockerArgs(exposedVariables(values, 'env')),
    outputOf(args, world),
    undefined,
    world,
  );
  return 0;
}
