import { type Chunk, runProcess } from '../run-process.ts';
import type { Command } from './commands.ts';
import { applyFileCommands, createFileCommands, type FileCommand } from './file-commands.ts';
import { type Job, stepEnvironment } from './job.ts';
import { linesInOrder } from './lines.ts';
import { createStepCommands } from './step-commands.ts';
import { type Annotation, createStepLog, type StepLog } from './step-log.ts';

export interface StepResult {
  /** The exit status of the process; null if it could not be started or a signal ended it. */
  readonly exitCode: number | null;
  /** A step fails because of its exit status, a refused command, or a malformed file command. */
  readonly conclusion: 'success' | 'failure';
  /** What a user reads: masked, with the runner's own lines and the annotations as `##[error]…`. */
  readonly log: string;
  /** What the process wrote, unmasked. */
  readonly rawStdout: string;
  readonly rawStderr: string;
  /** The commands on both streams, in the order of arrival. */
  readonly commands: readonly Command[];
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  /** What the action keeps for its post step. */
  readonly state: Readonly<Record<string, string>>;
  /** Masked line by line; empty if it was over 1 MiB. */
  readonly summary: string;
  /** Everything that the steps so far have set with GITHUB_ENV; every later step gets it. */
  readonly env: Readonly<Record<string, string>>;
  /** The contents of the step's files when it ended, unmasked; undefined if a file cannot be read. */
  readonly files: Readonly<Record<FileCommand, string | undefined>>;
  /** Messages of the runner itself, masked. */
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
}

/** One process that the runner starts for a step. */
export interface Step {
  readonly command: string;
  readonly args: readonly string[];
  /** What the runner sets for this step alone: inputs, state. */
  readonly own: Readonly<Record<string, string>>;
  /** The step's `env:`. */
  readonly stepEnv: Readonly<Record<string, string>>;
  readonly state: Map<string, string>;
  /** Writes the lines that come before the step's own in the log. */
  readonly introduce: (log: StepLog) => void;
  /** A script that fails gets an annotation; an action is expected to write its own. */
  readonly isScript: boolean;
}

export async function runStep(job: Job, step: Step): Promise<StepResult> {
  const { masker, isDebug } = job;
  const log = createStepLog(masker, isDebug);
  const files = createFileCommands(job.temp);
  const outputs = new Map<string, string>();
  const commands = createStepCommands({ masker, log, outputs, state: step.state, isDebug });
  step.introduce(log);

  const ended = await runInStep(job, step, stepEnvironment(job, files, step.own, step.stepEnv));
  for (const line of linesInOrder(ended.chunks)) {
    commands.take(line);
  }
  if (ended.startFailure !== undefined) {
    log.complain('error', ended.startFailure);
  } else if (ended.exitCode !== 0 && step.isScript) {
    log.complain('error', `Process completed with exit code ${ended.exitCode}.`);
  }
  const left = files.read();
  const { env, path } = job;
  const applied = applyFileCommands(files, { masker, log, env, path, outputs, state: step.state });

  return {
    exitCode: ended.exitCode,
    conclusion: ended.exitCode === 0 && !commands.failed() && !applied.failed ? 'success' : 'failure',
    log: log.text(),
    rawStdout: ended.stdout,
    rawStderr: ended.stderr,
    commands: commands.commands,
    annotations: log.annotations,
    outputs: Object.fromEntries(outputs),
    state: Object.fromEntries(step.state),
    summary: applied.summary,
    env: Object.fromEntries(env),
    files: left,
    warnings: log.warnings,
    errors: log.errors,
  };
}

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly chunks: readonly Chunk[];
  readonly startFailure?: string;
}

async function runInStep(job: Job, { command, args }: Step, env: Record<string, string>): Promise<Ended> {
  const { workspace, timeoutMs } = job;
  try {
    return await runProcess(command, args, {
      cwd: workspace,
      env,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });
  } catch (error) {
    const reason = START_FAILURES[(error as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) {
      throw error;
    }
    const startFailure = `An error occurred trying to start process '${command}' with working directory '${workspace}'. ${reason}`;
    return { exitCode: null, stdout: '', stderr: '', chunks: [], startFailure };
  }
}

const START_FAILURES: Readonly<Record<string, string>> = {
  E2BIG: 'Argument list too long',
  ENOENT: 'No such file or directory',
  EACCES: 'Permission denied',
  ERR_INVALID_ARG_VALUE: 'The environment holds a null character',
};
