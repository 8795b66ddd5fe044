import { appendToRunnerFiles } from '../../output/file/append-to-runner-files.ts';
import type { World } from '../world/world.ts';
import { annotation } from './annotations.ts';
import { placeLinker } from './link-places.ts';
import { type RunReport, summaryBody } from './summary-body.ts';

/**
 * Adds a run to the job summary, whether it loaded its values or failed, unless `summary: false` is set. If that does not
 * work, there is a warning, and the step ends as it would have.
 */
export function writeSummary(report: RunReport, world: World): void {
  const { request } = report;
  const { GITHUB_STEP_SUMMARY: path, INPUT_SUMMARY = '' } = world.env;
  // If another input is wrong, this one has not been read.
  const isWanted = request?.summary ?? INPUT_SUMMARY.trim().toLowerCase() !== 'false';
  if (!path || !isWanted) return;
  const { RUNNER_TEMP: runnerTemp } = world.env;
  try {
    const bytes = Buffer.from(summaryBody(report, placeLinker(world, request?.mapping)));
    appendToRunnerFiles([{ label: 'GITHUB_STEP_SUMMARY', path, bytes }], { runnerTemp });
  } catch {
    try {
      world.writeOut(annotation('warning', 'the job summary could not be written; nothing else is affected'));
    } catch {
      // Nobody reads stdout any more. What the job got, or did not get, does not change.
    }
  }
}
