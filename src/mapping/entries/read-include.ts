import type { FieldsOf } from '../fields/field-types.ts';
import { readFields } from '../fields/read-fields.ts';
import { bareKind, emptyProblem, notQuoted } from '../fields/unquoted-scalars.ts';
import type { Include, Rename } from '../model/mapping.ts';
import { parseIncludeReference } from '../reference/include-reference.ts';
import type { Path } from '../yaml/yaml-document.ts';
import { type EntryContext, FieldReader, type Written } from './entry-checker.ts';
import { exposures, readGroups } from './read-entry.ts';
import { readFrom, refuseLostKey } from './read-reference.ts';
import { readRegion, readRole } from './read-where.ts';

/** What one `include` gives where it says no number: more in one place are seldom meant. */
const defaultMax = 100;

export interface Includes {
  readonly right: readonly Include[];
  /** What is wrong with others has been reported. */
  readonly areAllRight: boolean;
}

/** The items of `include`. */
export function parseIncludes(context: EntryContext): Includes {
  const { document, report } = context;
  if (!document.has(['include'])) return { right: [], areAllRight: true };
  const list = document.get(['include']);
  if (list?.kind !== 'list') {
    const hint = 'Write each as - ssm:/path/ or - from: secretsmanager:NAME.';
    const place = document.placeOf(['include']);
    report({ code: 'INVALID_FIELD', message: '`include` must be a list', hint, place });
    return { right: [], areAllRight: false };
  }
  const { length } = list.items;
  const right = Array.from({ length }, (_, index) => parseInclude(['include', index], context) ?? []).flat();
  return { right, areAllRight: right.length === length };
}

function parseInclude(path: Path, context: EntryContext): Include | undefined {
  const written = readWritten(path, context);
  if (!written) return undefined;
  const reader = new FieldReader('the include', written, path, context);
  const { raw } = reader;
  const reference = readFrom(reader, parseIncludeReference);
  const region = readRegion(reader, reference && 'home' in reference ? reference.home?.region : undefined);
  const role = readRole(reader);
  const isPath = reference !== undefined && 'path' in reference;
  if (reference && !isPath) {
    reader.refuse(['recursive'], 'only a path has levels', 'Remove it, or end the path in /.');
    refuseLostKey(reader);
  }
  const groups = readGroups(reader);
  const rename = readRename(reader);
  if (!reference || reader.isWrong) return undefined;
  return {
    place: reader.placeIn('from'),
    reference,
    ...(region !== undefined && { region }),
    ...(role !== undefined && { role }),
    recursive: raw.recursive ?? false,
    only: raw.only ?? [],
    except: raw.except ?? [],
    rename,
    max: raw.max ?? defaultMax,
    secret: raw.secret ?? context.defaults.secret ?? true,
    optional: raw.optional ?? false,
    allowEmpty: raw['allow-empty'] ?? false,
    expose: exposures(raw.expose),
    groups,
  };
}

function readWritten(
  path: Path,
  { document, report }: EntryContext,
): Written<FieldsOf<'include'>> | undefined {
  const node = document.get(path);
  if (node?.kind === 'text' && bareKind(node) === undefined) {
    return { raw: { from: node.value }, wrong: new Set() };
  }
  if (node?.kind !== 'map') {
    const place = document.placeOf(path);
    const hint = 'Write ssm:/path/, or a map with `from`.';
    const kind = bareKind(node);
    const what = `\`${path.join('.')}\``;
    const message = `${what} must be a reference or a map`;
    report(
      emptyProblem(node, what, hint, place) ??
        (kind ? notQuoted(kind, what, place) : { code: 'INVALID_FIELD', message, hint, place }),
    );
    return undefined;
  }
  const { right, wrong } = readFields('include', path, { document, report });
  return right?.from === undefined ? undefined : { raw: { ...right, from: right.from }, wrong };
}

const inNames = /^[A-Za-z0-9_]*$/;

/** How names are made. What can never be found in a name, and what no name can hold, is a slip. */
function readRename(reader: FieldReader<FieldsOf<'include'>>): Rename {
  const { strip, replace = {}, case: letters, prefix, suffix } = reader.raw.name ?? {};
  const check = (steps: Path, text: string | undefined, isSought: boolean) => {
    if (text === undefined || (inNames.test(text) && !(isSought && text === ''))) return;
    const message = `the include, \`name.${steps[0] as string}\`: `;
    const place = reader.context.document.placeOf([...reader.path, 'name', ...steps]);
    if (!isSought)
      reader.report('INVALID_FIELD', `${message}no name can hold this`, 'Use letters, digits and _.', place);
    else
      reader.report(
        'INVALID_FIELD',
        `${message}no name contains this`,
        'Write _ for every other character than letters and digits: it is one before names are changed.',
        place,
      );
  };
  check(['strip'], strip, true);
  for (const [text, by] of Object.entries(replace)) {
    if (text === '__proto__') {
      const place = reader.context.document.placeOf([...reader.path, 'name', 'replace', text]);
      const message = 'the include, `name.replace`: "__proto__" cannot be replaced';
      const hint = 'Remove it, and except or rename what has it in its name.';
      reader.report('INVALID_FIELD', message, hint, place);
    }
    check(['replace', text], text, true);
    check(['replace', text], by, false);
  }
  check(['prefix'], prefix, false);
  check(['suffix'], suffix, false);
  return {
    replace: Object.entries(replace),
    ...(strip !== undefined && { strip }),
    ...(letters !== undefined && { case: letters }),
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
  };
}
