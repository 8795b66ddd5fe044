import { fail } from '../../../failure.ts';
import { nameWhileRunning, removeStaleFolders } from '../../../output/file/remove-stale-folders.ts';
import { checkSizes } from '../../../output/format/size-limits.ts';
import { childEnvironment } from '../../process/child-environment.ts';
import { findLauncher } from '../../process/find-launcher.ts';
import { inheritedDescriptors } from '../../process/inherited-descriptors.ts';
import { replaceProcess } from '../../process/replace-process.ts';
import { checkedMapping } from '../../request/checked-mapping.ts';
import { describeRun } from '../../request/describe-run.ts';
import { diagnosticForm, errorsOf, formatDiagnostics } from '../../request/diagnostic.ts';
import { folderOfFiles, prepareOutput } from '../../request/prepare-output.ts';
import type { World } from '../../world/world.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { loadForCommand, notifyLeftOut } from './load-for-command.ts';
import { notifyNotRedacted, redactedStreams } from './redacted-streams.ts';
import { requestFromArguments } from './request-from-arguments.ts';

/** Starts the command with the variables, and redacts its output. */
export async function executeRun(args: Arguments, world: World): Promise<number> {
  const [command, ...rest] = args.rest ?? [];
  if (!command)
    throw fail('USAGE', 'there is no command to run', 'Write it after --, as in run -- npm test.');
  // These come first: the launcher may end at any moment, and a file that we open is not an inherited one.
  const launcherIsGone = findLauncher(world.env);
  const inherited = inheritedDescriptors();
  const streams = redactedStreams(args, world);
  const request = requestFromArguments(args, world);
  const form = diagnosticForm(args.flag('json'), world);
  const mapping = await checkedMapping(request, world);
  const redacts = streams.length > 0;
  const loaded = await loadForCommand(mapping, request, world, {
    leavesOutLong: true,
    prepare: loadRunning,
  });
  const { variables, folder } = prepareOutput(loaded, world, nameWhileRunning);
  notifyLeftOut(loaded.values, request.notify);
  const inheritance = args.flag('pristine') ? 'pristine' : args.flag('clean') ? 'clean' : 'all';
  checkSizes(variables, world.platform, childEnvironment(world.env, [], inheritance));
  const child = {
    command,
    args: rest,
    env: childEnvironment(world.env, variables, inheritance),
    cwd: world.cwd,
  };
  const { secretMatcher, runChild } = await loadRunning();
  const buildMatcher = redacts ? secretMatcher(loaded, request) : undefined;
  if (launcherIsGone?.()) {
    const message = 'the package manager that started this has ended, so the command was not started';
    world.writeErr(formatDiagnostics([{ severity: 'error', message }], form));
    return 125;
  }
  request.notify('info', describeRun({ variables: variables.length, files: loaded.files.length }, request));
  notifyNotRedacted(streams, args, world, request.notify);
  // If we become the command, we can neither watch the launcher nor delete files when it ends.
  if (!redacts && !folder && !launcherIsGone && !inherited.some(({ withheld }) => withheld)) {
    replaceProcess(child);
  }
  if (folder) removeStaleFolders(folderOfFiles(world));
  return runChild(child, buildMatcher && { streams, buildMatcher }, {
    report: (problem) => world.writeErr(formatDiagnostics(errorsOf([problem]), form)),
    launcherIsGone,
    inherited,
    files: folder,
  });
}

/** Loads the code that is needed once all values are there. */
async function loadRunning() {
  const [{ runChild }, { secretMatcher }] = await Promise.all([
    import(/* webpackChunkName: "values" */ '../../process/run-child.ts'),
    import(/* webpackChunkName: "values" */ './secret-matcher.ts'),
  ]);
  return { runChild, secretMatcher };
}
