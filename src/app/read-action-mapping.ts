import { isUntrustedWorkspace } from '../auth/event-facts.ts';
import { fail } from '../failure.ts';
import { checkAllowed } from '../mapping/check-allowed.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { parseMapping } from '../mapping/parse-mapping.ts';
import { plainFirst } from '../mapping/plain-first.ts';
import type { NamePolicy } from '../mapping/variable-name.ts';
import type { ActionInputs } from './action-inputs.ts';
import { annotation } from './annotations.ts';
import { checkOutputs } from './check-outputs.ts';
import { readBaseMapping, readMappingFile } from './read-mapping.ts';
import type { World } from './world.ts';

/** The checked mapping that the inputs ask for; warnings about it become annotations. @throws {Failure} with every problem. */
export async function readActionMapping(inputs: ActionInputs, world: World): Promise<Mapping> {
  if (!('text' in inputs.mapping)) requireTrust('the mapping file', inputs, world);
  if (inputs.local !== undefined) requireTrust('the stand-in file', inputs, world);
  const { text, file } =
    'text' in inputs.mapping
      ? { text: inputs.mapping.text, file: 'mapping' }
      : readMappingFile(inputs.mapping.file, world);
  const mapping = await plainFirst((readFields) =>
    parseMapping(text, {
      file,
      vars: inputs.vars,
      only: inputs.only,
      groups: inputs.groups,
      readBase: (path, extending) => {
        requireTrust('a mapping that is extended', inputs, world);
        return readBaseMapping(path, extending, world);
      },
      ...namePolicy(inputs),
      testPattern: world.testPattern,
      readFields,
      onWarning: ({ message, place }) => world.writeOut(annotation('warning', message, place)),
    }),
  );
  checkAllowed(mapping, inputs.allow, 'allow');
  checkOutputs(mapping.entries);
  return mapping;
}

/** What the inputs say about the names of variables. */
export function namePolicy({ allowNames, envFile }: ActionInputs): NamePolicy {
  return { allowNames, forGithubEnv: envFile === undefined };
}

/**
 * The mapping chooses what is read, and a stand-in file what later steps are given.
 *
 * @throws {Failure} `UNTRUSTED_WORKSPACE` where a stranger may have written a file that the workflow names.
 */
function requireTrust(file: string, { trustWorkspace }: ActionInputs, { env }: World): void {
  if (trustWorkspace || !isUntrustedWorkspace(env.GITHUB_EVENT_NAME)) return;
  throw fail(
    'UNTRUSTED_WORKSPACE',
    `${file} is not read in a ${env.GITHUB_EVENT_NAME} workflow: it decides what is handed over, with the rights of the repository, and whoever wrote what is checked out wrote the file`,
    `${file === 'the stand-in file' ? 'Remove local-file' : 'Write the mapping inline (input mapping)'}. If nothing but your own branches is ever checked out, say trust-workspace: true.`,
  );
}
