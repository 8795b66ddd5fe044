import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomNumbers, randomText } from './random-numbers.ts';

/** Secrets to hide. */
export interface SecretSet {
  readonly name: string;
  /** Each of them is a line that may stand in a log. */
  readonly texts: readonly string[];
  /** What holds them: parameters, by name. */
  readonly parameters: Readonly<Record<string, string>>;
}

const alphanumeric = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const base64 = `${alphanumeric}+/`;
/** A mapping may not have more. */
const mostEntries = 500;

export function passwords(count: number): SecretSet {
  const random = randomNumbers(1);
  const texts = Array.from({ length: count }, () => randomText(random, alphanumeric, 24));
  const size = Math.ceil(count / mostEntries);
  const lists = Array.from({ length: Math.ceil(count / size) }, (_, i) =>
    texts.slice(i * size, (i + 1) * size).join(','),
  );
  return setOf(`${count}-passwords`, texts, lists);
}

/** As long as RSA keys of 2,048 bits. */
export function pemKeys(count: number): SecretSet {
  const random = randomNumbers(2);
  const keys = Array.from({ length: count }, () =>
    Array.from({ length: 27 }, () => randomText(random, base64, 64)),
  );
  const files = keys.map((lines) =>
    ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n'),
  );
  return setOf(`${count}-keys`, keys.flat(), files);
}

function setOf(name: string, texts: readonly string[], values: readonly string[]): SecretSet {
  return { name, texts, parameters: Object.fromEntries(values.map((value, i) => [`/${name}/${i}`, value])) };
}

/** @returns the file. */
export function writeMapping({ name, parameters }: SecretSet, folder: string): string {
  const file = join(folder, `${name}.yml`);
  const entries = Object.keys(parameters).map(
    (path, i) => `  S${i}: { from: "ssm:${path}", split: ",", join: "," }`,
  );
  writeFileSync(file, ['version: 1', 'env:', ...entries, ''].join('\n'));
  return file;
}

/** @returns the file. */
export function writeStandIn({ name, parameters }: SecretSet, folder: string): string {
  const file = join(folder, `${name}.local.yml`);
  const lines = Object.entries(parameters).map(([path, value]) => `  ${path}: ${JSON.stringify(value)}`);
  writeFileSync(file, ['ssm:', ...lines, ''].join('\n'));
  return file;
}
