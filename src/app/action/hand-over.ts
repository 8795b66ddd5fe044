import type { Loaded } from '../../load/load-values.ts';
import { absolutePath } from '../../output/file/absolute-path.ts';
import { formatVariables } from '../../output/format/format-variables.ts';
import type { Variable } from '../../output/format/variable.ts';
import { printable } from '../../text/printable.ts';
import { checkForeign } from '../guards/check-foreign.ts';
import { checkOutputs } from '../guards/check-outputs.ts';
import { checkRoom } from '../guards/check-room.ts';
import { exposedVariables } from '../request/exposed-variables.ts';
import { placeFiles } from '../request/loaded-files.ts';
import { masksOf } from '../request/masks-of.ts';
import { writeMasks } from '../request/write-masks.ts';
import type { World } from '../world/world.ts';
import type { ActionInputs } from './action-inputs.ts';
import { annotations } from './annotations.ts';
import { type EnvFile, writeRunnerFiles } from './write-runner-files.ts';
import { writeSummary } from './write-summary.ts';

/**
 * Gives the job what was loaded: everything is checked, then masked, and only then written.
 *
 * @throws {Failure} and nothing is handed over.
 */
export async function handOver(loaded: Loaded, inputs: ActionInputs, world: World): Promise<void> {
  checkOutputs(loaded.values);
  const { masks, warnings } = masksOf(loaded, {
    audience: 'runner',
    shortSecrets: inputs.shortSecrets,
    isLocal: inputs.local !== undefined,
  });
  const files = placeFiles(loaded, world);
  const env = [...exposedVariables(loaded.values, 'env'), ...(files?.variables ?? [])];
  const outputs = exposedVariables(loaded.values, 'output');
  const file = await envFile(inputs, env, world);
  if (!file) {
    if (!inputs.overwrite) checkForeign(env, files, world, 'overwrite: true in the workflow');
    checkRoom(env, world.env, world);
  }

  writeMasks(masks, world, 'stdout');
  const loadWarnings = loaded.warnings.map(({ name, message }) => `"${name}" ${message}`);
  world.writeOut(annotations('warning', [...warnings, ...loadWarnings]));
  const names = [...new Set([...env, ...outputs].map(({ name }) => name))];
  const results: Variable[] = [
    { name: 'names', value: JSON.stringify(names) },
    { name: 'count', value: String(names.length) },
    ...(file ? [{ name: 'env-file', value: file.path }] : []),
    ...outputs,
  ];
  // Handing over comes last: what fails before it leaves the job as it was, and the summary fails nothing.
  say(loaded, names, world);
  writeRunnerFiles(file ? [] : env, results, { file, folder: files?.folder }, world);
  if (inputs.summary) writeSummary(loaded, world);
}

/** The env file that was asked for, ready to be written; undefined when the variables go to the environment. */
async function envFile(
  inputs: ActionInputs,
  env: readonly Variable[],
  world: World,
): Promise<EnvFile | undefined> {
  if (inputs.envFile === undefined) return undefined;
  const path = absolutePath(world.cwd, inputs.envFile);
  if (inputs.envFileFormat !== 'json') checkRoom(env, {}, world);
  const bytes = Buffer.from(formatVariables(inputs.envFileFormat, env));
  const { openPrivateFile } = await import('../../output/file/write-private-file.ts');
  return { path, bytes, open: () => openPrivateFile(path) };
}

const jobOutputNote = ' (an output of this step; the runner drops job outputs that contain it)';

function say({ values, files, skipped }: Loaded, names: readonly string[], world: World): void {
  const lines = values
    .filter(({ name }) => names.includes(name))
    .map(({ name, source, version, secret, expose }) => {
      const note = secret && expose.includes('output') ? jobOutputNote : '';
      return `${name} from ${source}${version === undefined ? '' : `, version ${version}`}${note}`;
    });
  const written = files.map(
    ({ content: { name, source }, variable }) =>
      `${name} from ${source}, a file${variable === undefined ? '' : `; its path is in ${variable}`}`,
  );
  const left = skipped.map(({ name, source }) => `${name} is skipped: ${source} is missing and optional`);
  world.writeOut([...lines, ...written, ...left].map((line) => `${printable(line)}\n`).join(''));
}
