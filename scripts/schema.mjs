// Writes the JSON Schema of the mapping file, from what `tsc` made of src/: node scripts/schema.mjs
import { writeFileSync } from 'node:fs';
import { mappingJsonSchema } from '../build/src/mapping/fields/json-schema.js';

const target = new URL('../pipeline-secrets.schema.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(mappingJsonSchema(), null, 2)}\n`);
