import { join } from 'node:path';
import { detectPlatform } from '../../auth/platform.ts';
import { fail } from '../../failure.ts';
import type { Loaded } from '../../load/load-values.ts';
import type { LoadedValue } from '../../load/loaded-value.ts';
import { absolutePath } from '../../output/file/absolute-path.ts';
import { appendAll } from '../../output/file/append-to-runner-file.ts';
import { folderPrefix } from '../../output/file/secret-folder.ts';
import { formatGithubFile } from '../../output/format/github-file.ts';
import { printable } from '../../output/format/printable.ts';
import { checkSizes, environmentBytes } from '../../output/format/size-limits.ts';
import type { Variable } from '../../output/format/variable.ts';
import { checkForeign } from '../check-foreign.ts';
import { formats, formatVariables } from '../format-variables.ts';
import type { CodebuildGuard } from '../guard-codebuild.ts';
import { folderOfFiles, placeFiles } from '../loaded-files.ts';
import { platformLimits, type World } from '../world.ts';
import { writeMasks } from '../write-masks.ts';
import { loadFromArguments, mappingFromArguments, shortSecretsOf } from './mapping-from-arguments.ts';
import { type Arguments, oneOf } from './parse-arguments.ts';

/** What `export` does; apart from its help, which loads nothing of this. */
export async function executeExport(args: Arguments, world: World): Promise<number> {
  const format = oneOf(args.text('format'), [...formats, 'github'], '--format');
  const output = args.text('output') === '-' ? undefined : args.text('output');
  if (output === '') throw fail('USAGE', 'the option --output is empty', 'Write --output FILE.');
  const codebuild = await codebuildGuard(args, world);
  if (format === 'github') checkGithub(world, output);
  else if (output === undefined) checkTerminal(args, world);
  else {
    const path = absolutePath(world.cwd, output);
    await requireOutside(path, args);
    codebuild?.checkFile(path);
  }
  const mapping = mappingFromArguments(args, world, format === 'github');
  if (mapping.files.length > 0) await requireOutside(join(folderOfFiles(world), folderPrefix), args);
  const loaded = await loadFromArguments(mapping, args, world, format === 'github');
  codebuild?.checkVariables(loaded.values.filter(({ expose }) => expose.includes('env')));
  const { variables: inside, leftOut } = forEnvironment(loaded.values);
  const files = placeFiles(loaded, world);
  const variables = [...inside, ...(files?.variables ?? [])];
  if (leftOut.length > 0 && !args.flag('quiet')) {
    world.writeErr(`notice: left out, for they are exposed as outputs alone: ${leftOut.join(', ')}\n`);
  }
  if (format !== 'json') checkSizes(variables, platformLimits(world), environmentBytes(existing(world)));
  const text = format === 'github' ? '' : formatVariables(format, variables);
  if (format === 'github') {
    if (!args.flag('force')) checkForeign(variables, files, world, '--force');
    await maskForGithub(loaded, args, world);
  }
  files?.folder.write();
  try {
    if (format === 'github') {
      appendToGithub(variables, world);
    } else if (output === undefined) {
      world.writeOut(text);
    } else {
      const { writePrivateFile } = await import('../../output/file/write-private-file.ts');
      writePrivateFile(absolutePath(world.cwd, output), Buffer.from(text));
    }
  } catch (error) {
    files?.folder.remove();
    throw error;
  }
  if (files && !args.flag('quiet')) {
    world.writeErr(
      `notice: the files are in ${printable(files.folder.path)}; delete it when they are not needed any more\n`,
    );
  }
  return 0;
}

async function codebuildGuard(args: Arguments, world: World): Promise<CodebuildGuard | undefined> {
  if (args.flag('force') || detectPlatform(world.env) !== 'codebuild') return undefined;
  const { guardCodebuild } = await import('../guard-codebuild.ts');
  return guardCodebuild(world, '--force');
}

async function requireOutside(path: string, args: Arguments): Promise<void> {
  if (args.flag('force')) return;
  const { checkLocation } = await import('../../output/file/unsafe-location.ts');
  checkLocation(path, '--force');
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
    'Write them to a file with -o FILE, or say --show.',
  );
}

function forEnvironment(values: readonly LoadedValue[]): { variables: Variable[]; leftOut: string[] } {
  const inside = values.filter(({ expose }) => expose.includes('env'));
  const outside = values.filter(({ expose }) => expose.includes('output') && !expose.includes('env'));
  return {
    variables: inside.map(({ name, value }) => ({ name, value: value.text() })),
    leftOut: outside.map(({ name }) => name),
  };
}

function existing(world: World): Variable[] {
  return Object.entries(world.env).map(([name, value = '']) => ({ name, value }));
}

async function maskForGithub(loaded: Loaded, args: Arguments, world: World): Promise<void> {
  const { masksOf } = await import('../masks-of.ts');
  const { masks, warnings } = masksOf(loaded, shortSecretsOf(args), 'runner');
  if (!args.flag('quiet')) {
    for (const message of warnings) world.writeErr(`warning: ${printable(message)}\n`);
  }
  writeMasks(masks, world);
}

function appendToGithub(variables: readonly Variable[], world: World): void {
  const bytes = Buffer.from(formatGithubFile(variables, world.nonce));
  appendAll([{ label: 'GITHUB_ENV', path: world.env.GITHUB_ENV, bytes }], {
    runnerTemp: world.env.RUNNER_TEMP,
  });
}
