import { type ProcessResult, runProcess } from '../kit/run-process.ts';
import { withoutDone } from '../kit/without-done-line.ts';
import { cli } from './stand-in.ts';

export const keys = {
  AWS_ACCESS_KEY_ID: 'AKIATESTTESTTESTTEST',
  AWS_SECRET_ACCESS_KEY: 'the-secret-key-of-the-tests',
};

export interface Exporting {
  readonly env: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
  readonly mapping: string;
  /** Default: the one that runs the tests. */
  readonly node?: string;
}

/** `export --format json`, without the line that says what it did, with the mapping on stdin, on a machine without metadata unless `env` says otherwise. */
export async function exported({
  env,
  flags = [],
  mapping,
  node = process.execPath,
}: Exporting): Promise<ProcessResult> {
  const result = await runProcess(node, [cli, 'export', '--format', 'json', '-m', '-', ...flags], {
    stdin: mapping,
    env: { PATH: process.env.PATH ?? '', AWS_REGION: 'eu-west-1', AWS_EC2_METADATA_DISABLED: 'true', ...env },
  });
  return withoutDone(result);
}
