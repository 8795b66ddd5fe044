import { join } from 'node:path';
import { detectPlatform } from '../../../auth/platform.ts';
import { fail } from '../../../failure.ts';
import { appendToRunnerFiles } from '../../../output/file/append-to-runner-files.ts';
import { folderPrefix } from '../../../output/file/secret-folder.ts';
import { formatVariables } from '../../../output/format/format-variables.ts';
import { formats } from '../../../output/format/formats.ts';
import { formatGithubFile } from '../../../output/format/github-file.ts';
import type { Variable } from '../../../output/format/variable.ts';
import { checkForeign } from '../../guards/check-foreign.ts';
import { checkRoom } from '../../guards/check-room.ts';
import type { CodebuildGuard } from '../../guards/guard-codebuild.ts';
import { exposedVariables } from '../../request/exposed-variables.ts';
import { folderOfFiles, placeFiles, writeWithFiles } from '../../request/loaded-files.ts';
import { parseChoice } from '../../request/parse-option.ts';
import type { Deadline } from '../../world/deadline.ts';
import type { World } from '../../world/world.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { exportDockerArgs } from './export-docker-args.ts';
import { deadlineFromArguments, loadFromArguments, mappingFromArguments } from './mapping-from-arguments.ts';
import { sayer } from './say.ts';
import { sayLeftOut } from './say-left-out.ts';
import { outputOf, writeOutput } from './write-output.ts';

/** What `export` does; apart from its help, which loads nothing of this. */
export async function executeExport(args: Arguments, world: World): Promise<number> {
  const format = parseChoice(args.text('format'), [...formats, 'docker-args', 'github'], '--format');
  if (format === 'docker-args') return exportDockerArgs(args, world);
  const deadline = deadlineFromArguments(args);
  const output = outputOf(args, world);
  const isForGithub = format === 'github';
  const codebuild = await codebuildGuard(args, world);
  if (isForGithub) checkGithub(world, output);
  else if (output === undefined) checkTerminal(args, world);
  else {
    await requireOutside(output, args, deadline);
    codebuild?.checkFile(output);
  }
  const mapping = await mappingFromArguments(args, world, isForGithub, deadline);
  if (mapping.files.length > 0) {
    const folder = join(folderOfFiles(world), folderPrefix);
    await requireOutside(folder, args, deadline);
    codebuild?.checkFolder(
      folder,
      mapping.files.map(({ content }) => content.name),
    );
  }
  const loaded = await loadFromArguments(mapping, args, world, { forGithubEnv: isForGithub, deadline });
  codebuild?.checkVariables(loaded.values.filter(({ expose }) => expose.includes('env')));
  const say = sayer(args, world);
  sayLeftOut(loaded.values, say);
  const files = placeFiles(loaded, world);
  const variables = [...exposedVariables(loaded.values, 'env'), ...(files?.variables ?? [])];
  if (format !== 'json') checkRoom(variables, world.env, world);
  if (isForGithub) {
    if (!args.flag('force')) checkForeign(variables, files, world, '--force');
    writeWithFiles(files?.folder, () => appendToGithub(variables, world));
  } else {
    await writeOutput(formatVariables(format, variables), output, files?.folder, world);
  }
  if (files)
    say('notice', `the files are in ${files.folder.path}; delete it when they are not needed any more`);
  return 0;
}

async function codebuildGuard(args: Arguments, world: World): Promise<CodebuildGuard | undefined> {
  if (args.flag('force') || detectPlatform(world.env) !== 'codebuild') return undefined;
  const { guardCodebuild } = await import('../../guards/guard-codebuild.ts');
  return guardCodebuild(world, '--force');
}

async function requireOutside(path: string, args: Arguments, deadline: Deadline): Promise<void> {
  if (args.flag('force')) return;
  const { checkLocation } = await import('../../../output/file/check-location.ts');
  checkLocation(path, { override: '--force', timeoutMs: deadline.remaining() });
}

function checkGithub(world: World, output: string | undefined): void {
  if (output !== undefined)
    throw fail('USAGE', '--format github takes no --output', 'Remove --output: GITHUB_ENV is the file.');
  if (!world.env.GITHUB_ENV) {
    throw fail(
      'USAGE',
      'GITHUB_ENV is not set, so --format github has nowhere to write',
      'Run it in a GitHub job, or choose another format.',
    );
  }
}

function checkTerminal(args: Arguments, world: World): void {
  if (!world.stdoutIsTerminal || args.flag('show')) return;
  throw fail(
    'USAGE',
    'the values would be shown on the terminal',
    'Write them to a file with -o FILE, or add --show.',
  );
}

function appendToGithub(variables: readonly Variable[], world: World): void {
  const bytes = Buffer.from(formatGithubFile(variables, world.nonce));
  appendToRunnerFiles([{ label: 'GITHUB_ENV', path: world.env.GITHUB_ENV, bytes }], {
    runnerTemp: world.env.RUNNER_TEMP,
  });
}
