import { fail } from '../../../failure.ts';
import { checkRoom } from '../../guards/check-room.ts';
import { childEnvironment } from '../../process/child-environment.ts';
import { findLauncher } from '../../process/find-launcher.ts';
import { inheritedDescriptors } from '../../process/inherited-descriptors.ts';
import { exposedVariables } from '../../request/exposed-variables.ts';
import { folderOfFiles, placeFiles } from '../../request/loaded-files.ts';
import { problemText } from '../../request/report-failure.ts';
import type { World } from '../../world/world.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { deadlineFromArguments, loadFromArguments, mappingFromArguments } from './mapping-from-arguments.ts';
import { redactedStreams, sayNotHidden } from './redacted-streams.ts';
import { sayer } from './say.ts';
import { sayLeftOut } from './say-left-out.ts';

/** What `run` does; apart from its help, which loads nothing of this. */
export async function executeRun(args: Arguments, world: World): Promise<number> {
  const [command, ...rest] = args.rest ?? [];
  if (!command)
    throw fail('USAGE', 'there is no command to run', 'Write it after --, as in run -- npm test.');
  // Before anything else: the launcher may end at any moment, and what we open ourselves is not inherited.
  const launcherIsGone = findLauncher(world.env);
  const inherited = inheritedDescriptors();
  const streams = redactedStreams(args, world);
  const deadline = deadlineFromArguments(args);
  const mapping = await mappingFromArguments(args, world, false, deadline);
  const redacts = streams.length > 0;
  const loaded = await loadFromArguments(mapping, args, world, {
    leavesOutLong: true,
    deadline,
    prepare: () => loadRunning(redacts),
  });
  // Few mappings have files.
  const folders =
    loaded.files.length > 0 ? await import('../../../output/file/remove-stale-folders.ts') : undefined;
  const files = placeFiles(loaded, world, folders?.nameWhileRunning);
  const variables = [...exposedVariables(loaded.values, 'env'), ...(files?.variables ?? [])];
  const say = sayer(args, world);
  sayLeftOut(loaded.values, say);
  const inheritance = args.flag('pristine') ? 'pristine' : args.flag('clean') ? 'clean' : 'all';
  checkRoom(variables, childEnvironment(world.env, [], inheritance), world);
  const child = {
    command,
    args: rest,
    env: childEnvironment(world.env, variables, inheritance),
    cwd: world.cwd,
  };
  const { matcherFromArguments, runChild } = await loadRunning(redacts);
  const buildMatcher = matcherFromArguments?.(loaded, args, world);
  if (launcherIsGone?.()) {
    world.writeErr('the package manager that started this has ended, so the command is not started\n');
    return 125;
  }
  sayNotHidden(streams, args, world, say);
  // If we become the command, we can neither watch the launcher nor delete files when it ends.
  if (!redacts && !files && !launcherIsGone && !inherited.some(({ withheld }) => withheld)) {
    const { replaceProcess } = await import('../../process/replace-process.ts');
    replaceProcess(child);
  }
  folders?.removeStaleFolders(folderOfFiles(world));
  return runChild(child, buildMatcher && { streams, buildMatcher }, {
    report: (problem) => world.writeErr(problemText([problem])),
    launcherIsGone,
    inherited,
    files: files?.folder,
  });
}

/** What is needed when all values are there. */
async function loadRunning(redacts: boolean) {
  const [{ runChild }, masking] = await Promise.all([
    import('../../process/run-child.ts'),
    redacts ? import('./matcher-from-arguments.ts') : undefined,
  ]);
  return { runChild, matcherFromArguments: masking?.matcherFromArguments };
}
