import { isUntrustedWorkspace } from '../auth/event-facts.ts';
import { platformNotice } from '../auth/platform.ts';
import { Failure, fail } from '../failure.ts';
import type { Loaded } from '../load/load-values.ts';
import type { LoadedValue } from '../load/loaded-value.ts';
import { checkAllowed } from '../mapping/check-allowed.ts';
import type { Entry, Mapping } from '../mapping/mapping.ts';
import { parseMapping } from '../mapping/parse-mapping.ts';
import type { NamePolicy } from '../mapping/variable-name.ts';
import { absolutePath } from '../output/file/absolute-path.ts';
import { appendAll } from '../output/file/append-to-runner-file.ts';
import type { SecretFolder } from '../output/file/secret-folder.ts';
import { formatGithubFile } from '../output/format/github-file.ts';
import { printable } from '../output/format/printable.ts';
import { checkSizes, environmentBytes } from '../output/format/size-limits.ts';
import type { Variable } from '../output/format/variable.ts';
import type { SignIn } from '../stores/aws/sessions.ts';
import { type ActionInputs, readActionInputs } from './action-inputs.ts';
import { annotation, failureAnnotations } from './annotations.ts';
import { checkForeign } from './check-foreign.ts';
import { formatVariables } from './format-variables.ts';
import { loadMapping } from './load-mapping.ts';
import { type LoadedFiles, placeFiles } from './loaded-files.ts';
import { masksOf } from './masks-of.ts';
import { readBaseMapping, readMappingFile } from './read-mapping.ts';
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
    if (inputs.envFile !== undefined) {
      const { checkLocation } = await import('../output/file/unsafe-location.ts');
      checkLocation(absolutePath(world.cwd, inputs.envFile));
    }
    const notice = (message: string) => world.writeOut(annotation('notice', message));
    const both = platformNotice(world.env);
    if (both !== undefined) notice(both);
    const loaded = await loadOrSkip(mapping, inputs, world, notice);
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

/** Nothing, with the reason in a notice, where there are no credentials and the workflow can do without. */
async function loadOrSkip(
  mapping: Mapping,
  inputs: ActionInputs,
  world: World,
  onNotice: (message: string) => void,
): Promise<Loaded> {
  const onSecret = (text: string) => writeMasks([text], world);
  const options = { ...inputs, names: namePolicy(inputs), profile: undefined, onNotice, onSecret };
  try {
    const signIn = inputs.local === undefined ? await signInOf(inputs.role, world, onSecret) : undefined;
    return await loadMapping(mapping, { ...options, signIn }, world);
  } catch (error) {
    if (!(error instanceof Failure) || error.problems.some(({ code }) => code !== 'NO_CREDENTIALS'))
      throw error;
    const { withReason } = await import('../auth/oidc-token.ts');
    const failure = await withReason(error, world.env);
    if (inputs.onMissingCredentials === 'fail') throw failure;
    onNotice(`nothing is loaded: ${failure.problems[0]?.message}`);
    return { values: [], files: [], skipped: [], warnings: [] };
  }
}

async function signInOf(
  role: ActionInputs['role'],
  { env }: World,
  onSecret: (text: string) => void,
): Promise<SignIn | undefined> {
  if (!role) return undefined;
  const { checkToken, requestToken } = await import('../auth/oidc-token.ts');
  await checkToken(env);
  const { arn: roleArn, audience, ...session } = role;
  return { ...session, roleArn, token: () => requestToken({ audience, env, onSecret }) };
}

/** Outputs that the Action itself sets. */
const ownOutputs = ['names', 'count', 'env-file'];

function readActionMapping(inputs: ActionInputs, world: World): Mapping {
  if (!('text' in inputs.mapping)) requireTrust('the mapping file', inputs, world);
  if (inputs.local !== undefined) requireTrust('the stand-in file', inputs, world);
  const { text, file } =
    'text' in inputs.mapping
      ? { text: inputs.mapping.text, file: 'mapping' }
      : readMappingFile(inputs.mapping.file, world);
  const mapping = parseMapping(text, {
    file,
    vars: inputs.vars,
    only: inputs.only,
    groups: inputs.groups,
    readBase: (path, extending) => {
      requireTrust('a mapping that is extended', inputs, world);
      return readBaseMapping(path, extending, world);
    },
    ...namePolicy(inputs),
  });
  checkAllowed(mapping, inputs.allow, 'allow');
  checkOutputs(mapping.entries);
  return mapping;
}

function namePolicy({ allowNames, envFile }: ActionInputs): NamePolicy {
  return { allowNames, forGithubEnv: envFile === undefined };
}

