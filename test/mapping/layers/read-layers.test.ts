import { describe, expect, test } from '@jest/globals';
import { fail } from '../../../src/failure.ts';
import { readLayers } from '../../../src/mapping/layers/read-layers.ts';
import { parseText } from '../parse-text.ts';

/** Texts by file; what is named is in the folder of who names it, as a real one would be. */
async function read(texts: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const { layers, problems, isComplete } = await readLayers(
    { file: 'm.yml', text: texts['m.yml'] ?? '' },
    async (path, extending) => {
      asked.push(`${extending} asks for ${path}`);
      const text = texts[path];
      if (text === undefined) throw fail('MAPPING_NOT_FOUND', 'it is not there', 'Create it.');
      return { text, file: path };
    },
  );
  const lines = problems.map(
    ({ code, message, place }) => `${place?.file}:${place?.line}:${place?.column} ${code} ${message}`,
  );
  return { files: layers.map(({ file }) => file), isComplete, asked, lines };
}

const extending = (path: string) => `version: 1\nextends: ${JSON.stringify(path)}\n`;
const root = 'version: 1\n';

test('a mapping that extends nothing is alone', async () => {
  expect(await read({ 'm.yml': root })).toEqual({ files: ['m.yml'], isComplete: true, asked: [], lines: [] });
});

test('what is extended comes before who extends it, each path from the file that names it', async () => {
  expect(
    await read({ 'm.yml': extending('a.yml'), 'a.yml': extending('../b.yml'), '../b.yml': root }),
  ).toEqual({
    files: ['../b.yml', 'a.yml', 'm.yml'],
    isComplete: true,
    asked: ['m.yml asks for a.yml', 'a.yml asks for ../b.yml'],
    lines: [],
  });
});

test('eight mappings may extend each other, and nine may not', async () => {
  const chain = (length: number) =>
    Object.fromEntries(
      Array.from({ length }, (_, i) => [
        i === 0 ? 'm.yml' : `${i}.yml`,
        i === length - 1 ? root : extending(`${i + 1}.yml`),
      ]),
    );
  expect(await read(chain(8))).toMatchObject({ isComplete: true, lines: [] });
  expect(await read(chain(9))).toMatchObject({
    isComplete: false,
    lines: ['7.yml:2:10 INVALID_FIELD more than 8 mappings extend each other'],
  });
});

describe('what is extended cannot be', () => {
  test.each([
    ['the mapping itself', extending('m.yml'), 'INVALID_FIELD a mapping extends itself: m.yml → m.yml'],
    ['nothing', extending(''), 'INVALID_FIELD `extends` must be a relative path'],
    ['a path from the root', extending('/a.yml'), 'INVALID_FIELD `extends` must be a relative path'],
    [
      'a path from the root of Windows',
      extending('\\a.yml'),
      'INVALID_FIELD `extends` must be a relative path',
    ],
    ['a path of a drive', extending('C:a.yml'), 'INVALID_FIELD `extends` must be a relative path'],
    ['a URL', extending('https://example.com/a.yml'), 'INVALID_FIELD `extends` must be a relative path'],
    ['a path with NUL', extending('a\0.yml'), 'INVALID_FIELD `extends` must be a relative path'],
    ['chosen by the caller', extending('${stage}.yml'), 'INVALID_FIELD `extends` cannot contain vars'],
    ['a file that is not there', extending('none.yml'), 'MAPPING_NOT_FOUND it is not there'],
  ])('%s', async (_, text, line) => {
    expect(await read({ 'm.yml': text })).toMatchObject({ isComplete: false, lines: [`m.yml:2:10 ${line}`] });
  });

  test('a list, which is reported with the other fields', async () => {
    const text = 'version: 1\nextends: [a.yml]\n';
    expect(await read({ 'm.yml': text })).toMatchObject({ isComplete: false, asked: [], lines: [] });
    expect(() => parseText(text)).toThrow('INVALID_FIELD: `extends` must be a string');
  });

  test('a mapping that comes back to one of those before', async () => {
    const texts = { 'm.yml': extending('a.yml'), 'a.yml': extending('b.yml'), 'b.yml': extending('a.yml') };
    expect((await read(texts)).lines).toEqual([
      'b.yml:2:10 INVALID_FIELD a mapping extends itself: a.yml → b.yml → a.yml',
    ]);
  });
});

test('what is wrong in the mapping that is extended is told of its own file', async () => {
  expect(await read({ 'm.yml': extending('a.yml'), 'a.yml': 'version: 1\nenv: {\n' })).toEqual({
    files: ['m.yml'],
    isComplete: false,
    asked: ['m.yml asks for a.yml'],
    lines: [expect.stringMatching(/^a\.yml:2:6 INVALID_SYNTAX /)],
  });
});
