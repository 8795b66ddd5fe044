import { parse } from 'yaml';

export const PHASE_NAMES = ['install', 'pre_build', 'build', 'post_build'] as const;
export type PhaseName = (typeof PHASE_NAMES)[number];

export interface Phase {
  readonly commands: readonly string[];
  readonly finally: readonly string[];
}

/** The parts of a CodeBuild buildspec that this harness acts on. */
export interface Buildspec {
  /** `env.shell`; the default is the `sh` of the image. */
  readonly shell: string | undefined;
  readonly variables: Readonly<Record<string, string>>;
  readonly exported: readonly string[];
  readonly phases: Readonly<Record<PhaseName, Phase>>;
}

type Raw = Readonly<Record<string, unknown>>;

/**
 * Reads a `version: 0.2` buildspec.
 *
 * @throws {Error} if CodeBuild would refuse it, or if it needs something that the harness does not do: values that
 * CodeBuild itself fetches and masks (`parameter-store`, `secrets-manager`), `run-as`, `on-failure`
 */
export function parseBuildspec(text: string): Buildspec {
  const raw = readMap(parse(text), 'The buildspec');
  if (raw['version'] !== 0.2) {
    throw new Error(`"version" is "${raw['version']}"; only 0.2 runs all commands in one shell`);
  }
  const env = readMap(raw['env'] ?? {}, '"env"');
  refuse(env, ['parameter-store', 'secrets-manager'], 'env');
  const phases = readMap(raw['phases'], '"phases"');
  const unknown = Object.keys(phases).find((name) => !PHASE_NAMES.some((one) => one === name));
  if (unknown !== undefined) {
    throw new Error(`"phases.${unknown}" is no phase; there are ${PHASE_NAMES.join(', ')}`);
  }
  const variables = Object.entries(readMap(env['variables'] ?? {}, '"env.variables"'));
  return {
    shell: env['shell'] === undefined ? undefined : String(env['shell']),
    variables: Object.fromEntries(variables.map(([name, value]) => [name, String(value)])),
    exported: readCommands(env['exported-variables'], 'env.exported-variables'),
    phases: Object.fromEntries(
      PHASE_NAMES.map((name) => [name, readPhase(phases, name)]),
    ) as Buildspec['phases'],
  };
}

function readPhase(phases: Raw, name: PhaseName): Phase {
  const phase = readMap(phases[name] ?? {}, `"phases.${name}"`);
  refuse(phase, ['run-as', 'on-failure'], `phases.${name}`);
  return {
    commands: readCommands(phase['commands'], `phases.${name}.commands`),
    finally: readCommands(phase['finally'], `phases.${name}.finally`),
  };
}

/** An unquoted command that contains `: ` is a map, which CodeBuild refuses too. */
function readCommands(value: unknown, path: string): string[] {
  if (value === undefined || value === null) {
    return [];
  }
  if (!Array.isArray(value)) {
    throw new Error(`"${path}" is no list`);
  }
  return value.map((command, index) => {
    if (typeof command !== 'string') {
      throw new Error(`"${path}[${index}]" is no text; quote it`);
    }
    return command;
  });
}

function readMap(value: unknown, what: string): Raw {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new Error(`${what} is no map`);
  }
  return value as Raw;
}

function refuse(map: Raw, names: readonly string[], path: string): void {
  const found = names.find((name) => map[name] !== undefined);
  if (found !== undefined) {
    throw new Error(`"${path}.${found}" is not modelled`);
  }
}
