import { fail } from '../../../failure.ts';
import { redactStream } from '../../process/redact-stream.ts';
import { checkedMapping } from '../../request/checked-mapping.ts';
import { readDescriptor } from '../../world/byte-source.ts';
import type { World } from '../../world/world.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { loadForCommand } from './load-for-command.ts';
import { requestFromArguments } from './request-from-arguments.ts';

/** Copies stdin to stdout without the secrets. It copies nothing before every value is loaded. */
export async function executeRedact(args: Arguments, world: World): Promise<number> {
  const request = requestFromArguments(args, world);
  if (request.mapping === 'stdin') {
    throw fail(
      'USAGE',
      'redact reads the text from stdin, so it cannot read the mapping from there, too',
      'Name the mapping file with -m FILE.',
    );
  }
  const mapping = await checkedMapping(request, world);
  const loaded = await loadForCommand(mapping, request, world, { leavesOutLong: true });
  const { secretMatcher } = await import(/* webpackChunkName: "values" */ './secret-matcher.ts');
  const buildMatcher = secretMatcher(loaded, request);
  const failed = await redactStream(readDescriptor(0), 1, buildMatcher()).done;
  if (failed === undefined || failed === 'EPIPE') return 0;
  throw fail('WRITE_FAILED', `the redacted text could not be written (${failed})`, 'Check stdin and stdout.');
}
