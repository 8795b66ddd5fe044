import type { FieldsOf } from '../fields/field-types.ts';
import { shownPath } from '../fields/unquoted-scalars.ts';
import type { Include, Rename } from '../model/mapping.ts';
import { namePartPattern, optionalNamePartPattern } from '../names/name-patterns.ts';
import { parseIncludeReference } from '../reference/parse-include-reference.ts';
import type { Path } from '../yaml/yaml-document.ts';
import { EntryChecker, type EntryContext } from './entry-checker.ts';
import {
  defined,
  exposures,
  readFrom,
  readGroups,
  readMapOrReference,
  readRegion,
  readRole,
  refuseLostKey,
} from './read-shared-fields.ts';

/** The maximum number of variables of one `include` by default; more are rarely intended. */
const defaultMax = 100;

/** The item of `include` at this path; undefined if it is wrong, which has been reported. */
export function readInclude(path: Path, context: EntryContext): Include | undefined {
  const written = readMapOrReference('include', shownPath(path), path, context);
  if (!written || written.wrong.has('from')) return undefined;
  const checker = new EntryChecker('the include', written, path, context);
  const { fields } = checker;
  const reference = readFrom(checker, parseIncludeReference);
  const region = readRegion(checker, reference && 'home' in reference ? reference.home?.region : undefined);
  const role = readRole(checker);
  if (reference && !('path' in reference)) {
    checker.refuse(['recursive'], 'only a path has deeper levels', 'Remove it, or end the path with /.');
    refuseLostKey(checker);
  }
  const groups = readGroups(checker);
  const rename = readRename(checker);
  if (!reference || checker.isWrong) return undefined;
  return {
    place: checker.placeIn('from'),
    reference,
    ...defined({ region, role }),
    recursive: fields.recursive ?? false,
    only: fields.only ?? [],
    except: fields.except ?? [],
    rename,
    max: fields.max ?? defaultMax,
    secret: fields.secret ?? context.defaults.secret ?? true,
    optional: fields.optional ?? false,
    allowEmpty: fields['allow-empty'] ?? false,
    expose: exposures(fields.expose),
    groups,
  };
}

/** How names are made. Text that no name can contain is a mistake. */
function readRename(checker: EntryChecker<FieldsOf<'include'>>): Rename {
  const { strip, replace = {}, case: letters, prefix, suffix } = checker.fields.name ?? {};
  const report = (steps: readonly string[], message: string, hint: string) => {
    const place = checker.context.document.placeOf([...checker.path, 'name', ...steps]);
    checker.report('INVALID_FIELD', `the include, \`name.${steps[0]}\`: ${message}`, hint, place);
  };
  const checkSought = (text: string | undefined, ...steps: readonly string[]) => {
    if (text === undefined || namePartPattern.test(text)) return;
    const hint =
      'Write _ for every character except letters and digits: they become _ before names are changed.';
    report(steps, 'names never contain this', hint);
  };
  const checkAdded = (text: string | undefined, ...steps: readonly string[]) => {
    if (text === undefined || optionalNamePartPattern.test(text)) return;
    report(steps, 'a name cannot contain this', 'Use letters, digits, and _.');
  };
  checkSought(strip, 'strip');
  for (const [text, by] of Object.entries(replace)) {
    if (text === '__proto__') {
      const hint = 'Remove it, and exclude or rename the items that contain it.';
      report(['replace', text], '"__proto__" cannot be replaced', hint);
    }
    checkSought(text, 'replace', text);
    checkAdded(by, 'replace', text);
  }
  checkAdded(prefix, 'prefix');
  checkAdded(suffix, 'suffix');
  return { replace: Object.entries(replace), ...defined({ strip, case: letters, prefix, suffix }) };
}
