import { platformNotice } from '../../auth/platform.ts';
import { Failure, notRestoredHint } from '../../failure.ts';
import type { Loaded } from '../../load/load-values.ts';
import type { Mapping } from '../../mapping/model/mapping.ts';
import { absolutePath } from '../../output/file/absolute-path.ts';
import type { SignIn } from '../../stores/aws/sessions.ts';
import { loadMapping } from '../request/load-mapping.ts';
import type { ReadOptions } from '../request/read-mapping.ts';
import { asFailure } from '../request/report-failure.ts';
import { writeMasks } from '../request/write-masks.ts';
import { startDeadline } from '../world/deadline.ts';
import type { World } from '../world/world.ts';
import { type ActionInputs, readActionInputs } from './action-inputs.ts';
import { annotation, failureAnnotations } from './annotations.ts';
import { namePolicy, readActionMapping } from './read-action-mapping.ts';

/**
 * The Action: inputs, mapping, values, masks, and only then one write to each of the runner's files. Every failure
 * becomes annotations and a failed step; none holds a value.
 *
 * @returns the exit status.
 */
export async function runAction(world: World): Promise<number> {
  try {
    const inputs = readActionInputs(world.env);
    const notice = (message: string) => world.writeOut(annotation('notice', message));
    if (inputs.ignoresMappingFile)
      notice('the input mapping-file is ignored, because the input mapping is set, too');
    const reading: ReadOptions = {
      deadline: startDeadline(inputs.timeoutSeconds),
      trust: { isGiven: inputs.trustWorkspace, caller: 'Action' },
    };
    const mapping = await readActionMapping(inputs, reading, world);
    if (inputs.envFile !== undefined) {
      const { checkLocation } = await import('../../output/file/check-location.ts');
      checkLocation(absolutePath(world.cwd, inputs.envFile), { timeoutMs: reading.deadline.remaining() });
    }
    const both = platformNotice(world.env);
    if (both !== undefined) notice(both);
    const loaded = await loadOrSkip(mapping, inputs, reading, world, notice);
    const { handOver } = await loadHandOver();
    await handOver(loaded, inputs, world);
    return 0;
  } catch (error) {
    const failure = asFailure(error, world.env.RUNNER_DEBUG === '1');
    try {
      world.writeOut(failureAnnotations(failure));
      if (!failure.problems.some(({ hint }) => hint === notRestoredHint))
        world.writeOut('Nothing was handed over to the job.\n');
    } catch {
      // Stdout is gone; the exit status still tells.
    }
    return failure.exitStatus;
  }
}

/** What comes after the values is loaded while AWS is waited for. */
const loadHandOver = () => import('./hand-over.ts');

/** Nothing, with the reason in a notice, where there are no credentials and the workflow can do without. */
async function loadOrSkip(
  mapping: Mapping,
  inputs: ActionInputs,
  reading: ReadOptions,
  world: World,
  onNotice: (message: string) => void,
): Promise<Loaded> {
  const onSecret = (text: string) => writeMasks([text], world, 'stdout');
  const options = {
    ...inputs,
    ...reading,
    names: namePolicy(inputs),
    optionNames,
    onNotice,
    onSecret,
    prepare: loadHandOver,
  };
  try {
    const signIn = inputs.local === undefined ? await signInOf(inputs.role, world, onSecret) : undefined;
    return await loadMapping(mapping, { ...options, signIn }, world);
  } catch (error) {
    if (!(error instanceof Failure) || error.problems.some(({ code }) => code !== 'NO_CREDENTIALS'))
      throw error;
    const { withReason } = await import('../../auth/oidc-token.ts');
    const failure = await withReason(error, world.env);
    if (inputs.onMissingCredentials === 'fail') throw failure;
    onNotice(`nothing is loaded: ${failure.problems[0]?.message}`);
    return { values: [], files: [], skipped: [], warnings: [] };
  }
}

const optionNames = {
  region: 'aws-region',
  endpointUrl: 'endpoint-url',
  allowHttpEndpoint: 'allow-http-endpoint',
};

async function signInOf(
  role: ActionInputs['role'],
  { env }: World,
  onSecret: (text: string) => void,
): Promise<SignIn | undefined> {
  if (!role) return undefined;
  const { checkToken, requestToken } = await import('../../auth/oidc-token.ts');
  await checkToken(env);
  const { arn: roleArn, audience, ...session } = role;
  return { ...session, roleArn, token: () => requestToken({ audience, env, onSecret }) };
}
