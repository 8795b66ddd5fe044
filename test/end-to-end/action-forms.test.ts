import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findLeaks } from '../kit/canary.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { actionJob } from './action-job.ts';
import { carelessPrograms, secrets, values } from './careless-programs.ts';
import { standIn } from './stand-in.ts';

/** A job in which the Action has loaded PASSWORD, KEY and JSON. */
async function jobWithSecrets(debug = false) {
  const [, mapping = '', , local = ''] = standIn(values);
  const { load, runner } = actionJob(undefined, secrets, { debug });
  const { env } = await load('', { 'mapping-file': mapping, 'local-file': local });
  expect(env).toEqual(values);
  return runner;
}

describe('however a later step prints a secret, it does not show', () => {
  test.each(carelessPrograms)('%s', async (_, [program = '', flag = '', text = '']) => {
    const runner = await jobWithSecrets();
    const script = join(temporaryFolder(), 'script');
    writeFileSync(script, text);
    const { log, rawStdout } = await runner.runStep({
      run: `"${program}" ${flag} "$(cat "${script}")" 2>&1`,
    });
    expect(rawStdout).toContain(values.PASSWORD);
    expect(findLeaks(log, secrets, { partsFrom: 8 })).toEqual([]);
    for (const secret of secrets) expect(log).not.toContain(secret.slice(0, 10));
  });

  test('in its env block, in debug lines, in annotations and in the summary', async () => {
    const runner = await jobWithSecrets(true);
    const printed = await runner.runStep({
      env: { COPY: values.PASSWORD },
      run: [
        'hex=$(printf %s "$PASSWORD" | od -An -v -tx1 | tr -d " \\n")',
        'for text in "$PASSWORD" "$(echo "$PASSWORD" | base64)" "$hex"; do',
        '  line=$(printf %s "$text" | tr -d "\\n")',
        '  echo "::debug::$line"; echo "::error::$line"; echo "::notice file=a,line=1::$line"',
        '  echo "$line" >>"$GITHUB_STEP_SUMMARY"',
        'done',
        'echo "$KEY" >>"$GITHUB_STEP_SUMMARY"; echo "$JSON" >>"$GITHUB_STEP_SUMMARY"',
      ].join('\n'),
    });
    expect(printed.log).toContain('COPY: ***');
    expect(printed.log).toContain('##[debug]***');
    expect(printed.annotations.length).toBeGreaterThanOrEqual(6);
    const shown = [printed.log, printed.summary, JSON.stringify(printed.annotations)].join('\n');
    expect(findLeaks(shown, secrets, { partsFrom: 8 })).toEqual([]);
    expect(printed.summary.split('\n')[0]).toBe('***');
  });
});
