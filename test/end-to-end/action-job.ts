import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';
import { findLeaks, stripMaskCommands } from '../kit/canary.ts';
import type { FakeAws } from '../kit/fake-aws/fake-aws.ts';
import {
  createRunner,
  type Runner,
  type RunnerOptions,
  type StepResult,
} from '../kit/runner-model/runner-model.ts';

export const repository = fileURLToPath(new URL('../../', import.meta.url));

export interface Job {
  readonly runner: Runner;
  /** Runs the Action with an inline mapping and asserts that nothing it printed shows a secret. */
  readonly load: (mapping: string, inputs?: Readonly<Record<string, string>>) => Promise<StepResult>;
}

/** A job on the runner model whose Action talks to the fake AWS; `secrets` must never show but in masks. */
export function actionJob(
  fake: FakeAws | undefined,
  secrets: readonly (string | Uint8Array)[],
  options: RunnerOptions = {},
): Job {
  const runner = createRunner({
    ...options,
    env: {
      ...(fake && {
        AWS_ACCESS_KEY_ID: 'AKIATESTTESTTESTTEST',
        AWS_SECRET_ACCESS_KEY: 'the-secret-key-of-the-tests',
        AWS_REGION: 'us-east-1',
      }),
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      ...options.env,
    },
  });
  return {
    runner,
    load: async (mapping, inputs = {}) => {
      const result = await runner.runAction({
        action: repository,
        with: { mapping, ...(fake && { 'endpoint-url': fake.url }), ...inputs },
      });
      const printed = `${stripMaskCommands(result.rawStdout)}\n${result.rawStderr}\n${result.summary}\n${JSON.stringify(result.annotations)}`;
      expect(findLeaks(printed, [...secrets, 'the-secret-key-of-the-tests'])).toEqual([]);
      return result;
    },
  };
}

/** What the runner was told to hide, in order. */
export function masksOf(result: StepResult): string[] {
  return result.commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data);
}

/** That a step failed so, and handed nothing over. */
export function expectNothingHandedOver(result: StepResult, exitCode: number): void {
  expect({
    exitCode: result.exitCode,
    env: result.files.env,
    outputs: result.files.output,
  }).toEqual({
    exitCode,
    env: '',
    outputs: '',
  });
  expect(result.env).toEqual({});
}
