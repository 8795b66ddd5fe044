/**
 * The fake AWS as a process: `node build/test/kit/fake-aws/main.js [STATE.json]` prints its address on stdout, as the
 * only line, and ends on SIGTERM. `GET /_requests` counts the requests; `POST /_reset` starts over.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { startFakeAws } from './fake-aws.ts';
import type { FakeAwsState } from './world.ts';

const [file] = process.argv.slice(2);
const state = file === undefined ? {} : (JSON.parse(readFileSync(file, 'utf8')) as FakeAwsState);
const fake = await startFakeAws(state);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void fake.close());
process.stdout.write(`${fake.url}\n`);
