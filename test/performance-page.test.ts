import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (file: string) => readFileSync(`${root}${file}`, 'utf8');
const { withFigures } = (await import('../scripts/performance-page.mjs' as string)) as {
  withFigures: (page: string, results: string) => string;
};
const results = read('bench/results.json');

test.each(['docs/performance.md', 'README.md'])('the figures of %s are those of the benchmark', (page) => {
  // After a change: node scripts/performance-page.mjs
  expect(read(page)).toBe(withFigures(read(page), results));
});

test.each([
  ['docs/performance.md', ['comparison', 'runs', 'starts', 'rates', 'memory', 'conditions']],
  ['README.md', ['comparison']],
])('%s has its tables', (page, markers) => {
  const text = read(page);
  for (const marker of markers) {
    expect(text).toMatch(new RegExp(`<!-- ${marker} -->\n[|-] [\\s\\S]*?\n<!-- /${marker} -->`));
  }
});

test('results of some rows only are refused', () => {
  const some = { ...(JSON.parse(results) as object), rows: [] };
  expect(() => withFigures('', JSON.stringify(some))).toThrow('bench/results.json has no row');
});
