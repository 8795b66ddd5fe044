import { shorten } from '../../text/shorten.ts';
import type { FileEntry } from '../model/mapping.ts';
import { fileNameProblem } from '../names/file-name.ts';
import { nameHint } from '../names/suggest-name.ts';
import { variableNamePattern } from '../names/variable-name.ts';
import type { Pair } from '../yaml/nodes.ts';
import { type EntryContext, FieldReader } from './entry-checker.ts';
import { type ParsedEntry, readEntry, readWritten } from './read-entry.ts';

export interface ParsedFile {
  readonly file: FileEntry;
  readonly vars: ParsedEntry['vars'];
}

/** Checks one file of `files`; undefined when it is wrong, which has been reported then. */
export function parseFile(name: string, pair: Pair, context: EntryContext): ParsedFile | undefined {
  const path = ['files', name];
  const place = context.document.placeAt(pair.start);
  const nameProblem = fileNameProblem(name, shorten(name));
  if (nameProblem) context.report({ code: 'INVALID_NAME', ...nameProblem, place });
  const written = readWritten(`"${shorten(name)}"`, pair, path, 'file', context);
  if (!written) return undefined;
  const { mode = '0600', env, ...raw } = written.raw;
  const reader = new FieldReader(`"${shorten(name)}"`, written, path, context);
  if (!/^0?[4-7]00$/.test(mode)) {
    const hint = 'Use "0600", "0400", "0700" or "0500": nobody but its owner reads it.';
    reader.problem('mode', 'this is not a mode for a secret file', hint);
  }
  if (env !== undefined && !variableNamePattern.test(env)) {
    reader.problem('env', 'this is not a variable name', nameHint(env));
  }
  const content = readEntry(name, { ...written, raw: { ...raw, expose: 'none' } }, path, place, context);
  if (!content || reader.isWrong || nameProblem) return undefined;
  return {
    file: {
      content: content.entry,
      mode: Number.parseInt(mode, 8),
      ...(env !== undefined && { variable: { name: env, place: reader.placeIn('env') } }),
    },
    vars: content.vars,
  };
}
