import type { Place } from '../../failure.ts';
import { shorten } from '../../text/shorten.ts';
import type { FileEntry } from '../model/mapping.ts';
import { fileNameProblem } from '../names/file-name.ts';
import { fileModePattern, variableNamePattern } from '../names/name-patterns.ts';
import { nameHint } from '../names/suggest-name.ts';
import { EntryChecker, type EntryContext } from './entry-checker.ts';
import { readEntry } from './read-entry.ts';
import { defined, readMapOrReference } from './read-shared-fields.ts';

/** The file of this name in `files`; undefined if it is wrong, which has been reported. */
export function readFile(name: string, place: Place, context: EntryContext): FileEntry | undefined {
  const path = ['files', name];
  const nameProblem = fileNameProblem(name, shorten(name));
  if (nameProblem) context.report({ code: 'INVALID_NAME', ...nameProblem, place });
  const label = `"${shorten(name)}"`;
  const written = readMapOrReference('file', label, path, context);
  if (!written) return undefined;
  const { mode = '0600', env, ...fields } = written.fields;
  const checker = new EntryChecker(label, written, path, context);
  if (!fileModePattern.test(mode)) {
    const hint = 'Use "0600", "0400", "0700", or "0500", which give access to the owner only.';
    checker.problem('mode', 'the mode is not allowed for a secret file', hint);
  }
  if (env !== undefined && !variableNamePattern.test(env)) {
    checker.problem('env', 'the variable name is not valid', nameHint(env));
  }
  const entryFields = { fields: { ...fields, expose: 'none' }, wrong: written.wrong } as const;
  const content = readEntry(name, entryFields, path, place, context);
  if (!content || checker.isWrong || nameProblem) return undefined;
  const variable = env === undefined ? undefined : { name: env, place: checker.placeIn('env') };
  return { content, mode: Number.parseInt(mode, 8), ...defined({ variable }) };
}
