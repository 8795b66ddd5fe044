import { basename, dirname, join, resolve } from 'node:path';
import { Failure, fail } from '../../failure.ts';
import type { LoadedValue } from '../../load/value/loaded-value.ts';
import { realPath } from '../../output/file/real-path.ts';
import { orElse } from '../../result.ts';
import { anyGlob } from '../../text/glob.ts';
import { readPlainFile } from '../world/read-input.ts';
import type { World } from '../world/world.ts';
import { type Published, readBuildspec } from './read-buildspec.ts';

/** Refuses to let a build of CodeBuild publish secrets. Without a buildspec.yml it refuses nothing. */
export interface CodebuildGuard {
  /** @throws {Failure} `UNSAFE_PATH` for a file that artifacts or the cache would upload. */
  readonly checkFile: (path: string) => void;
  /** @throws {Failure} `UNSAFE_PATH` for a folder of secret files, one of which artifacts or the cache would upload. */
  readonly checkFolder: (folder: string, names: readonly string[]) => void;
  /** @throws {Failure} `PUBLISHED` for secrets in variables that `exported-variables` names. */
  readonly checkVariables: (values: readonly LoadedValue[]) => void;
}

/** @param override the caller's option that skips the checks, for the hints */
export function guardCodebuild({ env, cwd }: World, override: string): CodebuildGuard {
  const sources = realPath(env.CODEBUILD_SRC_DIR || cwd);
  const { variables, files } = publishedFrom(sources);
  const isUploaded = anyGlob(files.map((glob) => resolve(sources, glob)));
  const refuse = (path: string, hint: string) =>
    fail(
      'UNSAFE_PATH',
      `"${path}" would be uploaded by buildspec.yml, as an artifact or to the cache`,
      `${hint}; ${override} skips this check.`,
    );
  return {
    checkFile: (path) => {
      if (isUploaded(join(realPath(dirname(path)), basename(path))))
        throw refuse(path, 'Write to a path that is not uploaded, such as "$(mktemp)"');
    },
    checkFolder: (folder, names) => {
      const real = realPath(folder);
      if (names.some((name) => isUploaded(join(real, name))))
        throw refuse(dirname(folder), 'Set TMPDIR to a folder that is not uploaded');
    },
    checkVariables: (values) => {
      const problems = values
        .filter(({ name, secret }) => secret && variables.includes(name))
        .map(({ name, place }) => ({
          code: 'PUBLISHED' as const,
          message: `"${name}" is in exported-variables of buildspec.yml, which shows its value to everyone who can view the build`,
          hint: `Remove it there, or set \`secret: false\` on what is public; ${override} skips this check.`,
          place,
        }));
      if (problems.length > 0) throw new Failure(problems);
    },
  };
}

function publishedFrom(sources: string): Published {
  const text = orElse(() => Buffer.from(readPlainFile(join(sources, 'buildspec.yml'))).toString('utf8'), '');
  return readBuildspec(text);
}
