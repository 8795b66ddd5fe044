// Writes the tables of fields in docs/mapping.md from pipeline-secrets.schema.json: node scripts/mapping-page.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { withGeneratedPart } from './generated-part.mjs';
import { isMain } from './is-main.mjs';

const file = (name) => new URL(`../${name}`, import.meta.url);

/** docs/mapping.md with its tables regenerated. */
export function withFieldTables(page, schemaText) {
  const top = JSON.parse(schemaText);
  const objectOf = ({ anyOf = [] }) => anyOf.find(({ type }) => type === 'object');
  const entry = objectOf(top.properties.env.additionalProperties);
  const ofFile = objectOf(top.properties.files.additionalProperties);
  const include = objectOf(top.properties.include.items);
  const own = Object.entries(ofFile.properties).filter(([name]) => !(name in entry.properties));
  const tables = {
    top,
    entry,
    file: { properties: Object.fromEntries(own) },
    include,
    name: include.properties.name,
    var: top.properties.vars.additionalProperties,
    role: top.properties.roles.additionalProperties,
  };
  return Object.entries(tables).reduce((text, [marker, { properties, required = [] }]) => {
    const rows = Object.entries(properties).map(([name, field]) => {
      const must = required.includes(name) ? ', required' : '';
      return `| \`${name}\` | ${taken(field)}${must} | ${cell(field.description)} |`;
    });
    return withGeneratedPart(text, marker, ['| field | takes | meaning |', '| --- | --- | --- |', ...rows]);
  }, page);
}

/** What a field takes, in words. */
function taken({ type, const: only, enum: some, items, anyOf }) {
  if (anyOf) return [...new Set(anyOf.map(taken))].join(', or ');
  if (only !== undefined) return `\`${only}\``;
  if (some) return some.map((one) => `\`${one}\``).join(', ');
  if (type === 'array')
    return items.type === 'string' ? `a list${items.enum ? ' of these' : ' of texts'}` : 'a list';
  return { string: 'text', boolean: '`true`, `false`', integer: 'a number', object: 'a map' }[type];
}

function cell(text) {
  return text.replaceAll('|', '\\|');
}

if (isMain(import.meta.url)) {
  const page = readFileSync(file('docs/mapping.md'), 'utf8');
  const schema = readFileSync(file('pipeline-secrets.schema.json'), 'utf8');
  writeFileSync(file('docs/mapping.md'), withFieldTables(page, schema));
}
