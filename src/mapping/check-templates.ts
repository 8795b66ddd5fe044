import type { Problem } from '../failure.ts';
import type { Entry, TemplateEntry, TemplateSlot } from './mapping.ts';
import { didYouMean } from './suggest.ts';

export interface Templates {
  /** The variables, by name, that templates can be made of. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Variables, and files, that are made of others. */
  readonly templates: readonly TemplateEntry[];
  /** Names of variables that are wrong themselves, which has been reported. */
  readonly wrong: ReadonlySet<string>;
  readonly varNames: readonly string[];
  /** Where templates use vars. */
  readonly vars: readonly Omit<TemplateSlot, 'filters'>[];
  /** There are includes whose names are not known yet. */
  readonly hasUnknown: boolean;
}

/** Checks what templates are made of: that it is there, that they do not go round, and that none makes a secret public. */
export function checkTemplates(all: Templates, report: (problem: Problem) => void): void {
  for (const { name, place } of all.vars) {
    if (!all.entries.has(name)) continue;
    const message = `"${name}" is a var and a variable of the mapping: it is not clear which is meant`;
    report({ code: 'INVALID_TEMPLATE', message, hint: 'Rename one of them.', place });
  }
  const known = { ...all, cyclic: cyclicNames(all, report) };
  for (const template of all.templates) {
    for (const slot of slotsOf(template)) checkSlot(template, slot, known, report);
    const secret = template.secret === false ? secretPart(template, known) : undefined;
    if (secret !== undefined) {
      const message = `"${template.name}" is made of "${secret}", which is secret, and says \`secret: false\``;
      const hint = 'Remove it: what is made of a secret is one.';
      report({ code: 'INVALID_FIELD', message, hint, place: template.place });
    }
  }
}

export function slotsOf({ parts }: TemplateEntry): readonly TemplateSlot[] {
  return parts.filter((part): part is TemplateSlot => typeof part === 'object');
}

function checkSlot(
  template: TemplateEntry,
  { name, place }: TemplateSlot,
  { entries, wrong, varNames, hasUnknown }: Templates,
  report: (problem: Problem) => void,
): void {
  if (entries.has(name) || wrong.has(name)) return;
  const otherwise = hasUnknown
    ? 'List it in `env`, or name it in `only` of its include, without *.'
    : 'List it in `env`, or declare it under vars:.';
  report({
    code: 'INVALID_TEMPLATE',
    message: `"${template.name}": there is no variable and no var "${name}"`,
    hint: didYouMean(name, [...entries.keys(), ...varNames], otherwise),
    place,
  });
}

/** Names of templates that are made of themselves; each such round is reported once, where it closes. */
function cyclicNames(
  { entries, templates }: Templates,
  report: (problem: Problem) => void,
): ReadonlySet<string> {
  const cyclic = new Set<string>();
  const done = new Set<Entry>();
  const walk = (template: TemplateEntry, path: readonly TemplateEntry[]): void => {
    for (const { name, place } of slotsOf(template)) {
      const part = entries.get(name);
      if (part?.kind !== 'template' || done.has(part)) continue;
      const start = [...path, template].indexOf(part);
      if (start < 0) {
        walk(part, [...path, template]);
        continue;
      }
      const round = [...path, template].slice(start).map((one) => one.name);
      for (const one of round) cyclic.add(one);
      const message = `a template is made of itself: ${[...round, part.name].join(' → ')}`;
      report({ code: 'INVALID_TEMPLATE', message, hint: 'Take one of them out of the round.', place });
    }
    done.add(template);
  };
  for (const template of templates) if (!done.has(template)) walk(template, []);
  return cyclic;
}

/** A secret that a template is made of, also by way of others. */
function secretPart(
  template: TemplateEntry,
  known: Templates & { readonly cyclic: ReadonlySet<string> },
): string | undefined {
  for (const { name } of slotsOf(template)) {
    const part = known.entries.get(name);
    if (part === undefined || known.cyclic.has(name) || part.kind === 'literal') continue;
    if (part.kind === 'reference' ? part.secret === true : (part.secret ?? secretPart(part, known)))
      return name;
  }
  return undefined;
}
