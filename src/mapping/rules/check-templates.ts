import type { Problem } from '../../failure.ts';
import { shownWord } from '../../text/shown-word.ts';
import { didYouMean } from '../../text/suggest.ts';
import {
  type Entry,
  type TemplateEntry,
  type TemplateVariable,
  templateVariables,
  type UsedName,
} from '../model/mapping.ts';
import { partMatcher } from './part-matcher.ts';

export interface Templates {
  /** The variables, by name, that templates can use. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Variables and files with a template. */
  readonly templates: readonly TemplateEntry[];
  /** Names of variables with problems that have been reported. */
  readonly wrong: ReadonlySet<string>;
  /** Names of variables for the paths of files, which are known only after everything is loaded. */
  readonly paths: ReadonlySet<string>;
  readonly varNames: readonly string[];
  /** The vars, and shell placeholders, in templates. */
  readonly vars: readonly UsedName[];
  /** Whether includes add names that are known only after reading, or never, because the include is wrong. */
  readonly unknown: 'none' | 'until-read' | 'wrong';
}

/** Checks that the parts of templates exist, that templates form no cycle, and that none makes a secret public. */
export function checkTemplates(all: Templates, report: (problem: Problem) => void): void {
  for (const { name, place, literalText } of all.vars) {
    if (literalText !== undefined && (all.entries.has(name) || all.varNames.includes(name))) {
      const hint = `Write \${${name}}, or $${literalText} for a literal dollar sign.`;
      report({
        code: 'INVALID_TEMPLATE',
        message: `${literalText} is literal text, not a placeholder`,
        hint,
        place,
      });
    }
    if (literalText !== undefined || !all.entries.has(name)) continue;
    const message = `"${name}" is both a var and a variable of the mapping`;
    report({ code: 'INVALID_TEMPLATE', message, hint: 'Rename one of them.', place });
  }
  reportCycles(all, report);
  const isSecret = partMatcher(all.entries, (part) =>
    part.kind === 'template' ? part.secret : part.kind === 'reference' && part.secret === true,
  );
  const hintFor = hintMaker(all);
  for (const template of all.templates) {
    for (const variable of templateVariables(template))
      checkVariable(template, variable, all, hintFor, report);
    const secret = template.secret === false ? templateVariables(template).find(isSecret) : undefined;
    if (secret) {
      const message = `"${template.name}" uses "${secret.name}", which is secret, but has \`secret: false\``;
      const hint = 'Remove `secret: false`: a template that uses a secret is secret.';
      report({ code: 'INVALID_FIELD', message, hint, place: template.place });
    }
  }
}

function checkVariable(
  template: TemplateEntry,
  { name, place }: TemplateVariable,
  { entries, wrong, paths, unknown }: Templates,
  hintFor: (name: string, template: string) => string,
  report: (problem: Problem) => void,
): void {
  if (entries.has(name) || wrong.has(name)) return;
  const invalid = (message: string, hint: string) =>
    report({ code: 'INVALID_TEMPLATE', message: `"${template.name}": ${message}`, hint, place });
  if (paths.has(name)) {
    const hint = 'Combine them in the command that uses them.';
    invalid(`"${name}" holds the path of a file, which a template cannot use`, hint);
  } else if (unknown !== 'wrong') {
    const shown = shownWord(name, [...entries.keys()], 'field');
    const what = shown === undefined ? 'the name in ${…}' : `"${shown}"`;
    const message =
      unknown === 'none'
        ? `${what} is not a variable or var`
        : `${what} is not a variable that is known before the includes are read`;
    invalid(message, hintFor(name, template.name));
  }
}

/** Each name is compared with all others, which takes time if there are many. */
const mostSuggestions = 50;

function hintMaker({ entries, varNames, unknown }: Templates): (name: string, template: string) => string {
  const otherwise =
    unknown === 'none'
      ? 'List it in `env`, or declare it under vars:.'
      : 'List it in `env`, or list it by name in the `only` of its include.';
  let left = mostSuggestions;
  return (name, template) => {
    left -= 1;
    // A template cannot use itself.
    const known = [...entries.keys(), ...varNames].filter((one) => one !== template);
    return left < 0 ? otherwise : didYouMean(name, known, otherwise);
  };
}

/** Reports each cycle of templates once, at the placeholder that closes it. */
function reportCycles({ entries, templates }: Templates, report: (problem: Problem) => void): void {
  const done = new Set<TemplateEntry>();
  const walk = (template: TemplateEntry, before: readonly TemplateEntry[]): void => {
    const path = [...before, template];
    const seen = new Set<string>();
    for (const { name, place } of templateVariables(template)) {
      const part = entries.get(name);
      if (part?.kind !== 'template' || done.has(part) || seen.has(name)) continue;
      seen.add(name);
      const start = path.indexOf(part);
      if (start < 0) {
        walk(part, path);
        continue;
      }
      const cycle = [...path.slice(start), part].map((one) => one.name).join(' → ');
      const message = `a template uses itself: ${cycle}`;
      report({ code: 'INVALID_TEMPLATE', message, hint: 'Remove one of these placeholders.', place });
    }
    done.add(template);
  };
  for (const template of templates) if (!done.has(template)) walk(template, []);
}
