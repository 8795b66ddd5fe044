import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Failure, type Problem } from '../../src/failure.ts';
import { readLayers } from '../../src/mapping/layers/read-layers.ts';
import { parseMapping } from '../../src/mapping/parse-mapping.ts';
import { mappingOptions } from './mapping-options.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** The mappings that people see, and those that use everything, each by a name. */
const sources: readonly (readonly [name: string, text: string])[] = [
  ...['test/mapping/good', 'examples', 'test/cases']
    .flatMap((folder) => readdirSync(new URL(folder, root)).map((file) => `${folder}/${file}`))
    .map((path) => (path.startsWith('test/cases/') ? `${path}/pipeline-secrets.yml` : path))
    .filter((path) => path.endsWith('.yml') && existsSync(new URL(path, root)))
    .map((path) => [path, read(path)] as const),
  ...['README.md', ...readdirSync(new URL('docs', root)).map((file) => `docs/${file}`)]
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) =>
      [...read(path).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(
        ([, text = ''], index) => [`${path}, block ${index + 1}`, text] as const,
      ),
    ),
].filter(([, text]) => /^(?:version:|\{\s*"version")/m.test(text));

const base =
  'version: 1\nvars: { base: { match: "[a-z]*", default: "" } }\nenv: { OF_THE_BASE: ssm:/base }\n';

/** The problems, or none; whatever else is thrown goes through. */
async function problemsOf(text: string): Promise<readonly Problem[]> {
  try {
    const readBase = async (path: string) => ({ text: base, file: path });
    parseMapping(await readLayers({ text, file: 'mapping.yml' }, readBase), mappingOptions());
  } catch (error) {
    if (error instanceof Failure) return error.problems;
    throw error;
  }
  return [];
}

/** The bytes that mean something to YAML, to a reference or to nobody. */
const noise = [...Buffer.from('\0\t\n\r "\'#$&*,:!%@[]{}|>?-~`\\/0A'), 0x7f, 0x80, 0xc3, 0xff];

// Every byte takes minutes, so a spread of them is tried; for every one: FUZZ=all npm test -- test/mapping/fuzz
const everyByte = process.env['FUZZ'] === 'all';

function* mutants(source: Buffer, most: number): Generator<Buffer> {
  const every = 3 * source.length;
  const count = everyByte ? every : Math.min(every, most);
  for (let i = 0; i < count; i++) {
    const which = Math.floor((i * every) / count);
    const at = Math.floor(which / 3);
    const before = source.subarray(0, at);
    const byte = source[at] ?? 0;
    const kind = (which + at) % 3;
    if (kind === 0) yield Buffer.concat([before, Buffer.of(byte ^ (1 << (at % 8))), source.subarray(at + 1)]);
    else if (kind === 1) yield Buffer.concat([before, source.subarray(at + 1)]);
    else yield Buffer.concat([before, Buffer.of(noise[at % noise.length] ?? 0), source.subarray(at)]);
  }
}

describe('one byte flipped, removed or inserted gives a mapping or problems with a place, never a bug', () => {
  test.each(sources)('%s', async (path, text) => {
    if (path.includes('good/')) expect(await problemsOf(text)).toEqual([]);
    let tried = 0;
    let refused = 0;
    for (const mutant of mutants(Buffer.from(text), path.includes('good/') ? 120 : 20)) {
      const problems = await problemsOf(mutant.toString());
      tried += 1;
      if (problems.length > 0) refused += 1;
      for (const { code, place } of problems) {
        if (code === 'BUG' || !place || place.line < 1 || place.column < 1)
          throw new Error(`${code} at ${place?.line}:${place?.column}`);
      }
    }
    expect(refused).toBeGreaterThan(tried / 10);
  });
});
