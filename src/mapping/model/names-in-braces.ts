import type { Entry } from './mapping.ts';

const forms = /(?<![$\w{])(?:\{\{?\s*([A-Za-z_]\w*)\s*\}?\}|%([A-Za-z_]\w*)%)/g;

/** Names in the texts of an entry that are written as in other tools, `{NAME}`, `{{NAME}}` or `%NAME%`, and stay as they are. */
export function namesInBraces(entry: Entry): readonly string[] {
  const found = textsOf(entry).flatMap((text) =>
    [...text.matchAll(forms)].map(([, inBraces, inPercents = '']) => inBraces ?? inPercents),
  );
  return [...new Set(found)];
}

function textsOf(entry: Entry): readonly string[] {
  if (entry.kind === 'literal') return [entry.value];
  if (entry.kind === 'reference') return entry.default === undefined ? [] : [entry.default];
  return entry.parts.filter((part) => typeof part === 'string');
}
