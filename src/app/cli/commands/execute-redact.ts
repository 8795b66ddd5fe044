import { fail } from '../../../failure.ts';
import { redactStream } from '../../process/redact-stream.ts';
import { readDescriptor } from '../../world/read-descriptor.ts';
import type { World } from '../../world/world.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { deadlineFromArguments, loadFromArguments, mappingFromArguments } from './mapping-from-arguments.ts';
import { matcherFromArguments } from './matcher-from-arguments.ts';

/** What `redact` does: nothing of stdin is written before every value is loaded. */
export async function executeRedact(args: Arguments, world: World): Promise<number> {
  if (args.text('mapping') === '-') {
    throw fail('USAGE', 'stdin is what redact reads, so the mapping cannot come from it', 'Give it a file.');
  }
  const deadline = deadlineFromArguments(args);
  const mapping = await mappingFromArguments(args, world, false, deadline);
  const loaded = await loadFromArguments(mapping, args, world, { leavesOutLong: true, deadline });
  const buildMatcher = matcherFromArguments(loaded, args, world);
  const failed = await redactStream(readDescriptor(0), 1, buildMatcher()).done;
  if (failed === undefined || failed === 'EPIPE') return 0;
  throw fail('WRITE_FAILED', `the redacted text could not be written (${failed})`, 'Check stdin and stdout.');
}
