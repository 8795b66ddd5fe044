import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Failure, type Problem } from '../../src/failure.ts';
import { parseMapping } from '../../src/mapping/parse-mapping.ts';
import { printable } from '../../src/output/format/printable.ts';
import { mappingOptions } from './mapping-options.ts';

// Each NAME.yml has its diagnostics in NAME.txt. To write them anew: UPDATE_GOLDEN=1 npm test -- test/mapping/bad,
// and then read every line that changed: right, at the right place, and would a tired person know what to do?
const folder = new URL('bad/', import.meta.url);
const update = process.env['UPDATE_GOLDEN'] === '1';
const files = readdirSync(folder);
const names = files.filter((file) => file.endsWith('.yml')).map((file) => file.slice(0, -'.yml'.length));

const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

function problemsOf(source: string): readonly Problem[] {
  try {
    parseMapping(source, mappingOptions());
  } catch (error) {
    if (error instanceof Failure) return error.problems;
    throw error;
  }
  return [];
}

function lineOf({ code, message, hint, place }: Problem): string {
  return `${place?.line}:${place?.column} ${code} ${printable(message)} | ${hint}\n`;
}

describe('a bad mapping is told what is wrong, where, and what to do', () => {
  test.each(names)('%s', (name) => {
    const source = read(`${name}.yml`);
    const problems = problemsOf(source);
    const lines = problems.map(lineOf).join('');
    if (update) writeFileSync(new URL(`${name}.txt`, folder), lines);
    expect(lines).toBe(read(`${name}.txt`));
    expect(problems.length).toBeGreaterThan(0);
    expect(new Failure(problems).exitStatus).toBe(2);
    // The canary in the files stands wherever a secret may have been pasted.
    expect(lines.toLowerCase()).not.toContain('canary');
    const rows = source.split('\n');
    for (const { place, message, hint } of problems) {
      expect(place?.file).toBe('mapping.yml');
      expect(place?.column).toBeLessThanOrEqual((rows[(place?.line ?? 0) - 1] ?? '').length + 1);
      expect(message).not.toMatch(/\.$/);
      expect(hint).toMatch(/^[A-Z].*[.?]$/);
    }
  });
});

test('no diagnostics are left of a mapping that is gone', () => {
  expect(files.filter((file) => file.endsWith('.txt'))).toEqual(names.map((name) => `${name}.txt`));
});

test('there are at least 60 of them', () => {
  expect(names.length).toBeGreaterThanOrEqual(60);
});
