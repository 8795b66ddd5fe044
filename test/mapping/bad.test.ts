import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Failure, fail, type Problem } from '../../src/failure.ts';
import { readLayers } from '../../src/mapping/layers/read-layers.ts';
import { parseMapping } from '../../src/mapping/parse-mapping.ts';
import { printable } from '../../src/text/printable.ts';
import { mappingOptions } from './mapping-options.ts';

// Each NAME.yml has its diagnostics in NAME.txt, and what it extends in the folder NAME. To write them anew:
// UPDATE_GOLDEN=1 npm test -- test/mapping/bad, and then read every line that changed: right, at the right place, and
// would a tired person know what to do?
const folder = new URL('bad/', import.meta.url);
const update = process.env['UPDATE_GOLDEN'] === '1';
const files = readdirSync(folder);
const names = files.filter((file) => file.endsWith('.yml')).map((file) => file.slice(0, -'.yml'.length));

const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** Only what is in the folder of the same name is there. */
async function readBase(path: string) {
  if (files.includes(path.split('/')[0] ?? '')) return { text: read(path), file: path };
  throw fail('MAPPING_NOT_FOUND', `there is no "${path}"`, 'Write it.');
}

async function problemsOf(text: string): Promise<readonly Problem[]> {
  try {
    parseMapping(await readLayers({ text, file: 'mapping.yml' }, readBase), mappingOptions());
  } catch (error) {
    if (error instanceof Failure) return error.problems;
    throw error;
  }
  return [];
}

function lineOf({ code, message, hint, place }: Problem): string {
  const file = place?.file === 'mapping.yml' ? '' : `${place?.file}:`;
  return `${file}${place?.line}:${place?.column} ${code} ${printable(message)} | ${hint}\n`;
}

describe('a bad mapping is told what is wrong, where, and what to do', () => {
  test.each(names)('%s', async (name) => {
    const source = read(`${name}.yml`);
    const problems = await problemsOf(source);
    const lines = problems.map(lineOf).join('');
    if (update) writeFileSync(new URL(`${name}.txt`, folder), lines);
    expect(lines).toBe(read(`${name}.txt`));
    expect(problems.length).toBeGreaterThan(0);
    expect(new Failure(problems).exitStatus).toBe(2);
    // The canary in the files stands wherever a secret may have been pasted.
    expect(lines.toLowerCase()).not.toContain('canary');
    for (const { place, message, hint } of problems) {
      const text = place?.file === 'mapping.yml' ? source : read(place?.file ?? '');
      const row = text.split('\n')[(place?.line ?? 0) - 1] ?? '';
      expect(place?.column).toBeLessThanOrEqual(row.length + 1);
      expect(message).not.toMatch(/\.$/);
      expect(hint).toMatch(/^[A-Z].*[.?]$/);
    }
  });
});

test('no diagnostics and no folder are left of a mapping that is gone', () => {
  expect(files.filter((file) => file.endsWith('.txt'))).toEqual(names.map((name) => `${name}.txt`));
  expect(files.filter((file) => !file.includes('.') && !names.includes(file))).toEqual([]);
});

test('there are at least 110 of them', () => {
  expect(names.length).toBeGreaterThanOrEqual(110);
});
