import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Setting } from '../programs.ts';
import { type RedactionProgram, redact, run, shared } from './redaction-program.ts';
import { passwords, type SecretSet, writeMapping, writeStandIn } from './secret-set.ts';
import { type Log, writeLog } from './write-log.ts';

const megabyte = 1e6;
/** How many secrets, and what those take of the log that slow down with each secret: a run must end. */
const sizes = [
  { secrets: 10, part: 20 * megabyte },
  { secrets: 100, part: 4 * megabyte },
  { secrets: 1000, part: megabyte },
];

/** The yardstick. */
export const passThrough = 'node pass-through';

/** Rows of which the bytes in a second count. */
export function ratePrograms(setting: Setting): readonly RedactionProgram[] {
  const { node, root, folder } = setting;
  const cases = sizes.map(({ secrets, part }) => {
    const set = passwords(secrets);
    return {
      secrets,
      set,
      options: ['-m', writeMapping(set, folder), '--local', writeStandIn(set, folder)],
      log: writeLog(join(folder, `${set.name}.log`), 100 * megabyte, set.texts),
      part: writeLog(join(folder, `${set.name}.part.log`), part, set.texts),
    };
  });
  const [{ file, bytes }] = cases.map(({ log }) => log) as [Log];
  const script = join(root, 'build/bench/redaction/pass-through.js');
  return [
    { ...shared, name: 'cat | cat', command: 'sh', args: ['-c', 'cat "$0" | cat', file], bytes },
    { ...shared, name: passThrough, command: node, args: [script, file], bytes },
    ...cases.map(({ secrets, options, log }) => ({ ...run(options, log, setting), secrets })),
    ...cases.map(({ secrets, options, log }) => ({ ...redact(options, log, setting), secrets })),
    ...cases.map(({ secrets, set, part }) => ({ ...sed(set, part, setting), secrets })),
    ...cases.map(({ secrets, set, part }) => ({ ...replaceAll(set, part, setting), secrets })),
  ];
}

function sed({ name, texts }: SecretSet, log: Log, { folder }: Setting): RedactionProgram {
  const script = join(folder, `${name}.sed`);
  writeFileSync(script, texts.map((text) => `s/${text}/***/g\n`).join(''));
  return {
    ...shared,
    name: 'sed',
    command: 'sh',
    args: ['-c', 'cat "$0" | sed -f "$1"', log.file, script],
    bytes: log.bytes,
  };
}

function replaceAll({ name, texts }: SecretSet, log: Log, { node, root, folder }: Setting): RedactionProgram {
  const list = join(folder, `${name}.txt`);
  writeFileSync(list, texts.map((text) => `${text}\n`).join(''));
  return {
    ...shared,
    name: 'node replaceAll',
    command: node,
    args: [join(root, 'build/bench/redaction/replace-all.js'), log.file, list],
    bytes: log.bytes,
  };
}
