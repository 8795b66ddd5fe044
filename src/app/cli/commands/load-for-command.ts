import type { Loaded } from '../../../load/load-values.ts';
import type { LoadedValue } from '../../../load/value/loaded-value.ts';
import type { Mapping } from '../../../mapping/model/mapping.ts';
import { loadMapping } from '../../request/load-mapping.ts';
import type { Notify, Request } from '../../request/request.ts';
import { writeMasks } from '../../request/write-masks.ts';
import type { World } from '../../world/world.ts';
import { showProgress } from './show-progress.ts';

interface LoadOptions {
  /** Leaves values that are too long for the runner unmasked, instead of refusing them. */
  readonly leavesOutLong?: boolean;
  /** See {@link loadMapping}. */
  readonly prepare?: () => Promise<unknown>;
}

/** Loads the values, gives the runner of a GitHub job their masks before anything else, and tells the user about them. */
export async function loadForCommand(
  mapping: Mapping,
  request: Request,
  world: World,
  { leavesOutLong = false, prepare }: LoadOptions = {},
): Promise<Loaded> {
  const { masksTo, notify } = request;
  const loaded = await loadWithProgress(mapping, request, world, { prepare });
  // Without a runner, too many lines or a short word matter only to commands that redact, unless the user refuses them.
  if (masksTo || request.shortSecrets === 'error') {
    const { masksOf } = await import(/* webpackChunkName: "values" */ '../../request/masks-of.ts');
    const maskedBy = masksTo ? 'runner' : 'redactor';
    const { masks, warnings } = masksOf(loaded, { ...request, maskedBy, leavesOutLong });
    if (masksTo) {
      writeMasks(masks, world, masksTo);
      for (const message of warnings) notify('warning', message);
    }
  }
  const { values, files, skipped, warnings } = loaded;
  for (const { name, message } of warnings) notify('warning', `"${name}" ${message}`, { variable: name });
  for (const { name, source } of skipped)
    notify('notice', `"${name}" is skipped: ${source} is missing and optional`, { variable: name });
  for (const { name, source, version } of [...values, ...files.map(({ content }) => content)])
    notify('verbose', `"${name}" from ${source}${version === undefined ? '' : `, version ${version}`}`, {
      variable: name,
    });
  return loaded;
}

async function loadWithProgress(
  mapping: Mapping,
  request: Request,
  world: World,
  hooks: Parameters<typeof loadMapping>[3],
): Promise<Loaded> {
  if (!request.showsProgress) return loadMapping(mapping, request, world, hooks);
  const line = showProgress(request.facts.progress, world);
  const notify: Notify = (...message) => {
    line.erase();
    request.notify(...message);
  };
  try {
    return await loadMapping(mapping, { ...request, notify }, world, hooks);
  } finally {
    line.stop();
  }
}

/** Names what is only an output of the Action, so that nobody looks for it in the environment. */
export function notifyLeftOut(values: readonly LoadedValue[], notify: Notify): void {
  const names = values
    .filter(({ expose }) => expose.includes('output') && !expose.includes('env'))
    .map(({ name }) => name);
  if (names.length === 0) return;
  notify('notice', `left out, because they are only outputs of the Action: ${names.join(', ')}`);
}
