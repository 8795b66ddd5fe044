// Writes the table and the diagrams of docs/architecture.md from layers.mjs: node scripts/architecture.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { withGeneratedPart } from './generated-part.mjs';
import { isMain } from './is-main.mjs';
import { layers, mayImport } from './layers.mjs';

const page = new URL('../docs/architecture.md', import.meta.url);
const names = Object.keys(layers);

/** docs/architecture.md with its table and diagrams regenerated. */
export function withLayers(text) {
  const topFolder = (name) => (name.endsWith('.ts') ? undefined : name.split('/')[0]);
  const within = (folder) => (name) => (name.startsWith(`${folder}/`) ? name : undefined);
  let made = withGeneratedPart(text, 'folders', folderTable());
  made = withGeneratedPart(made, 'stages', diagram(topFolder));
  for (const folder of ['mapping', 'stores', 'app'])
    made = withGeneratedPart(made, folder, diagram(within(folder)));
  return made;
}

function folderTable() {
  const code = (name) => `\`${name}\``;
  const rows = names.map((name) => {
    const { job, pure, everywhere, imports = [] } = layers[name];
    const folder = `${code(name)}${everywhere ? ' (†)' : ''}`;
    return `| ${folder} | ${job} | ${imports.map(code).join(', ')} | ${pure ? 'pure' : ''} |`;
  });
  return ['| folder | job | may import | |', '| --- | --- | --- | --- |', ...rows];
}

/** Which groups of folders may import which. `groupOf` gives no group for what the diagram leaves out. */
function diagram(groupOf) {
  const edges = new Map();
  for (const name of names.filter((one) => groupOf(one) && !layers[one].everywhere)) {
    const group = groupOf(name);
    const targets = names.filter((to) => mayImport(name, to) && !layers[to].everywhere).map(groupOf);
    const known = edges.get(group) ?? [];
    edges.set(group, new Set([...known, ...targets.filter((to) => to && to !== group)]));
  }
  const lines = [...edges].flatMap(([from, targets]) => [...targets].map((to) => [from, to]));
  // A path says the same as an arrow from its start to its end.
  const reaches = (from, to) => [...edges.get(from)].some((next) => next === to || reaches(next, to));
  const arrows = lines.filter(
    ([from, to]) => ![...edges.get(from)].some((next) => next !== to && reaches(next, to)),
  );
  const drawn = new Set(arrows.flat());
  const alone = [...edges.keys()].filter((name) => !drawn.has(name));
  return [
    '```mermaid',
    'flowchart TD',
    ...arrows.map(([from, to]) => `  ${from} --> ${to}`),
    ...alone.map((name) => `  ${name}`),
    '```',
  ];
}

if (isMain(import.meta.url)) {
  writeFileSync(page, withLayers(readFileSync(page, 'utf8')));
}
