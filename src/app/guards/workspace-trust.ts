import { readlinkSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { isUntrustedWorkspace } from '../../auth/event-facts.ts';
import { fail } from '../../failure.ts';
import { isWithin, realPath } from '../../output/file/real-path.ts';
import { orElse } from '../../result.ts';
import type { World } from '../world/world.ts';

/** Whether the user trusts the files of the workspace, and through which entry point the run started. */
export interface WorkspaceTrust {
  readonly isGiven: boolean;
  readonly entryPoint: 'Action' | 'command line';
}

/** A file that decides which values a job gets. */
export type DecidingFile = 'the mapping file' | 'the stand-in file' | 'a mapping that is extended';

/**
 * Refuses a file of the workspace that a stranger may have written: a mapping chooses what is read, and a stand-in file
 * what later steps get. Every file that the user names for the Action or the command line is checked here.
 *
 * @param path relative to the working directory, or absolute
 * @throws {Failure} `UNTRUSTED_WORKSPACE`
 */
export function requireTrust(
  what: DecidingFile,
  path: string,
  trust: WorkspaceTrust,
  { env, cwd }: Pick<World, 'env' | 'cwd'>,
): void {
  if (trust.isGiven || env.GITHUB_ACTIONS !== 'true' || !isUntrustedWorkspace(env.GITHUB_EVENT_NAME)) return;
  if (!isInWorkspace(resolve(cwd, path), env.GITHUB_WORKSPACE)) return;
  throw fail(
    'UNTRUSTED_WORKSPACE',
    `${what} is not read in a ${env.GITHUB_EVENT_NAME} workflow: it decides which values the job gets, and a stranger may have written the files in the workspace`,
    `${insteadOf(what, trust)}; if only your own branches are ever checked out, ${optIn[trust.entryPoint]}.`,
  );
}

const optIn = { Action: 'set trust-workspace: true', 'command line': 'add --trust-workspace' };

function insteadOf(what: DecidingFile, { entryPoint }: WorkspaceTrust): string {
  if (what === 'the stand-in file') return `Remove ${entryPoint === 'Action' ? 'local-file' : '--local'}`;
  return entryPoint === 'Action'
    ? 'Write the mapping inline (input mapping)'
    : 'Name a mapping outside the workspace, or give it to run, export or check on stdin with -m -';
}

/** Whether a stranger can choose the file: it is in the workspace, or a link in the workspace leads to it. */
function isInWorkspace(path: string, workspace: string | undefined): boolean {
  // Without a workspace, it is unknown what is outside it. The runner's path is absolute.
  if (!workspace || !isAbsolute(workspace)) return true;
  const roots = [resolve(workspace), realPath(workspace)];
  return [...pathsOnTheWay(path), realPath(path)].some((one) => roots.some((root) => isWithin(root, one)));
}

/** More links than a system follows. */
const mostLinks = 40;

/**
 * All paths that the system looks at on its way to a file: the path itself, the target of each symbolic link in it, and
 * so on to the file. Anyone who can write to the folder of one of them chooses the file.
 *
 * @param path absolute
 */
function pathsOnTheWay(path: string): readonly string[] {
  const seen = [path];
  let links = 0;
  /** Where a path really is. */
  const follow = (one: string): string => {
    const parent = dirname(one);
    if (parent === one) return one;
    const place = join(follow(parent), basename(one));
    seen.push(place);
    const target = orElse(() => readlinkSync(place), undefined);
    if (target === undefined || links === mostLinks) return place;
    links += 1;
    return follow(resolve(dirname(place), target));
  };
  follow(path);
  return seen;
}
