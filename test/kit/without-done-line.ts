import type { ProcessResult } from './run-process.ts';

/** A printed text without the line that reports what `run` or `export` did. */
export function withoutDoneLine(text: string): string {
  return text.replaceAll(/^pipeline-secrets: \d+ (?:variable|file).*\r?\n/gm, '');
}

/** What a process printed, without that line. */
export function withoutDone(result: ProcessResult): ProcessResult {
  return { ...result, stderr: withoutDoneLine(result.stderr), output: withoutDoneLine(result.output) };
}
