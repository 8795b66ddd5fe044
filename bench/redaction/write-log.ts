import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { randomNumbers } from './random-numbers.ts';

/** A log file, and what must be left of it. */
export interface Log {
  readonly file: string;
  readonly bytes: number;
  /** SHA-256 of the same log with `***` for every secret. */
  readonly redacted: string;
}

/** One line in so many has a secret: as it is, in base64 or in hex. */
const interval = 500;
const forms: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => Buffer.from(text).toString('base64'),
  (text) => Buffer.from(text).toString('hex'),
];

/** Writes ordinary log lines, at least so many bytes; but for the secrets, the same for all. */
export function writeLog(file: string, bytes: number, secrets: readonly string[]): Log {
  const random = randomNumbers(3);
  const hash = createHash('sha256');
  const descriptor = openSync(file, 'w');
  let size = 0;
  for (let block = 0; size < bytes; block += 1) {
    const lines = Array.from({ length: interval }, (_, i) => logLine(block * interval + i, random));
    const secret = secrets[block % secrets.length] as string;
    const form = forms[random(forms.length)] as (text: string) => string;
    const place = random(interval);
    const withText = (text: string) => lines.with(place, `${lines[place]} token=${text}`).join('\n');
    size += writeSync(descriptor, `${withText(form(secret))}\n`);
    hash.update(`${withText('***')}\n`);
  }
  closeSync(descriptor);
  return { file, bytes: size, redacted: hash.digest('hex') };
}

const start = Date.UTC(2026, 0, 1);
const levels = ['DEBUG', 'INFO ', 'INFO ', 'INFO ', 'WARN ', 'ERROR'];
const nouns = ['orders', 'customers', 'invoices', 'sessions', 'shipments', 'products', 'payments', 'events'];
const kinds = ['Controller', 'Service', 'Repository', 'Worker', 'Handler', 'Client'];

const messages: readonly ((noun: string, kind: string, random: (limit: number) => number) => string)[] = [
  (noun, _, random) =>
    `[http] GET /api/v2/${noun}/${random(1e6)}?page=${random(90)} 200 ${random(900)} ms request=${hex(random)}-${hex(random)}`,
  (noun, _, random) =>
    `[db] SELECT id, name, created_at FROM ${noun} WHERE id = $1 LIMIT ${random(500)}; ${random(400)} rows in ${random(90)} ms`,
  (noun, kind, random) =>
    `[build] compiled src/${noun}/${noun}${kind}.ts (${random(90)}.${random(10)} kB) in ${random(700)} ms`,
  (noun, kind, random) =>
    `    at ${kind}.process (/home/ci/app/node_modules/@shop/${noun}/lib/index.js:${random(2000)}:${random(80)})`,
  (noun, kind, random) =>
    `[queue] ${noun}${kind} took message ${hex(random)} after ${random(5)} attempts, ${random(1000)} are waiting`,
  (noun, kind, random) =>
    `{"logger":"${noun}.${kind}","msg":"done","durationMs":${random(3000)},"trace":"${hex(random)}${hex(random)}"}`,
];

function logLine(number: number, random: (limit: number) => number): string {
  const [message, noun, kind] = [pick(messages, random), pick(nouns, random), pick(kinds, random)];
  return `${new Date(start + number * 37).toISOString()} ${pick(levels, random)} ${message(noun, kind, random)}`;
}

function hex(random: (limit: number) => number): string {
  return random(2 ** 32)
    .toString(16)
    .padStart(8, '0');
}

function pick<T>(list: readonly T[], random: (limit: number) => number): T {
  return list[random(list.length)] as T;
}
