import type { Mapping } from '../../mapping/model/mapping.ts';
import type { NamePolicy } from '../../mapping/names/variable-name.ts';
import { parseMapping } from '../../mapping/parse-mapping.ts';
import { checkAllowed } from '../../mapping/rules/check-allowed.ts';
import { checkOutputs } from '../guards/check-outputs.ts';
import { type ReadOptions, readBaseMapping, readMappingFile } from '../request/read-mapping.ts';
import type { World } from '../world/world.ts';
import type { ActionInputs } from './action-inputs.ts';
import { annotation } from './annotations.ts';

/** The checked mapping that the inputs ask for; warnings about it become annotations. @throws {Failure} with every problem. */
export async function readActionMapping(
  inputs: ActionInputs,
  reading: ReadOptions,
  world: World,
): Promise<Mapping> {
  const { text, file } =
    'text' in inputs.mapping
      ? { text: inputs.mapping.text, file: 'mapping' }
      : await readMappingFile(inputs.mapping.file, reading, world);
  const mapping = parseMapping(text, {
    file,
    vars: inputs.vars,
    only: inputs.only,
    groups: inputs.groups,
    readBase: (path, extending) => readBaseMapping(path, extending, reading, world),
    ...namePolicy(inputs),
    testPattern: world.testPattern,
    onWarning: ({ message, place }) => world.writeOut(annotation('warning', message, place)),
  });
  checkAllowed(mapping, inputs.allow, 'allow');
  checkOutputs(mapping.entries);
  return mapping;
}

/** What the inputs say about the names of variables. */
export function namePolicy({ allowNames, envFile }: ActionInputs): NamePolicy {
  return { allowNames, forGithubEnv: envFile === undefined };
}
