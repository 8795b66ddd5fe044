import { commonOptions } from '../arguments/options.ts';
import type { Command } from './command.ts';

export const schema: Command = {
  name: 'schema',
  usage: 'schema',
  summary: 'the JSON Schema of the mapping file',
  options: commonOptions.filter(({ name }) => name === 'help' || name === 'json'),
  examples: ['pipeline-secrets schema > pipeline-secrets.schema.json'],
  async execute(_, world) {
    const { mappingJsonSchema } = await import(
      /* webpackChunkName: "commands" */ '../../../mapping/fields/json-schema.ts'
    );
    world.writeOut(`${JSON.stringify(mappingJsonSchema(), null, 2)}\n`);
    return 0;
  },
};
