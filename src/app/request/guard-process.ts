import type { Failure } from '../../failure.ts';
import { writeText } from '../../output/file/write-text.ts';
import { keepStdioBlocking } from '../world/blocking-stdio.ts';
import { asFailure } from './report-failure.ts';

/**
 * Whatever escapes every `catch` is reported like any other bug. Node's own report would quote the error, and an error
 * may quote an answer of AWS. The process ends at once: what has not been handed over is not. All writes are synchronous,
 * so nothing is lost by it.
 */
export function guardProcess(descriptor: 1 | 2, describe: (failure: Failure) => string): void {
  keepStdioBlocking();
  const end = (error: unknown) => {
    const failure = asFailure(error, process.env.RUNNER_DEBUG === '1' || process.argv.includes('--trace'));
    try {
      writeText(descriptor, describe(failure));
    } finally {
      process.exit(failure.exitStatus);
    }
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
