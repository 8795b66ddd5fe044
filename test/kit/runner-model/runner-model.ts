import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  asText,
  collectInputs,
  inputEnvironment,
  showValues,
  type Values,
  warnOfUnexpected,
} from './action-inputs.ts';
import { readActionMetadata } from './action-metadata.ts';
import { createJob, type RunnerOptions } from './job.ts';
import { runStep as runJobStep, type StepResult } from './run-step.ts';
import type { StepLog } from './step-log.ts';

export type { Command } from './commands.ts';
export type { RunnerOptions } from './job.ts';
export type { StepResult } from './run-step.ts';
export type { Annotation } from './step-log.ts';

export interface ActionStep {
  /** The folder that contains `action.yml`. */
  readonly action: string;
  readonly with?: Values;
  readonly env?: Values;
}

export interface ScriptStep {
  readonly run: string;
  /** Unset: bash without `pipefail`, as in a workflow. */
  readonly shell?: 'bash' | 'sh';
  readonly env?: Values;
}

/**
 * One job on a GitHub runner: the steps run one after another, and what one of them sets or masks applies to those
 * after it.
 */
export interface Runner {
  readonly workspace: string;
  /** RUNNER_TEMP. */
  readonly temp: string;
  readonly runAction: (step: ActionStep) => Promise<StepResult>;
  readonly runStep: (step: ScriptStep) => Promise<StepResult>;
  /** Runs the post steps of the actions so far, the last action's first. */
  readonly runPost: () => Promise<StepResult[]>;
  /** An output as other jobs get it. If it contains a masked string, they get nothing, with a warning. */
  readonly jobOutput: (name: string) => { readonly value?: string; readonly warning?: string };
  /** A line as the log would show it now. */
  readonly mask: (text: string) => string;
  /** What `add-mask` has registered, without the forms that the runner derives. */
  readonly masks: () => readonly string[];
}

/** Makes a runner that behaves as GitHub's (actions/runner of August 2026 on Linux) in a private folder. */
export function createRunner(options: RunnerOptions = {}): Runner {
  const job = createJob(options);
  const outputs = new Map<string, string>();
  const posts: (() => Promise<StepResult>)[] = [];

  const keepOutputs = (result: StepResult): StepResult => {
    for (const [name, value] of Object.entries(result.outputs)) {
      outputs.set(name, value);
    }
    return result;
  };

  const runAction = async ({ action, with: given = {}, env = {} }: ActionStep): Promise<StepResult> => {
    const metadata = readActionMetadata(action);
    const inputs = collectInputs(metadata, given);
    const state = new Map<string, string>();
    const step = { command: job.nodePath, stepEnv: asText(env), state, isScript: false };
    const ownEnv = { ...inputEnvironment(inputs), GITHUB_ACTION: '__self', GITHUB_ACTION_PATH: action };
    const { main, post } = metadata;
    if (post !== undefined) {
      posts.unshift(() => {
        const saved = [...state].map(([name, value]) => [`STATE_${name}`, value] as const);
        const own = { ...ownEnv, ...Object.fromEntries(saved) };
        return runJobStep(job, {
          ...step,
          args: [post],
          own,
          introduce: (log) => log.write('Post job cleanup.'),
        });
      });
    }
    const introduce = (log: StepLog): void => {
      log.write('##[group]Run ./');
      showValues(log, 'with', inputs);
      showValues(log, 'env', [...job.env, ...Object.entries(step.stepEnv)]);
      log.write('##[endgroup]');
      warnOfUnexpected(log, metadata, given);
    };
    return keepOutputs(await runJobStep(job, { ...step, args: [main], own: ownEnv, introduce }));
  };

  const runStep = async ({ run, shell, env = {} }: ScriptStep): Promise<StepResult> => {
    const script = join(job.temp, `${randomUUID()}.sh`);
    writeFileSync(script, run);
    const stepEnv = asText(env);
    const introduce = (log: StepLog): void => {
      log.write(`##[group]Run ${run.split('\n')[0]}`);
      for (const line of run.split('\n')) {
        log.write(line);
      }
      showValues(log, 'env', [...job.env, ...Object.entries(stepEnv)]);
      log.write('##[endgroup]');
    };
    const [command, ...flags] = SHELLS[shell ?? 'default'];
    const args = [...flags, script];
    const own = { GITHUB_ACTION: '__run' };
    return keepOutputs(
      await runJobStep(job, { command, args, own, stepEnv, state: new Map(), introduce, isScript: true }),
    );
  };

  return {
    workspace: job.workspace,
    temp: job.temp,
    runAction,
    runStep,
    async runPost() {
      const results: StepResult[] = [];
      for (const post of posts.splice(0)) {
        results.push(await post());
      }
      return results;
    },
    jobOutput(name) {
      const value = outputs.get(name);
      if (value === undefined || value === '') {
        return {};
      }
      return job.masker.mask(value) === value
        ? { value }
        : { warning: `Skip output '${name}' since it may contain secret.` };
    },
    mask: job.masker.mask,
    masks: job.masker.registered,
  };
}

const SHELLS: Readonly<Record<'default' | 'bash' | 'sh', readonly [string, ...string[]]>> = {
  default: ['bash', '-e'],
  bash: ['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail'],
  sh: ['sh', '-e'],
};
