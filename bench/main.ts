/**
 * Measures the bundles in dist/ against the best that is possible: `npm run bench -- [options]`, see bench/README.md.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startFake } from './fake-process.ts';
import { measure } from './measure.ts';
import { hasAwsCli, programs } from './programs.ts';
import { measureRedaction } from './redaction/measure-redaction.ts';
import { peakParameters } from './redaction/peak-programs.ts';
import { toPeakTable, toRateTable } from './redaction/report-redaction.ts';
import { isBase, toRows, toTable } from './report.ts';
import { fakeState } from './work-set.ts';

const { values } = parseArgs({
  options: {
    node: { type: 'string', default: process.execPath },
    dist: { type: 'string', default: 'dist' },
    runs: { type: 'string' },
    delay: { type: 'string', default: '20' },
    only: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
  },
});

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const stateFile = join(folder, 'state.json');
writeFileSync(stateFile, JSON.stringify(fakeState(Number(values.delay), peakParameters)));
const fake = await startFake(join(root, 'build/test/kit/fake-aws/main.js'), stateFile);
try {
  const setting = { node: values.node, root, dist: resolve(values.dist), folder, url: fake.url };
  const runs = Number(values.runs ?? 11);
  const redactionRuns = Number(values.runs ?? 5);
  const options = { cwd: folder, env: environment(folder), usageHook: join(root, 'bench/usage-hook.cjs') };
  const isChosen = (name: string | undefined) =>
    values.only.length === 0 || values.only.some((one) => one === name);

  const all = programs(setting);
  const chosen = all.filter(({ name, set }) => isChosen(name) || isChosen(set));
  const bases = all.filter((program) => chosen.some((one) => isBase(program, one)));
  const wanted = all.filter((program) => chosen.includes(program) || bases.includes(program));
  const rows = toRows(await measure(wanted, runs, fake, options));
  const redaction = isChosen('redaction')
    ? await measureRedaction(setting, redactionRuns, fake, options)
    : undefined;

  const version = execFileSync(values.node, ['--version'], { encoding: 'utf8' }).trim();
  const machine = { node: version, cores: availableParallelism() };
  if (rows.length > 0) {
    console.log(toTable(rows));
    if (!hasAwsCli()) console.log('aws CLI with jq: not installed');
    console.log(`${runs} runs each, in turn; ${values.delay} ms for each answer of the fake AWS\n`);
  }
  if (redaction) {
    console.log(`${toRateTable(redaction.rates)}\n\n${toPeakTable(redaction.peaks)}`);
    console.log(`${redactionRuns} runs each, in turn\n`);
  }
  console.log(`Node ${version}, ${machine.cores} cores`);
  if (values.json) {
    const results = { ...machine, runs, delayMs: Number(values.delay), rows, redactionRuns, ...redaction };
    writeFileSync(join(root, 'bench/results.json'), `${JSON.stringify(results, toFourDigits, 2)}\n`);
  }
} finally {
  await fake.stop();
  rmSync(folder, { recursive: true });
}

/** No clock is more precise than that. */
function toFourDigits(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value;
}

/** Without the caller's AWS configuration, and without a way to any other host. */
function environment(home: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    AWS_REGION: 'eu-west-1',
    AWS_DEFAULT_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'AKIAFAKEFAKEFAKEFAKE',
    AWS_SECRET_ACCESS_KEY: 'fake',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
}
