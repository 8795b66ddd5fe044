/** Measures the bundles in dist/ against what they cannot beat: `npm run bench -- [options]`, see bench/README.md. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startFake } from './fake-process.ts';
import { measure } from './measure.ts';
import { hasAwsCli, programs } from './programs.ts';
import { isBase, toRows, toTable } from './report.ts';
import { fakeState } from './work-set.ts';

const { values } = parseArgs({
  options: {
    node: { type: 'string', default: process.execPath },
    dist: { type: 'string', default: 'dist' },
    runs: { type: 'string', default: '11' },
    delay: { type: 'string', default: '20' },
    only: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
  },
});

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const stateFile = join(folder, 'state.json');
writeFileSync(stateFile, JSON.stringify(fakeState(Number(values.delay))));
const fake = await startFake(join(root, 'build/test/kit/fake-aws/main.js'), stateFile);
try {
  const all = programs({ node: values.node, root, dist: resolve(values.dist), folder, url: fake.url });
  const chosen = all.filter(({ name, set }) => {
    return values.only.length === 0 || values.only.some((one) => one === name || one === set);
  });
  const bases = all.filter((program) => chosen.some((one) => isBase(program, one)));
  const rows = toRows(
    await measure(
      all.filter((program) => chosen.includes(program) || bases.includes(program)),
      Number(values.runs),
      fake,
      { cwd: folder, env: environment(folder), usageHook: join(root, 'bench/usage-hook.cjs') },
    ),
  );
  const version = execFileSync(values.node, ['--version'], { encoding: 'utf8' }).trim();
  const machine = { node: version, cores: availableParallelism(), runs: values.runs, delayMs: values.delay };
  if (values.json) console.log(JSON.stringify({ ...machine, rows }, null, 2));
  else {
    console.log(toTable(rows));
    if (!hasAwsCli()) console.log('aws CLI: not installed');
    console.log(`Node ${version}, ${machine.cores} cores`);
    console.log(`${values.runs} runs each, in turn; ${values.delay} ms for each answer of the fake AWS`);
  }
} finally {
  await fake.stop();
  rmSync(folder, { recursive: true });
}

/** Nothing of the caller's own AWS set-up, and no way to another host. */
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
