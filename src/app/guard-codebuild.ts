import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure, fail } from '../failure.ts';
import type { LoadedValue } from '../load/loaded-value.ts';
import { anyGlob } from '../mapping/glob.ts';
import { type Published, readBuildspec } from './read-buildspec.ts';
import { readInput } from './read-input.ts';
import type { World } from './world.ts';

/** What refuses to let a build of CodeBuild publish secrets. Without a buildspec.yml it refuses nothing. */
export interface CodebuildGuard {
  /** @throws {Failure} `UNSAFE_PATH` for a file that artifacts or the cache would upload. */
  readonly checkFile: (path: string) => void;
  /** @throws {Failure} `PUBLISHED` for secrets in variables that `exported-variables` names. */
  readonly checkVariables: (values: readonly LoadedValue[]) => void;
}

/** @param override the caller's option that skips the checks, for the hints */
export function guardCodebuild({ env, cwd }: World, override: string): CodebuildGuard {
  const sources = realPath(env.CODEBUILD_SRC_DIR || cwd);
  const { variables, files } = publishedFrom(sources);
  const isUploaded = anyGlob(files.map((glob) => resolve(sources, glob)));
  return {
    checkFile: (path) => {
      if (!isUploaded(join(realPath(dirname(path)), basename(path)))) return;
      throw fail(
        'UNSAFE_PATH',
        `"${path}" is among what buildspec.yml uploads, as an artifact or to the cache`,
        `Write outside of it, for example to "$(mktemp)"; ${override} skips this check.`,
      );
    },
    checkVariables: (values) => {
      const published = values.filter(({ name, secret }) => secret && variables.includes(name));
      if (published.length === 0) return;
      throw new Failure(
        published.map(({ name }) => ({
          code: 'PUBLISHED',
          message: `"${name}" is in exported-variables of buildspec.yml, which shows its value to everybody who sees the build`,
          hint: `Remove it there, or say \`secret: false\` of what is public; ${override} skips this check.`,
        })),
      );
    },
  };
}

const nothing: Published = { variables: [], files: [] };

function publishedFrom(sources: string): Published {
  const file = join(sources, 'buildspec.yml');
  return existsSync(file) ? readBuildspec(Buffer.from(readInput(file)).toString('utf8')) : nothing;
}

function realPath(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : folder;
}
