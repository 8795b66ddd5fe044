// Writes the tables of inputs and outputs in docs/action.md from action.yml: node scripts/action-page.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { withGeneratedPart } from './generated-part.mjs';
import { isMain } from './is-main.mjs';

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
  return withGeneratedPart(
    withGeneratedPart(page, 'inputs', ['| input | default | meaning |', '| --- | --- | --- |', ...inputRows]),
    'outputs',
    ['| output | meaning |', '| --- | --- |', ...outputRows],
  );
}

if (isMain(import.meta.url)) {
  writeFileSync(
    file('docs/action.md'),
    withTables(readFileSync(file('docs/action.md'), 'utf8'), readFileSync(file('action.yml'), 'utf8')),
  );
}
