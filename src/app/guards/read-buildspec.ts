import { posix } from 'node:path';
import { parse } from 'yaml';
import { orElse } from '../../result.ts';

/** What a buildspec publishes of a build. */
export interface Published {
  /** The names of variables that CodeBuild shows and passes to the next stages of a pipeline. */
  readonly variables: readonly string[];
  /** The files that artifacts and the cache upload: globs, absolute or from the source folder, in which `*` crosses `/`. */
  readonly files: readonly string[];
}

/**
 * Finds what a build publishes. It ignores mistakes: checking the buildspec is the job of CodeBuild.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html
 */
export function readBuildspec(text: string): Published {
  const buildspec = mapOf(orElse(() => parse(text, { logLevel: 'error' }), undefined));
  const artifacts = mapOf(buildspec.artifacts);
  const all = [artifacts, ...Object.values(mapOf(artifacts['secondary-artifacts'])).map(mapOf)];
  return {
    variables: textsOf(mapOf(buildspec.env)['exported-variables']),
    files: [...all.flatMap(filesOf), ...textsOf(mapOf(buildspec.cache).paths).map(globOf)],
  };
}

/** Everything in the base directory, whichever of its files are named; without one, the files. */
function filesOf({ 'base-directory': folder, files }: Readonly<Record<string, unknown>>): string[] {
  if (typeof folder === 'string') return [globOf(posix.join(folder, '**/*'))];
  return textsOf(files).map(globOf);
}

// In CodeBuild, two stars and a slash also match no folder.
function globOf(path: string): string {
  return posix.normalize(path).replaceAll('**/', '*');
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return value && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
