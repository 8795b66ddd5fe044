import { readFileSync } from 'node:fs';

/** The chunks, in the order in which a run loads them, and why each is loaded on demand. */
export const lazyChunks = Object.keys(
  JSON.parse(readFileSync(new URL('lazy-chunks.json', import.meta.url), 'utf8')),
);

/**
 * Maps each bundler chunk to the first of ours that needs it; chunks that only the SDK imports go to the last.
 */
export function chunkFinder({ chunks }) {
  const names = new Map();
  for (const chunk of chunks) {
    const groups = [...chunk.groupsIterable].map(({ name }) => name ?? lazyChunks.at(-1));
    const unknown = groups.find((name) => name !== 'main' && !lazyChunks.includes(name));
    if (unknown !== undefined) throw new Error(`scripts/lazy-chunks.json has no chunk "${unknown}"`);
    names.set(chunk.id, lazyChunks.find((name) => groups.includes(name)) ?? 'main');
  }
  return (id) => names.get(id);
}

/** Names each module by its path, which neither order nor number of the others changes. */
export function moduleNames({ modules, chunkGraph }, root) {
  const names = new Map();
  for (const module of modules) {
    const id = chunkGraph.getModuleId(module);
    if (id !== null) names.set(id, nameOf(module, root));
  }
  return (id) => names.get(id);
}

function nameOf(module, root) {
  const { resource, request } = module.rootModule ?? module;
  const path = resource?.replace(`${root}/`, '') ?? request ?? module.identifier();
  return path.replace(/^build\/(?=src\/)|^node_modules\//, '').replace(/\.[cm]?js$/, '');
}
