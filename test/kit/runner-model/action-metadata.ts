import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The parts of an `action.yml` that the runner acts on. */
export interface ActionMetadata {
  readonly folder: string;
  /** By the name as written; undefined for an input without a default. */
  readonly inputs: ReadonlyMap<string, string | undefined>;
  readonly main: string;
  readonly post: string | undefined;
}

/**
 * Reads `action.yml` (or `action.yaml`) in a folder.
 *
 * @throws {Error} if there is none, or if it needs something that a runner of August 2026, or this model, does not have
 */
export function readActionMetadata(folder: string): ActionMetadata {
  const file = ['action.yml', 'action.yaml']
    .map((name) => join(folder, name))
    .find((path) => existsSync(path));
  if (file === undefined) {
    throw new Error(`Can't find "action.yml" or "action.yaml" under "${folder}"`);
  }
  const { inputs, runs } = parse(readFileSync(file, 'utf8')) as RawAction;
  if (runs?.using !== 'node24') {
    throw new Error(`"runs.using" is "${runs?.using}" in "${file}"; this runner has "node24"`);
  }
  if (runs.pre !== undefined || runs['post-if'] !== undefined) {
    throw new Error(`"runs.pre" and "runs.post-if" of "${file}" are not modelled`);
  }
  return {
    folder,
    inputs: new Map(Object.entries(inputs ?? {}).map(([name, input]) => [name, readDefault(name, input)])),
    main: requireScript(folder, runs.main),
    post: runs.post === undefined ? undefined : requireScript(folder, runs.post),
  };
}

interface RawAction {
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown } | null>>;
  readonly runs?: {
    readonly using?: unknown;
    readonly main?: string;
    readonly post?: string;
    readonly pre?: string;
    readonly 'post-if'?: string;
  };
}

function readDefault(name: string, input: { readonly default?: unknown } | null): string | undefined {
  const value = input?.default;
  if (value === undefined || value === null) {
    return undefined;
  }
  if (String(value).includes('${{')) {
    throw new Error(`The default of input "${name}" is an expression, which is not modelled`);
  }
  return String(value);
}

function requireScript(folder: string, script: string | undefined): string {
  const path = join(folder, script ?? '');
  if (script === undefined || !existsSync(path)) {
    throw new Error(`The script "${script}" does not exist in "${folder}"`);
  }
  return path;
}
