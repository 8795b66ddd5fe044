import { relative, resolve, sep } from 'node:path';
import type { Place } from '../../failure.ts';
import { isWithin } from '../../output/file/real-path.ts';
import { inlineMapping } from '../request/read-mapping.ts';
import type { MappingSource } from '../request/request.ts';
import type { World } from '../world/world.ts';

/** The page of a line in the repository; undefined if the file is not in the workspace of a job of GitHub. */
export type LinkPlace = (place: Place) => string | undefined;

/**
 * Links places to the commit of the job.
 *
 * @param source if it is a text, the mapping is not in a file of its own.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function placeLinker(
  { env, cwd }: Pick<World, 'env' | 'cwd'>,
  source: MappingSource | undefined,
): LinkPlace {
  const isInline = typeof source === 'object' && 'text' in source;
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA, GITHUB_WORKSPACE: workspace } = env;
  const page = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/blob/${GITHUB_SHA}`;
  // Another runner, such as `act`, may lack some of them.
  if (!workspace || !/^https?:\/\/[\w.:-]+\/[\w.-]+\/[\w.-]+\/blob\/[\da-f]{40,64}$/.test(page))
    return () => undefined;
  return ({ file, line }) => {
    const path = resolve(cwd, file);
    if ((isInline && file === inlineMapping) || !isWithin(resolve(workspace), path)) return undefined;
    const parts = relative(resolve(workspace), path).split(sep);
    return `${page}/${parts.map(encodeURIComponent).join('/')}#L${line}`;
  };
}
