import { join } from 'node:path';
import type { Setting } from '../programs.ts';
import { type RedactionProgram, run } from './redaction-program.ts';
import { passwords, pemKeys, type SecretSet, writeMapping } from './secret-set.ts';
import { writeLog } from './write-log.ts';

/** A row of which the peak memory counts. */
export interface PeakProgram extends RedactionProgram {
  /** How many megabytes more than the first row it may take. */
  readonly mostMore?: number;
}

const one = passwords(1);
const thousand = passwords(1000);
const keys = pemKeys(100);

/** What the fake AWS must have for these rows. So many keys are too long for a stand-in file. */
export const peakParameters = { ...one.parameters, ...thousand.parameters, ...keys.parameters };

/** The first is what the others are compared with. */
export function peakPrograms(setting: Setting): readonly PeakProgram[] {
  const { folder, url } = setting;
  const runOf = (set: SecretSet) => ({
    ...run(
      ['-m', writeMapping(set, folder), '--endpoint-url', url],
      writeLog(join(folder, `${set.name}.peak.log`), 1e7, set.texts),
      setting,
    ),
    requests: Math.ceil(Object.keys(set.parameters).length / 10),
  });
  const first = runOf(one);
  return [
    { ...first, name: 'run, 1 secret, 10 MB' },
    { ...repeat(first, 100), name: 'run, 1 secret, 1 GB', mostMore: 20 },
    { ...runOf(thousand), name: 'run, 1,000 secrets, 10 MB', mostMore: 50 },
    { ...runOf(keys), name: 'run, 100 PEM keys, 10 MB', mostMore: 50 },
  ];
}

/** The log so many times. */
function repeat({ redacted: _, ...program }: RedactionProgram, times: number): RedactionProgram {
  const { args, bytes } = program;
  const file = args.at(-1) as string;
  return { ...program, args: [...args, ...Array<string>(times - 1).fill(file)], bytes: bytes * times };
}
