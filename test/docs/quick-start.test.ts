import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { actionJob } from '../end-to-end/action-job.ts';
import { codeBlocks } from '../kit/documents.ts';
import type { StepResult } from '../kit/runner-model/runner-model.ts';
import { read, role, startExample } from './aws-example.ts';

interface Workflow {
  readonly jobs: {
    readonly migrate: { readonly steps: readonly { run?: string; with?: Record<string, string> }[] };
  };
}

const blocks = codeBlocks('docs/quick-start.md');
const [mapping = '', workflow = ''] = blocks
  .filter(({ language }) => language === 'yaml')
  .map(({ text }) => text);
const shown = blocks.filter(({ language }) => language === 'text').map(({ text }) => text);
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

let example: Awaited<ReturnType<typeof startExample>>;
let loaded: StepResult;
let echoed: StepResult;

beforeAll(async () => {
  example = await startExample();
  const [, load, next] = (parse(workflow) as Workflow).jobs.migrate.steps;
  const job = actionJob(undefined, ['generated-by-aws'], { env: example.env });
  loaded = await job.load(mapping, { ...load?.with, 'endpoint-url': example.fake.url });
  echoed = await job.runner.runStep({ run: next?.run ?? 'exit 99' });
});

afterAll(() => example.close());

test('the mapping is that of the example, and the role that of the other pages', () => {
  expect(parse(mapping)).toEqual(parse(read('pipeline-secrets.yml')));
  expect(workflow).toContain(role);
});

test('the step of the Action prints what the page shows', () => {
  const log = loaded.log.split('##[endgroup]\n').at(-1) ?? '';
  expect(log.replace(uuid, 'VERSION').trim()).toBe(shown[0]?.replace(uuid, 'VERSION').trim());
});

test('the next step prints what the page shows', () => {
  expect(echoed.log.split('##[endgroup]\n').at(-1)?.trim()).toBe(shown[1]?.trim());
});
