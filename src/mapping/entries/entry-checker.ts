import type { Place, Problem } from '../../failure.ts';
import type { FieldsOf } from '../fields/field-types.ts';
import type { Mapping, Role } from '../model/mapping.ts';
import { shellName, variableForVar } from '../template/misread-name.ts';
import { type Substituted, substitute, type Vars } from '../template/substitute.ts';
import type { Path, YamlDocument } from '../yaml/yaml-document.ts';

/** Fields in which `$NAME` is not an error of itself. */
const takesText: ReadonlySet<string> = new Set(['value', 'default']);

/** What holds for everything that one mapping file says. */
export interface EntryContext {
  readonly document: YamlDocument;
  readonly vars: Vars;
  /** The names that `env` lists, in all files of the mapping. */
  readonly variables: ReadonlySet<string>;
  readonly defaults: FieldsOf<'top'>['defaults'] & object;
  readonly account: Mapping['account'];
  /** null: declared, but wrong. */
  readonly roles: ReadonlyMap<string, Role | null>;
  readonly report: (problem: Problem) => void;
}

/** One map of fields, of which what is wrong has been reported and left out. */
export interface Written<Taken> {
  readonly raw: Taken;
  /** Fields that are wrong by themselves, so that the rest is checked all the same. */
  readonly wrong: ReadonlySet<string>;
}

/** Checks the fields of one entry, file or include, and remembers whether anything was wrong. */
export class FieldReader<Taken extends object> {
  /** How messages call it. */
  readonly label: string;
  readonly raw: Taken;
  readonly context: EntryContext;
  readonly path: Path;
  readonly wrongFields: ReadonlySet<string>;
  isWrong: boolean;
  /** It is one text, and has no fields. */
  readonly #isShort: boolean;

  constructor(label: string, { raw, wrong }: Written<Taken>, path: Path, context: EntryContext) {
    this.label = label;
    this.raw = raw;
    this.path = path;
    this.context = context;
    this.wrongFields = wrong;
    this.isWrong = wrong.size > 0;
    this.#isShort = context.document.get(path)?.kind === 'text';
  }

  /** The text of a field with the vars in it replaced; undefined when it is absent or wrong. */
  substituted(field: keyof Taken & string): Substituted | undefined {
    const written = this.raw[field];
    if (typeof written !== 'string') return undefined;
    const result = substitute(written, this.context.vars);
    const problem = result.ok
      ? takesText.has(field) && shellName(written, this.context)
      : result.problem && variableForVar(field, written, result.problem, this.context);
    if (problem) {
      const { offset, message, hint } = problem;
      this.report('INVALID_VAR', `${this.label}: ${message}`, hint, this.placeIn(field, offset));
    }
    if (result.ok) return result.value;
    this.isWrong = true;
    return undefined;
  }

  /** Where the character at this offset of a field's text is written. */
  placeIn(field: keyof Taken & string, offset = 0): Place {
    return this.context.document.placeIn(this.#pathOf(field), offset);
  }

  commentBehind(field: keyof Taken & string): ReturnType<YamlDocument['commentBehind']> {
    return this.context.document.commentBehind(this.#pathOf(field));
  }

  #pathOf(field: string): Path {
    return this.#isShort ? this.path : [...this.path, field];
  }

  refuse(fields: readonly (keyof Taken & string)[], message: string, hint: string): void {
    for (const field of fields) {
      if (this.raw[field] !== undefined) this.problem(field, message, hint);
    }
  }

  refuseAllBut(taken: readonly (keyof Taken)[], message: string, hint: string): void {
    const fields = Object.keys(this.raw) as (keyof Taken & string)[];
    this.refuse(
      fields.filter((field) => !taken.includes(field)),
      message,
      hint,
    );
  }

  problem(
    field: keyof Taken & string,
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
