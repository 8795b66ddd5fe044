import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { batches, fewestRequests, mappingText, type WorkSet, workSets } from './work-set.ts';

/** The row to compare with, and the factor that a row may not exceed, or must reach. */
export interface Budget {
  readonly base: string;
  readonly most?: number;
  readonly least?: number;
}

/** One row of the table: a command line, and what must be true of it. */
export interface Program {
  readonly name: string;
  /** Absent: the same for all sets. */
  readonly set?: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The file that is its stdin. */
  readonly input?: string;
  /** It prints a lot, so its output goes through a pipe, as shells make them, to `cat >/dev/null`. */
  readonly discards?: boolean;
  readonly status?: number;
  /** The exact number of requests that must reach AWS. */
  readonly requests: number;
  readonly budget?: Budget;
  /** Slow ones are run less often. */
  readonly mostRuns?: number;
  /** Called before each run, and not timed. */
  readonly prepare?: () => void;
}

export interface Setting {
  readonly node: string;
  readonly root: string;
  readonly dist: string;
  /** Ours alone: mappings and runner files. */
  readonly folder: string;
  readonly url: string;
}

/** The whole run against the floor. */
const wholeRun: Budget = { base: 'floor', most: 1.3 };
/** Commands that load neither the SDK nor the YAML library, against a bare start of Node. */
const noYaml: Budget = { base: 'node -e 0', most: 1.5 };
/** Commands that read a mapping but no value. */
const noSdk: Budget = { base: 'node -e 0', most: 2.2 };

export function programs(setting: Setting): readonly Program[] {
  return [...startUps(setting), ...workSets.flatMap((set) => wholeRuns(set, setting))];
}

function startUps({ node, dist, folder }: Setting): readonly Program[] {
  const cli = join(dist, 'cli/index.js');
  const wrong = join(folder, 'wrong.yml');
  writeFileSync(wrong, 'version: 1\nenv:\n  A: ssm:/a\n  B: smm:/b\n');
  const row = (name: string, args: readonly string[], more: Partial<Program> = {}): Program => ({
    name,
    command: node,
    args: [cli, ...args],
    requests: 0,
    budget: noSdk,
    ...more,
  });
  return [
    { name: 'node -e 0', command: node, args: ['-e', '0'], requests: 0 },
    row('help', ['--help'], { budget: noYaml }),
    row('mapping error', ['check', '-m', wrong], { status: 2 }),
    row('check', ['check', '-q', '-m', mappingFile(workSets[0] as WorkSet, folder)], { set: 'W1' }),
    row('check', ['check', '-q', '-m', mappingFile(workSets.at(-1) as WorkSet, folder)], { set: 'W3' }),
  ];
}

function wholeRuns(set: WorkSet, setting: Setting): readonly Program[] {
  const { node, root, dist, folder, url } = setting;
  const names = join(folder, `${set.name}.json`);
  writeFileSync(names, JSON.stringify(set));
  const shared = { set: set.name, command: node, requests: fewestRequests(set) };
  const options = ['--format', 'json', '--endpoint-url', url, '-m', mappingFile(set, folder)];
  return [
    { ...shared, name: 'floor', args: [join(root, 'build/bench/floor/index.js'), url, names] },
    {
      ...shared,
      name: 'export',
      args: [join(dist, 'cli/index.js'), 'export', ...options],
      budget: wholeRun,
    },
    {
      ...shared,
      name: 'action',
      args: [join(dist, 'action/index.js')],
      ...action(set, setting),
      budget: wholeRun,
    },
    ...(set.name !== 'W3' && hasAwsCli() ? [awsCli(set, url), awsCliInBatches(set, url)] : []),
  ];
}

function action(set: WorkSet, { folder, url }: Setting): Pick<Program, 'env' | 'prepare'> {
  const temp = join(folder, `runner-${set.name}`);
  mkdirSync(temp);
  const names = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
  const files = Object.fromEntries(names.map((name) => [name, join(temp, name)]));
  return {
    env: {
      ...files,
      GITHUB_ACTIONS: 'true',
      RUNNER_TEMP: temp,
      'INPUT_MAPPING-FILE': mappingFile(set, folder),
      'INPUT_ENDPOINT-URL': url,
    },
    prepare: () => {
      for (const file of Object.values(files)) writeFileSync(file, '');
    },
  };
}

/** What people write today: one process for each value. */
function awsCli({ name, parameters, secrets }: WorkSet, url: string): Program {
  const lines = [
    ...parameters.map((p) => `aws ssm get-parameter --with-decryption --name ${p} --endpoint-url ${url}`),
    ...secrets.map((s) => `aws secretsmanager get-secret-value --secret-id ${s} --endpoint-url ${url}`),
  ];
  return {
    name: 'aws CLI',
    set: name,
    command: 'sh',
    args: ['-ec', lines.join('\n')],
    requests: lines.length,
    budget: { base: 'export', least: name === 'W1' ? 20 : 180 },
    mostRuns: name === 'W1' ? 2 : 1,
  };
}

/** The best that a script can do: one process for each batch, and `jq` to split the response. */
function awsCliInBatches({ name, parameters, secrets }: WorkSet, url: string): Program {
  const lines = [
    ...batches(parameters, 10).map(
      (names) =>
        `aws ssm get-parameters --with-decryption --names ${names.join(' ')} --endpoint-url ${url} | jq -r '.Parameters[].Value'`,
    ),
    ...batches(secrets, 20).map(
      (ids) =>
        `aws secretsmanager batch-get-secret-value --secret-id-list ${ids.join(' ')} --endpoint-url ${url} | jq -r '.SecretValues[].SecretString | fromjson.password'`,
    ),
  ];
  return {
    name: 'aws CLI in batches',
    set: name,
    command: 'sh',
    args: ['-ec', lines.join('\n')],
    requests: lines.length,
    budget: { base: 'export', least: 1 },
    mostRuns: 2,
  };
}

export function hasAwsCli(): boolean {
  try {
    for (const program of ['aws', 'jq']) execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function mappingFile(set: WorkSet, folder: string): string {
  const file = join(folder, `${set.name}.yml`);
  writeFileSync(file, mappingText(set));
  return file;
}
