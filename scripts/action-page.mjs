// Writes the tables of inputs and outputs in docs/action.md from action.yml: node scripts/action-page.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const file = (name) => new URL(`../${name}`, import.meta.url);

/** docs/action.md with its tables regenerated. */
export function withTables(page, action) {
  const { inputs, outputs } = parse(action);
  const code = (text) => (text === undefined || text === '' ? '' : `\`${text}\``);
  const inputRows = Object.entries(inputs).map(
    ([name, input]) => `| \`${name}\` | ${code(input.default)} | ${input.description} |`,
  );
  const outputRows = Object.entries(outputs).map(
    ([name, { description }]) => `| \`${name}\` | ${description} |`,
  );
  return putTable(
    putTable(page, 'inputs', ['| input | default | meaning |', '| --- | --- | --- |', ...inputRows]),
    'outputs',
    ['| output | meaning |', '| --- | --- |', ...outputRows],
  );
}

/** A Markdown text with other lines between `<!-- marker -->` and `<!-- /marker -->`. */
export function putTable(text, marker, rows) {
  return text.replace(
    new RegExp(`(<!-- ${marker} -->\\n)[\\s\\S]*?(<!-- /${marker} -->)`),
    (_, open, close) => `${open}${rows.join('\n')}\n${close}`,
  );
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  writeFileSync(
    file('docs/action.md'),
    withTables(readFileSync(file('docs/action.md'), 'utf8'), readFileSync(file('action.yml'), 'utf8')),
  );
}
