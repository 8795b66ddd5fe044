import { join } from 'node:path';
import { detectPlatform } from '../../../auth/platform.ts';
import { fail } from '../../../failure.ts';
import { absolutePath } from '../../../output/file/absolute-path.ts';
import { appendToRunnerFiles } from '../../../output/file/append-to-runner-files.ts';
import { checkLocation } from '../../../output/file/check-location.ts';
import { folderPrefix, type SecretFolder } from '../../../output/file/secret-folder.ts';
import { writePrivateFile } from '../../../output/file/write-private-file.ts';
import { type FormatName, fileFormats } from '../../../output/format/formats.ts';
import { formatGithubFile } from '../../../output/format/github-file.ts';
import { checkSizes } from '../../../output/format/size-limits.ts';
import type { Variable } from '../../../output/format/variable.ts';
import { checkForeign } from '../../guards/check-foreign.ts';
import { type CodebuildGuard, guardCodebuild } from '../../guards/guard-codebuild.ts';
import { checkedMapping } from '../../request/checked-mapping.ts';
import { describeRun } from '../../request/describe-run.ts';
import { parseChoice } from '../../request/parse-option.ts';
import {
  exposedVariables,
  folderOfFiles,
  prepareOutput,
  writeWithFiles,
} from '../../request/prepare-output.ts';
import type { Request } from '../../request/request.ts';
import type { World } from '../../world/world.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { exportFormats } from './export-formats.ts';
import { loadForCommand, notifyLeftOut } from './load-for-command.ts';
import { requestFromArguments } from './request-from-arguments.ts';

/** Writes the variables in the format that the arguments name. */
export async function executeExport(args: Arguments, world: World): Promise<number> {
  const format = parseChoice(args.text('format'), exportFormats, '--format');
  const request = requestFromArguments(args, world, format === 'github');
  const file = args.text('output');
  const output = file === undefined || file === '-' ? undefined : absolutePath(world.cwd, file);
  if (format !== 'github' && fileFormats[format].holds === 'names')
    return exportNames(format, output, request, world);
  const requireOutside = (path: string) => {
    if (args.flag('force')) return;
    checkLocation(path, { override: '--force', timeoutMs: request.deadline.remaining() });
  };
  const codebuild = codebuildGuard(args, world);
  if (format === 'github') checkGithub(world, output);
  else if (output === undefined) checkTerminal(args, world);
  else {
    requireOutside(output);
    codebuild?.checkFile(output);
  }
  const mapping = await checkedMapping(request, world);
  if (mapping.files.length > 0) {
    const parent = join(folderOfFiles(world), folderPrefix);
    requireOutside(parent);
    codebuild?.checkFolder(
      parent,
      mapping.files.map(({ content }) => content.name),
    );
  }
  const loaded = await loadForCommand(mapping, request, world);
  codebuild?.checkVariables(loaded.values.filter(({ expose }) => expose.includes('env')));
  notifyLeftOut(loaded.values, request.notify);
  const prepared = prepareOutput(loaded, world);
  const { variables, folder } = prepared;
  if (format === 'github' || fileFormats[format].holds === 'environment')
    checkSizes(variables, world.platform, world.env);
  if (format === 'github') {
    if (!args.flag('force')) checkForeign(prepared, world, '--force');
    writeWithFiles(folder, () => appendToGithub(variables, world));
  } else {
    writeOutput(fileFormats[format].write(variables), output, folder, world);
  }
  request.notify('info', describeRun({ variables: variables.length, files: loaded.files.length }, request));
  if (folder)
    request.notify('notice', `the files are in ${folder.path}; delete it when you no longer need them`);
  return 0;
}

/**
 * Writes the names that `run` will set. This loads the values too, because they decide which names includes and optional
 * entries give; it writes no value and no file.
 */
async function exportNames(
  format: FormatName,
  output: string | undefined,
  request: Request,
  world: World,
): Promise<number> {
  const mapping = await checkedMapping(request, world);
  const { values, files } = await loadForCommand(mapping, request, world, { leavesOutLong: true });
  notifyLeftOut(values, request.notify);
  const paths = files.flatMap(({ variable }) => variable ?? []).join(', ');
  if (paths !== '') {
    const message = `left out, because the files are not in the container: ${paths}; mount them with -v`;
    request.notify('notice', message);
  }
  const variables = exposedVariables(values, 'env');
  writeOutput(fileFormats[format].write(variables), output, undefined, world);
  request.notify('info', describeRun({ variables: variables.length, files: 0 }, request));
  return 0;
}

/** Writes the files, then the text that names them, to stdout or to a private file. */
function writeOutput(
  text: string,
  output: string | undefined,
  folder: SecretFolder | undefined,
  world: World,
): void {
  writeWithFiles(folder, () =>
    output === undefined ? world.writeOut(text) : writePrivateFile(output, Buffer.from(text)),
  );
}

function codebuildGuard(args: Arguments, world: World): CodebuildGuard | undefined {
  if (args.flag('force') || detectPlatform(world.env) !== 'codebuild') return undefined;
  return guardCodebuild(world, '--force');
}

function checkGithub(world: World, output: string | undefined): void {
  if (output !== undefined)
    throw fail(
      'USAGE',
      '--format github takes no --output',
      'Remove --output: this format writes to GITHUB_ENV.',
    );
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
    '`export` does not print values to a terminal',
    'Write them to a file with -o FILE, or add --show.',
  );
}

function appendToGithub(variables: readonly Variable[], world: World): void {
  const bytes = Buffer.from(formatGithubFile(variables, world.nonce));
  appendToRunnerFiles([{ label: 'GITHUB_ENV', path: world.env.GITHUB_ENV, bytes }], {
    runnerTemp: world.env.RUNNER_TEMP,
  });
}
