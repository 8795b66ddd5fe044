import { readLayers } from '../../mapping/layers/read-layers.ts';
import type { Mapping } from '../../mapping/model/mapping.ts';
import { parseMapping } from '../../mapping/parse-mapping.ts';
import { checkAllowed } from '../../mapping/rules/check-allowed.ts';
import type { World } from '../world/world.ts';
import { readBaseMapping, readMapping } from './read-mapping.ts';
import type { Request } from './request.ts';

/** The mapping that is asked for, after all checks that need no values. @throws {Failure} with every problem. */
export async function checkedMapping(request: Request, world: World): Promise<Mapping> {
  const { vars, only, groups, allowNames, forGithubEnv, allow, optionNames, notify } = request;
  const source = await readMapping(request.mapping, request, world);
  const layers = await readLayers(source, (path, extending) =>
    readBaseMapping(path, extending, request, world),
  );
  const mapping = parseMapping(layers, {
    ...{ vars, only, groups, allowNames, forGithubEnv },
    testPattern: world.testPattern,
    onWarning: ({ message, place }) => notify('warning', message, { place }),
  });
  checkAllowed(mapping, allow, optionNames.allow);
  return mapping;
}
