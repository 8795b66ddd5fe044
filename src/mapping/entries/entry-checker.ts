import type { Place, Problem } from '../../failure.ts';
import type { FieldsOf } from '../fields/field-types.ts';
import type { Field } from '../fields/kinds.ts';
import { mappingFields } from '../fields/mapping-fields.ts';
import type { Mapping, Role } from '../model/mapping.ts';
import { shellPlaceholderProblem } from '../template/foreign-placeholders.ts';
import {
  type Substituted,
  substituteVars,
  type Vars,
  variableInVarField,
} from '../template/substitute-vars.ts';
import type { Path, YamlDocument } from '../yaml/yaml-document.ts';

/** What holds for all entries, files, and includes of one mapping file. */
export interface EntryContext {
  readonly document: YamlDocument;
  readonly vars: Vars;
  /** The names that `env` lists, in all files of the mapping. */
  readonly variables: ReadonlySet<string>;
  readonly defaults: FieldsOf<'defaults'>;
  readonly account: Mapping['account'];
  /** null: declared, but wrong. */
  readonly roles: ReadonlyMap<string, Role | null>;
  readonly report: (problem: Problem) => void;
}

/** Checks the fields of one entry, file, or include, and remembers whether any of them is wrong. */
export class EntryChecker<Fields extends object> {
  /** What messages call the entry. */
  readonly label: string;
  readonly fields: Fields;
  /** The fields that have been reported already. */
  readonly wrongFields: ReadonlySet<string>;
  readonly path: Path;
  readonly context: EntryContext;
  isWrong: boolean;

  constructor(
    label: string,
    { fields, wrong }: { readonly fields: Fields; readonly wrong: ReadonlySet<string> },
    path: Path,
    context: EntryContext,
  ) {
    this.label = label;
    this.fields = fields;
    this.wrongFields = wrong;
    this.path = path;
    this.context = context;
    this.isWrong = wrong.size > 0;
  }

  /** The text of a field with its vars replaced; undefined if it is absent or wrong. */
  substituted(field: keyof Fields & string): Substituted | undefined {
    const written = this.fields[field];
    if (typeof written !== 'string') return undefined;
    const result = substituteVars(written, this.context.vars);
    // In these two, `$NAME` is not necessarily a mistake.
    const isText = field === 'value' || field === 'default';
    const problem = result.ok
      ? isText && shellPlaceholderProblem(written, this.context)
      : result.problem && variableInVarField(field, written, result.problem, this.context);
    if (problem) {
      const { offset, message, hint } = problem;
      this.report('INVALID_VAR', `${this.label}: ${message}`, hint, this.placeIn(field, offset));
    }
    if (result.ok) return result.value;
    this.isWrong = true;
    return undefined;
  }

  /** Where the character at this offset of a field's text is written. */
  placeIn(field: keyof Fields & string, offset = 0): Place {
    return this.context.document.placeIn(this.#pathOf(field), offset);
  }

  commentBehind(field: keyof Fields & string): ReturnType<YamlDocument['commentBehind']> {
    return this.context.document.commentBehind(this.#pathOf(field));
  }

  /** An entry that is written as one string has no path below it. */
  #pathOf(field: string): Path {
    const isShort = this.context.document.get(this.path)?.kind === 'text';
    return isShort ? this.path : [...this.path, field];
  }

  /** Reports those of the fields that are there. */
  refuse(fields: readonly (keyof Fields & string)[], message: string, hint: string): void {
    for (const field of fields) {
      if (this.fields[field] !== undefined) this.problem(field, message, hint);
    }
  }

  /** Reports the fields that an entry with `value` or `template` does not take. */
  refuseAllNotWith(source: 'value' | 'template', message: string, hint: string): void {
    const table: Readonly<Record<string, Field>> = mappingFields.entry;
    const all = Object.keys(this.fields) as (keyof Fields & string)[];
    this.refuse(
      all.filter((field) => !table[field]?.alsoWith?.includes(source)),
      message,
      hint,
    );
  }

  problem(
    field: keyof Fields & string,
    message: string,
    hint: string,
    code: Problem['code'] = 'INVALID_FIELD',
    offset = 0,
  ): void {
    this.report(code, `${this.label}, \`${field}\`: ${message}`, hint, this.placeIn(field, offset));
  }

  report(code: Problem['code'], message: string, hint: string, place: Place): void {
    this.isWrong = true;
    this.context.report({ code, message, hint, place });
  }
}
