import type { Loaded } from '../../load/load-values.ts';
import { absolutePath } from '../../output/file/absolute-path.ts';
import { openPrivateFile } from '../../output/file/write-private-file.ts';
import { fileFormats } from '../../output/format/formats.ts';
import { checkSizes } from '../../output/format/size-limits.ts';
import type { Variable } from '../../output/format/variable.ts';
import { printable } from '../../text/printable.ts';
import { checkForeign } from '../guards/check-foreign.ts';
import { checkOutputs } from '../guards/check-outputs.ts';
import { describeRun } from '../request/describe-run.ts';
import { masksOf } from '../request/masks-of.ts';
import { exposedVariables, prepareOutput } from '../request/prepare-output.ts';
import type { Request } from '../request/request.ts';
import { writeMasks } from '../request/write-masks.ts';
import type { World } from '../world/world.ts';
import type { ActionInputs } from './action-inputs.ts';
import { annotations } from './annotations.ts';
import { type EnvFile, writeRunnerFiles } from './write-runner-files.ts';

/**
 * Hands the loaded values over to the job: checks everything, then masks it, and only then writes it.
 *
 * @returns the warnings, which are in the log by now.
 * @throws {Failure} if nothing could be handed over.
 */
export function handOver(loaded: Loaded, request: ActionInputs & Request, world: World): readonly string[] {
  checkOutputs(loaded.values);
  const { masks, warnings } = masksOf(loaded, { ...request, maskedBy: 'runner' });
  const prepared = prepareOutput(loaded, world);
  const { variables, folder } = prepared;
  const outputs = exposedVariables(loaded.values, 'output');
  const file = envFile(request, variables, world);
  if (!file) {
    if (!request.overwrite) checkForeign(prepared, world, 'overwrite: true in the workflow');
    checkSizes(variables, world.platform, world.env);
  }

  writeMasks(masks, world, 'stdout');
  const loadWarnings = loaded.warnings.map(({ name, message }) => `"${name}" ${message}`);
  const allWarnings = [...warnings, ...loadWarnings];
  world.writeOut(annotations('warning', allWarnings));
  const names = [...new Set([...variables, ...outputs].map(({ name }) => name))];
  const results: Variable[] = [
    { name: 'names', value: JSON.stringify(names) },
    { name: 'count', value: String(names.length) },
    ...(file ? [{ name: 'env-file', value: file.path }] : []),
    ...outputs,
  ];
  // Writing the runner's files comes last: a failure before it leaves the job as it was.
  world.writeOut(describeLoaded(loaded, names));
  if (names.length + loaded.files.length > 0)
    request.notify('info', describeRun({ variables: names.length, files: loaded.files.length }, request));
  writeRunnerFiles(file ? [] : variables, results, { file, folder }, world);
  return allWarnings;
}

/** The env file that the workflow asks for, not written yet; undefined if the variables go to the environment. */
function envFile(inputs: ActionInputs, variables: readonly Variable[], world: World): EnvFile | undefined {
  if (inputs.envFile === undefined) return undefined;
  const path = absolutePath(world.cwd, inputs.envFile);
  const { holds, write } = fileFormats[inputs.envFileFormat];
  if (holds === 'environment') checkSizes(variables, world.platform);
  const bytes = Buffer.from(write(variables));
  return { path, bytes, open: () => openPrivateFile(path) };
}

const jobOutputNote = ' (an output of this step; the runner drops job outputs that contain it)';

/** One line for each value, file, and skipped entry. */
function describeLoaded({ values, files, skipped }: Loaded, names: readonly string[]): string {
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
  return [...lines, ...written, ...left].map((line) => `${printable(line)}\n`).join('');
}
