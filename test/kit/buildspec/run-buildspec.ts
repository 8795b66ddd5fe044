import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runProcess } from '../run-process.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { PHASE_NAMES, parseBuildspec } from './buildspec.ts';
import { createProgramFiles, noteProgress, readEnvironment, readFolder } from './program-files.ts';
import { listSteps, type Step, writeProgram } from './shell-program.ts';

export interface BuildspecRun {
  /** The buildspec, or the file that contains it. */
  readonly text?: string;
  readonly file?: string;
  /** The program behind `sh`: dash on Ubuntu images, bash in POSIX mode on Amazon Linux. */
  readonly shell?: 'dash' | 'bash';
  /** The project's variables; they override the buildspec's own. */
  readonly env?: Readonly<Record<string, string>>;
  /** Folders to search for programs before the machine's own. */
  readonly path?: readonly string[];
  /** Where the commands start; an empty folder by default. */
  readonly sourceDir?: string;
  /** For the harness's own files and HOME; a private folder by default. */
  readonly scratch?: string;
  readonly timeoutMs?: number;
}

export interface PhaseResult {
  readonly name: (typeof PHASE_NAMES)[number];
  readonly status: 'SUCCEEDED' | 'FAILED' | 'SKIPPED';
  /** The status of the first command that failed, or 0. */
  readonly exitCode: number;
}

export interface BuildspecResult {
  /** Both streams as CodeBuild shows them: only the IDs of AWS access keys are masked. */
  readonly log: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly phases: readonly PhaseResult[];
  /** What `exported-variables` publishes, unmasked. */
  readonly exported: Readonly<Record<string, string>>;
  /** The status of the first phase that failed, or 0. */
  readonly exitCode: number;
}

const ACCESS_KEY_ID = /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g;

/**
 * Runs the phases of a buildspec as CodeBuild does, without the artifacts, caches, reports and runtimes.
 *
 * @throws {Error} if the buildspec is invalid, or needs something that is not modelled
 */
export async function runBuildspec(options: BuildspecRun): Promise<BuildspecResult> {
  const spec = parseBuildspec(options.text ?? readFileSync(options.file ?? 'buildspec.yml', 'utf8'));
  const scratch = options.scratch ?? temporaryFolder('codebuild');
  const sourceDir = options.sourceDir ?? temporaryFolder('source');
  const steps = listSteps(spec);
  const [shell, ...flags] = chooseShell(spec.shell, options.shell ?? 'dash');

  const done = new Map<number, number>();
  const output = { log: '', stdout: '', stderr: '' };
  let folder = sourceDir;
  let env: Record<string, string> = { ...spec.variables, ...machineEnvironment(options, scratch, sourceDir) };
  // There is more than one round only if a command ends the shell.
  for (let ended = false; !ended; ) {
    const files = createProgramFiles(scratch);
    const program = join(scratch, 'program.sh');
    writeFileSync(program, writeProgram(steps, done, files));
    const { timeoutMs } = options;
    const result = await runProcess(shell, [...flags, program], {
      cwd: folder,
      env,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });
    output.log += result.output;
    output.stdout += result.stdout;
    output.stderr += result.stderr;
    ended = noteProgress(files, done, result.exitCode ?? 128);
    env = readEnvironment(files) ?? env;
    folder = readFolder(files) ?? folder;
    if ([...done.values()].some((status) => status !== 0)) {
      env['CODEBUILD_BUILD_SUCCEEDING'] = '0';
    }
  }

  const phases = summarize(steps, done);
  const published = spec.exported.flatMap((name) =>
    env[name] === undefined ? [] : [[name, env[name]] as const],
  );
  return {
    ...output,
    log: output.log.replaceAll(ACCESS_KEY_ID, '***'),
    phases,
    exported: Object.fromEntries(published),
    exitCode: phases.find(({ status }) => status === 'FAILED')?.exitCode ?? 0,
  };
}

function chooseShell(asked: string | undefined, sh: 'dash' | 'bash'): readonly [string, ...string[]] {
  if (asked === 'bash') {
    return ['bash'];
  }
  if (asked !== undefined && asked !== 'sh' && asked !== '/bin/sh') {
    throw new Error(`"env.shell" is "${asked}"; Linux images have "bash" and "sh"`);
  }
  return sh === 'dash' ? ['dash'] : ['bash', '--posix'];
}

function machineEnvironment(
  { env, path = [] }: BuildspecRun,
  scratch: string,
  sourceDir: string,
): Record<string, string> {
  const home = join(scratch, 'home');
  mkdirSync(home, { recursive: true });
  const machine = {
    HOME: home,
    CI: 'true',
    AWS_REGION: 'eu-west-1',
    AWS_DEFAULT_REGION: 'eu-west-1',
    CODEBUILD_BUILD_ARN: 'arn:aws:codebuild:eu-west-1:123456789012:build/example:1',
    CODEBUILD_BUILD_ID: 'example:1',
    CODEBUILD_BUILD_SUCCEEDING: '1',
    CODEBUILD_INITIATOR: 'example',
    CODEBUILD_SRC_DIR: sourceDir,
    ...env,
  };
  const search = env?.['PATH'] ?? process.env['PATH'] ?? '';
  return { ...machine, PATH: [...path, search].join(delimiter) };
}

function summarize(steps: readonly Step[], done: ReadonlyMap<number, number>): PhaseResult[] {
  let stopped = false;
  return PHASE_NAMES.map((name) => {
    const statuses = steps.flatMap((step, number) => (step.phase === name ? [done.get(number) ?? 0] : []));
    const exitCode = statuses.find((status) => status !== 0) ?? 0;
    const status = stopped ? 'SKIPPED' : exitCode === 0 ? 'SUCCEEDED' : 'FAILED';
    stopped ||= status === 'FAILED' && (name === 'install' || name === 'pre_build');
    return { name, status, exitCode };
  });
}
