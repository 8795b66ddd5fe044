// Checks what the files of src import and export, as a part of `npm run lint`: node scripts/check-source.mjs
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { isMain } from './is-main.mjs';
import { layerOf, layers, mayImport } from './layers.mjs';

const root = new URL('../', import.meta.url);

/** The text of every file of src by its path, such as `src/cli.ts`. */
export function readSource() {
  const files = readdirSync(new URL('src', root), { recursive: true }).filter((file) => file.endsWith('.ts'));
  return new Map(
    files.sort().map((file) => [`src/${file}`, readFileSync(new URL(`src/${file}`, root), 'utf8')]),
  );
}

/** What is wrong, as lines with places. Cycles between files are found by Biome. */
export function sourceProblems(source) {
  return [
    ...[...source].flatMap(([file, text]) =>
      importsOf(file, text).flatMap((found) => importProblem(file, found)),
    ),
    ...repeatedNames(source),
  ];
}

/**
 * The imports and re-exports of a file, type-only and dynamic ones included. The formatter has gone over the file, so
 * each statement begins a line, and all quotes are single.
 */
export function importsOf(file, text) {
  const statement =
    /^(?:import|export)\b(?:[^'"`;]*?\bfrom)? '([^']+)';$|\bimport\((?:\s*\/\*.*?\*\/)?\s*(?:'([^']+)')?/gm;
  return [...text.matchAll(statement)].map(({ 1: fixed, 2: dynamic, index }) => {
    const specifier = fixed ?? dynamic;
    const line = text.slice(0, index).split('\n').length;
    const target = specifier?.startsWith('.')
      ? layerOf(posix.join(posix.dirname(file), specifier))
      : specifier;
    return { line, specifier, target };
  });
}

function importProblem(file, { line, specifier, target }) {
  const layer = layerOf(file);
  const refuse = (reason) => [`${file}:${line}: ${reason}`];
  if (!(layer in layers)) return refuse(`"${layer}" has no row in scripts/layers.mjs`);
  if (target === undefined) return refuse('import() needs a literal path, so that it can be checked');
  if (target === layer || mayImport(layer, target)) return [];
  return refuse(`"${layer}" may not import "${target}" (${specifier}); see docs/architecture.md`);
}

/** A name has one meaning in src, so it is exported once. */
function repeatedNames(source) {
  const places = new Map();
  const declaration = /^export (?:async |abstract )*(?:function\*?|const|let|class|interface|type) (\w+)/gm;
  for (const [file, text] of source) {
    for (const [, name] of text.matchAll(declaration)) {
      // The overloads of a function repeat its name in one file.
      places.set(name, new Set([...(places.get(name) ?? []), file]));
    }
  }
  return [...places]
    .filter(([, files]) => files.size > 1)
    .map(([name, files]) => `${[...files].join(', ')}: "${name}" is exported more than once`);
}

if (isMain(import.meta.url)) {
  const problems = sourceProblems(readSource());
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
