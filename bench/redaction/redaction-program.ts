import { join } from 'node:path';
import type { Program, Setting } from '../programs.ts';
import type { Log } from './write-log.ts';

/** A command line that a log passes through. */
export interface RedactionProgram extends Program {
  /** How much passes through it. */
  readonly bytes: number;
  /** How many secrets it hides. */
  readonly secrets?: number;
  /** SHA-256 of what it must print; others than the product are not held to that. */
  readonly redacted?: string;
}

export const shared = { requests: 0, discards: true } as const;

/** `options` say what the secrets are. */
export function run(options: readonly string[], log: Log, { node, dist }: Setting): RedactionProgram {
  return {
    ...shared,
    name: 'run',
    command: node,
    args: [join(dist, 'cli/index.js'), 'run', ...options, '--', 'cat', log.file],
    bytes: log.bytes,
    redacted: log.redacted,
  };
}

export function redact(options: readonly string[], log: Log, { node, dist }: Setting): RedactionProgram {
  return {
    ...shared,
    name: 'redact',
    command: node,
    args: [join(dist, 'cli/index.js'), 'redact', ...options],
    input: log.file,
    bytes: log.bytes,
    redacted: log.redacted,
  };
}
