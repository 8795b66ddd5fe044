import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (file: string) => readFileSync(`${root}${file}`, 'utf8');
type Parts = Readonly<Record<string, unknown>>;
const { partsOf, withFigures } = (await import('../scripts/performance-page.mjs' as string)) as {
  partsOf: Readonly<Record<string, Parts>>;
  withFigures: (page: string, parts: Parts, results: string) => string;
};
const results = read('bench/results.json');

test.each(Object.entries(partsOf))('the figures of %s are those of the benchmark', (page, parts) => {
  // After a change: node scripts/performance-page.mjs
  expect(read(page)).toBe(withFigures(read(page), parts, results));
});

test('a page without a marker is refused', () => {
  const [, parts = {}] = Object.entries(partsOf)[0] ?? [];
  expect(() => withFigures('', parts, results)).toThrow('the page has no <!-- comparison -->');
});

test('results of some rows only are refused', () => {
  const some = { ...(JSON.parse(results) as object), rows: [] };
  const parts = partsOf['README.md'] ?? {};
  expect(() => withFigures('', parts, JSON.stringify(some))).toThrow('bench/results.json has no row');
});
