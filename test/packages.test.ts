import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')) as unknown;
const { packages } = read('package-lock.json') as {
  packages: Record<string, { engines?: { node?: string }; hasInstallScript?: true }>;
};
const { allowScripts } = read('package.json') as { allowScripts: Record<string, boolean> };

// Otherwise `npm ci` warns.
test('every package takes the oldest Node that CONTRIBUTING.md promises', () => {
  const oldest = Number(
    /You need Node (\d+)/.exec(readFileSync(new URL('../CONTRIBUTING.md', import.meta.url), 'utf8'))?.[1],
  );
  expect(oldest).toBeGreaterThanOrEqual(18);
  const lowest = (range: string) =>
    Math.min(...[...range.matchAll(/(?<![\d.])\d+/g)].map(([major]) => Number(major)));
  const newer = Object.entries(packages).filter(([, { engines }]) => lowest(engines?.node ?? '0') > oldest);
  expect(newer.map(([path]) => path)).toEqual([]);
});

test('package.json decides about every install script', () => {
  const names = Object.keys(packages).filter((path) => packages[path]?.hasInstallScript);
  expect(names.map((path) => path.replace(/^.*node_modules\//, '')).sort()).toEqual(
    Object.keys(allowScripts).sort(),
  );
});