/** @throws {Failure} `NAME_CLASH` for what is exposed under the name of an output of our own. */
function checkOutputs(
  exposed: readonly Pick<LoadedValue & Partial<Entry>, 'name' | 'expose' | 'place'>[],
): void {
  const taken = exposed.filter(
    ({ name, expose }) => expose.includes('output') && ownOutputs.includes(name.toLowerCase()),
  );
  if (taken.length === 0) return;
  throw new Failure(
    taken.map(({ name, place }) => ({
      code: 'NAME_CLASH',
      message: `"${name}" is an output of the Action itself`,
      hint: 'Choose another name for what is exposed as an output.',
      ...(place && { place }),
    })),
  );
}

/**
 * The mapping chooses what is read, and a stand-in file what later steps are given.
 *
 * @throws {Failure} `UNTRUSTED_WORKSPACE` where a stranger may have written a file that the workflow names.
 */
function requireTrust(file: string, { trustWorkspace }: ActionInputs, { env }: World): void {
  if (trustWorkspace || !isUntrustedWorkspace(env.GITHUB_EVENT_NAME)) return;
  throw fail(
    'UNTRUSTED_WORKSPACE',
    `${file} is not read in a ${env.GITHUB_EVENT_NAME} workflow: it decides what is handed over, with the rights of the repository, and whoever wrote what is checked out wrote the file`,
    'Write the mapping inline (input mapping). If nothing but your own branches is ever checked out, say trust-workspace: true.',
  );
}

async function handOver(loaded: Loaded, inputs: ActionInputs, world: World): Promise<void> {
  checkOutputs(loaded.values);
  const { masks, warnings } = masksOf(loaded, inputs.shortSecrets, 'runner');
  const files = placeFiles(loaded, world);
  const env = [...exposed(loaded.values, 'env'), ...(files?.variables ?? [])];
  const outputs = exposed(loaded.values, 'output');
  const file = await envFile(inputs, env, world);
  if (!file) checkEnvironment(env, files, inputs, world);

  writeMasks(masks, world);
  const loadWarnings = loaded.warnings.map(({ name, message }) => `"${name}" ${message}`);
  for (const message of [...warnings, ...loadWarnings]) world.writeOut(annotation('warning', message));
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

interface EnvFile {
  readonly path: string;
  readonly write: () => void;
}

/** The env file that was asked for, ready to be written; undefined when the variables go to the environment. */
async function envFile(
  inputs: ActionInputs,
  env: readonly Variable[],
  world: World,
): Promise<EnvFile | undefined> {
  if (inputs.envFile === undefined) return undefined;
  const path = absolutePath(world.cwd, inputs.envFile);
  if (inputs.envFileFormat !== 'json') checkSizes(env, platformLimits(world));
  const bytes = Buffer.from(formatVariables(inputs.envFileFormat, env));
  const { writePrivateFile } = await import('../output/file/write-private-file.ts');
  return { path, write: () => writePrivateFile(path, bytes) };
}

function checkEnvironment(
  env: readonly Variable[],
  files: LoadedFiles | undefined,
  inputs: ActionInputs,
  world: World,
): void {
  if (!inputs.overwrite) checkForeign(env, files, world, 'overwrite: true in the workflow');
  const existing = Object.entries(world.env).map(([name, value = '']) => ({ name, value }));
  checkSizes(env, platformLimits(world), environmentBytes(existing));
}

/** What is written beside the runner's own files, and deleted when the job ends. */
interface OwnFiles {
  readonly file: EnvFile | undefined;
  readonly folder: SecretFolder | undefined;
}

/** One append to each file, all or none; our own files come last, and take the others back when they fail. */
function writeRunnerFiles(
  env: readonly Variable[],
  outputs: readonly Variable[],
  { file, folder }: OwnFiles,
  world: World,
): void {
  const append = (
    label: 'GITHUB_ENV' | 'GITHUB_OUTPUT' | 'GITHUB_STATE',
    variables: readonly Variable[],
  ) => ({
    label,
    path: world.env[label],
    bytes: Buffer.from(formatGithubFile(variables, world.nonce)),
  });
  const options = { runnerTemp: world.env.RUNNER_TEMP };
  const owned = [
    ...(file ? [{ name: 'files', value: JSON.stringify([file.path]) }] : []),
    ...(folder ? [{ name: 'folders', value: JSON.stringify([folder.path]) }] : []),
  ];
  // The state comes first, so that `post` deletes what is ours whatever happens next, but nothing that was not written.
  const state = owned.length > 0 ? [append('GITHUB_STATE', owned)] : [];
  const files = env.length > 0 ? [append('GITHUB_ENV', env)] : [];
  appendAll([...state, ...files, append('GITHUB_OUTPUT', outputs)], options, () => {
    folder?.write();
    try {
      file?.write();
    } catch (error) {
      folder?.remove();
      throw error;
    }
  });
}

function exposed(values: readonly LoadedValue[], where: 'env' | 'output'): Variable[] {
  return values
    .filter(({ expose }) => expose.includes(where))
    .map(({ name, value }) => ({ name, value: value.text() }));
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
