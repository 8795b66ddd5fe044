import { resolve } from 'node:path';
import { Failure } from '../failure.ts';
import type { Loaded } from '../load/load-values.ts';
import type { LoadedValue } from '../load/loaded-value.ts';
import { checkAllowed } from '../mapping/check-allowed.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { parseMapping } from '../mapping/parse-mapping.ts';
import { appendAll } from '../output/file/append-to-runner-file.ts';
import { checkLocation } from '../output/file/unsafe-location.ts';
import { writePrivateFile } from '../output/file/write-private-file.ts';
import { formatGithubFile } from '../output/format/github-file.ts';
import { printable } from '../output/format/printable.ts';
import { checkSizes, environmentBytes } from '../output/format/size-limits.ts';
import type { Variable } from '../output/format/variable.ts';
import { type ActionInputs, readActionInputs } from './action-inputs.ts';
import { annotation, failureAnnotations } from './annotations.ts';
import { formatVariables } from './format-variables.ts';
import { loadMapping } from './load-mapping.ts';
import { masksOf } from './masks-of.ts';
import { readMapping } from './read-mapping.ts';
import { asFailure } from './report-failure.ts';
import { platformLimits, type World } from './world.ts';
import { writeMasks } from './write-masks.ts';
import { writeSummary } from './write-summary.ts';

/**
 * The Action: inputs, mapping, values, masks, and only then one write to each of the runner's files. Every failure
 * becomes annotations and a failed step; none holds a value.
 *
 * @returns the exit status.
 */
export async function runAction(world: World): Promise<number> {
  try {
    const inputs = readActionInputs(world.env);
    const mapping = readActionMapping(inputs, world);
    const loaded = await loadMapping(
      mapping,
      { ...inputs, profile: undefined, onNotice: (message) => world.writeOut(annotation('notice', message)) },
      world,
    );
    await handOver(loaded, inputs, world);
    return 0;
  } catch (error) {
    const failure = asFailure(error, world.env.RUNNER_DEBUG === '1');
    try {
      world.writeOut(failureAnnotations(failure));
      world.writeOut('Nothing was handed over to the job.\n');
    } catch {
      // Stdout is gone; the exit status still tells.
    }
    return failure.exitStatus;
  }
}

/** Outputs that the Action itself sets. */
const ownOutputs = ['names', 'count', 'env-file'];

function readActionMapping(inputs: ActionInputs, world: World): Mapping {
  const { text, file } =
    'text' in inputs.mapping
      ? { text: inputs.mapping.text, file: 'mapping' }
      : readMapping(inputs.mapping.file, world);
  const mapping = parseMapping(text, {
    file,
    vars: inputs.vars,
    only: inputs.only,
    allowNames: inputs.allowNames,
    forGithubEnv: inputs.envFile === undefined,
  });
  checkAllowed(mapping, inputs.allow, 'allow');
  const taken = mapping.entries.filter(
    ({ name, expose }) => expose.includes('output') && ownOutputs.includes(name.toLowerCase()),
  );
  if (taken.length > 0) {
    throw new Failure(
      taken.map(({ name, place }) => ({
        code: 'NAME_CLASH',
        message: `"${name}" is an output of the Action itself`,
        hint: 'Choose another name for what is exposed as an output.',
        place,
      })),
    );
  }
  if (inputs.envFile !== undefined) checkLocation(resolve(world.cwd, inputs.envFile));
  return mapping;
}

async function handOver(loaded: Loaded, inputs: ActionInputs, world: World): Promise<void> {
  const masks = masksOf(loaded.values, inputs.shortSecrets);
  const env = exposed(loaded.values, 'env');
  const outputs = exposed(loaded.values, 'output');
  if (!inputs.overwrite && inputs.envFile === undefined) checkForeign(env, world);
  const existing = Object.entries(world.env).map(([name, value = '']) => ({ name, value }));
  const filePath = inputs.envFile === undefined ? undefined : resolve(world.cwd, inputs.envFile);
  if (inputs.envFileFormat !== 'json' || filePath === undefined) {
    checkSizes(env, platformLimits(world), filePath === undefined ? environmentBytes(existing) : 0);
  }
  const fileText = filePath === undefined ? undefined : formatVariables(inputs.envFileFormat, env);

  writeMasks(masks.masks, world);
  for (const { name, message } of [...masks.warnings, ...loaded.warnings]) {
    world.writeOut(annotation('warning', `"${name}" ${message}`));
  }
  const names = [...new Set([...env, ...outputs].map(({ name }) => name))];
  const results: Variable[] = [
    { name: 'names', value: JSON.stringify(names) },
    { name: 'count', value: String(names.length) },
    ...(filePath === undefined ? [] : [{ name: 'env-file', value: filePath }]),
    ...outputs,
  ];
  const records = (variables: readonly Variable[]) => Buffer.from(formatGithubFile(variables, world.nonce));
  const { GITHUB_ENV, GITHUB_OUTPUT, GITHUB_STATE, RUNNER_TEMP } = world.env;
  const runnerFiles = { runnerTemp: RUNNER_TEMP };
  if (filePath !== undefined) {
    // First the state, so that `post` deletes the file whatever happens next.
    const state = [{ name: 'files', value: JSON.stringify([filePath]) }];
    appendAll([{ label: 'GITHUB_STATE', path: GITHUB_STATE, bytes: records(state) }], runnerFiles);
  }
  appendAll(
    [
      ...(filePath === undefined && env.length > 0
        ? [{ label: 'GITHUB_ENV', path: GITHUB_ENV, bytes: records(env) }]
        : []),
      { label: 'GITHUB_OUTPUT', path: GITHUB_OUTPUT, bytes: records(results) },
    ],
    runnerFiles,
    () => {
      if (filePath !== undefined && fileText !== undefined) writePrivateFile(filePath, Buffer.from(fileText));
    },
  );
  say(loaded, names, world);
  if (inputs.summary) writeSummary(loaded, world);
}

function exposed(values: readonly LoadedValue[], where: 'env' | 'output'): Variable[] {
  return values
    .filter(({ expose }) => expose.includes(where))
    .map(({ name, value }) => ({ name, value: value.text() }));
}

/** A variable that somebody else has set is not replaced unasked; one that we set to the same before is no conflict. */
function checkForeign(variables: readonly Variable[], world: World): void {
  const foreign = variables.filter(
    ({ name, value }) => world.env[name] !== undefined && world.env[name] !== value,
  );
  if (foreign.length === 0) return;
  throw new Failure(
    foreign.map(({ name }) => ({
      code: 'ALREADY_SET',
      message: `"${name}" is set in this job already, to something else`,
      hint: 'Rename it in the mapping, or say overwrite: true in the workflow.',
    })),
  );
}

function say({ values, skipped }: Loaded, names: readonly string[], world: World): void {
  const lines = values
    .filter(({ name }) => names.includes(name))
    .map(
      ({ name, source, version }) =>
        `${name} from ${source}${version === undefined ? '' : `, version ${version}`}`,
    );
  const left = skipped.map(({ name, source }) => `${name} is skipped: ${source} is missing and optional`);
  world.writeOut([...lines, ...left].map((line) => `${printable(line)}\n`).join(''));
}
