import { checkToken, requestToken, withReason } from '../../auth/oidc-token.ts';
import { platformNotice } from '../../auth/platform.ts';
import { Failure } from '../../failure.ts';
import type { Loaded } from '../../load/load-values.ts';
import type { Mapping } from '../../mapping/model/mapping.ts';
import { absolutePath } from '../../output/file/absolute-path.ts';
import { checkLocation } from '../../output/file/check-location.ts';
import { checkOutputs } from '../guards/check-outputs.ts';
import { checkedMapping } from '../request/checked-mapping.ts';
import { formatDiagnostics } from '../request/diagnostic.ts';
import { loadMapping } from '../request/load-mapping.ts';
import { asFailure } from '../request/report-failure.ts';
import { type Request, startRequest } from '../request/request.ts';
import type { World } from '../world/world.ts';
import { type ActionInputs, readActionInputs } from './action-inputs.ts';
import { annotation, failureAnnotations } from './annotations.ts';
import type { Note, RunReport } from './summary-body.ts';
import { writeSummary } from './write-summary.ts';

/**
 * Runs the Action: inputs, mapping, values, masks, and only then one write to each of the runner's files. Every failure
 * becomes annotations and a failed step; none contains a value.
 *
 * @returns the exit status.
 */
export async function runAction(world: World): Promise<number> {
  const notes: Note[] = [];
  let request: (ActionInputs & Request) | undefined;
  let mapping: Mapping | undefined;
  const summarize = (result: RunReport['result']) => writeSummary({ request, mapping, result, notes }, world);
  try {
    request = startRequest(readActionInputs(world.env), (severity, message, about) => {
      if (severity === 'info') world.writeOut(formatDiagnostics([{ severity, message }], 'text'));
      if (severity === 'info' || severity === 'verbose') return;
      world.writeOut(annotation(severity, message, about?.place));
      notes.push({ level: severity, message });
    });
    const { envFile, deadline, notify } = request;
    if (request.ignoresMappingFile)
      notify('notice', 'the input mapping-file is ignored, because the input mapping is also set');
    mapping = await checkedMapping(request, world);
    checkOutputs(mapping.entries);
    if (envFile !== undefined) {
      checkLocation(absolutePath(world.cwd, envFile), { timeoutMs: deadline.remaining() });
    }
    const notice = platformNotice(world.env);
    if (notice !== undefined) notify('notice', notice);
    const loaded = await loadOrSkip(mapping, request, world);
    const { handOver } = await loadHandOver();
    for (const message of handOver(loaded, request, world)) notes.push({ level: 'warning', message });
    summarize({ loaded });
    return 0;
  } catch (error) {
    const failure = asFailure(error, world.env.RUNNER_DEBUG === '1');
    try {
      world.writeOut(failureAnnotations(failure));
      if (failure.isRestored) world.writeOut('Nothing was handed over to the job.\n');
    } catch {
      // Nobody reads stdout any more. The exit status still reports the failure.
    }
    summarize({ failure });
    return failure.exitStatus;
  }
}

const loadHandOver = () => import(/* webpackChunkName: "values" */ './hand-over.ts');

/** Loads nothing, and gives the reason in a notice, if there are no credentials and the workflow can do without. */
async function loadOrSkip(mapping: Mapping, request: ActionInputs & Request, world: World): Promise<Loaded> {
  try {
    return await loadMapping(mapping, request, world, {
      prepare: loadHandOver,
      oidc: { checkToken, requestToken },
    });
  } catch (error) {
    if (!(error instanceof Failure) || error.problems.some(({ code }) => code !== 'NO_CREDENTIALS'))
      throw error;
    const failure = await withReason(error, world.env);
    if (request.onMissingCredentials === 'fail') throw failure;
    request.notify('notice', `nothing is loaded: ${failure.problems[0]?.message}`);
    return { values: [], files: [], skipped: [], warnings: [] };
  }
}
