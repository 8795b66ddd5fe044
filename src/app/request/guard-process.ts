import type { Failure } from '../../failure.ts';
import { writeText } from '../../output/file/write-fully.ts';
import { keepStdioBlocking } from '../world/blocking-stdio.ts';
import { asFailure } from './report-failure.ts';

/**
 * Reports an error that no `catch` sees like any other bug. Node's own report would quote the error, and an error may quote
 * an answer of AWS. The process ends at once, so nothing more is handed over. All writes are synchronous, so none is lost.
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
