import { isMap, isScalar, type Pair } from 'yaml';
import type { Place, Problem } from '../failure.ts';
import type { Conversion, Entry, Exposure, Mapping, ReferenceEntry, Role } from './mapping.ts';
import { matchPattern } from './match-pattern.ts';
import { parseFields } from './parse-fields.ts';
import type { Top } from './parse-top.ts';
import { parseReference, type Reference, regionPattern } from './reference.ts';
import { entryFieldNames, entryObject, type RawEntry } from './schema.ts';
import { bareKind, emptyProblem, schemaProblems } from './schema-problems.ts';
import { shorten } from './shorten.ts';
import { type Substituted, substitute, type Vars } from './substitute.ts';
import { didYouMean } from './suggest.ts';
import type { Path, YamlDocument } from './yaml-document.ts';

export interface EntryContext {
  readonly document: YamlDocument;
  readonly vars: Vars;
  readonly defaults: Top['defaults'] & object;
  readonly account: Mapping['account'];
  /** null: declared, but wrong. */
  readonly roles: ReadonlyMap<string, Role | null>;
  readonly report: (problem: Problem) => void;
}

/** Checks one entry and everything in it; undefined when it is wrong, which has been reported then. */
export function parseEntry(name: string, pair: Pair, context: EntryContext): Entry | undefined {
  const written = readRaw(name, pair, context);
  return written && new EntryReader(name, written, context).read(context.document.placeOfNode(pair.key));
}

interface Written {
  /** The object form of the entry; the short form is `from` alone. */
  readonly raw: RawEntry;
  /** Fields that are wrong by themselves: reported, and left out, so that the rest is checked all the same. */
  readonly wrong: ReadonlySet<string>;
}

function readRaw(name: string, pair: Pair, { document, report }: EntryContext): Written | undefined {
  const path: Path = ['env', name];
  if (isMap(pair.value)) {
    const { right, wrong, issues } = parseFields(entryObject, document.toJS(path));
    for (const problem of schemaProblems(issues, path, () => entryFieldNames, document)) report(problem);
    return right && { raw: right, wrong };
  }
  const bare = isScalar(pair.value) ? bareKind(pair.value) : 'list';
  if (bare === undefined && isScalar(pair.value)) {
    return { raw: { from: String(pair.value.value) }, wrong: new Set() };
  }
  const what = `"${shorten(name)}"`;
  const hint = 'Write ssm:…, secretsmanager:…, an ARN, or { value: "…" } with the text in quotes.';
  const place = document.placeOf(path);
  report(
    emptyProblem(pair.value ?? undefined, what, hint, place) ?? {
      code: bare === 'list' ? 'INVALID_FIELD' : 'NOT_QUOTED',
      message: `${what} must be a reference, and this is a ${bare === 'list' ? '' : 'bare '}${bare}`,
      hint,
      place,
    },
  );
  return undefined;
}

class EntryReader {
  readonly #name: string;
  readonly #raw: RawEntry;
  readonly #context: EntryContext;
  readonly #wrongFields: ReadonlySet<string>;
  #wrong: boolean;

  constructor(name: string, { raw, wrong }: Written, context: EntryContext) {
    this.#name = name;
    this.#raw = raw;
    this.#wrongFields = wrong;
    this.#wrong = wrong.size > 0;
    this.#context = context;
  }

  read(place: Place): Entry | undefined {
    const { from, value } = this.#raw;
    // The field that is missing may be one of those that are wrong.
    if (from === undefined && value === undefined && this.#wrong) return undefined;
    if ((from === undefined) === (value === undefined)) {
      this.#report(
        'INVALID_FIELD',
        `"${this.#name}" needs exactly one of \`from\` and \`value\``,
        from === undefined ? 'Add `from`, or `value` for a public text.' : 'Keep one of them.',
        place,
      );
      return undefined;
    }
    const expose = exposures(this.#raw.expose);
    const base = { name: this.#name, place, expose };
    if (value !== undefined) {
      this.#refuse(
        referenceOnly,
        'a literal `value` does not take it',
        'Remove it, or read the value with `from`.',
      );
      const text = this.#substituted('value');
      return text && !this.#wrong ? { ...base, kind: 'literal', value: text.text } : undefined;
    }
    const reference = this.#reference();
    const region = this.#region(reference);
    const role = this.#role();
    const fallback = this.#substituted('default');
    const conversion = this.#conversion();
    if (!reference || this.#wrong) return undefined;
    return {
      ...base,
      kind: 'reference',
      reference,
      secret: this.#raw.secret ?? this.#context.defaults.secret ?? true,
      optional: this.#raw.optional ?? false,
      ...(fallback && { default: fallback.text }),
      ...(region !== undefined && { region }),
      ...(role !== undefined && { role }),
      conversion,
    } satisfies ReferenceEntry;
  }

  #reference(): Reference | undefined {
    const from = this.#substituted('from');
    if (!from) return undefined;
    const parsed = parseReference(from.text);
    if (!parsed.ok) {
      const { offset, message, hint } = parsed.problem;
      this.#report(
        'INVALID_REFERENCE',
        `"${this.#name}": ${message}`,
        hint,
        this.#placeIn('from', from.sourceOffset(offset)),
      );
      return undefined;
    }
    const { account } = this.#context;
    const home = parsed.reference.home;
    // With a role of its own it is read from another account on purpose.
    const isOwn = this.#raw.role === undefined;
    if (isOwn && account !== undefined && home && home.account !== account) {
      this.#fieldProblem(
        'from',
        'the ARN is of another account than `account` says',
        'Correct one of them.',
        'ACCOUNT_CONFLICT',
        from.sourceOffset(from.text.indexOf(`:${home.account}:`) + 1),
      );
    }
    return this.#withFields(parsed.reference);
  }

  /** Adds what the object form says apart; giving a thing in both ways is an error. */
  #withFields(reference: Reference): Reference {
    const key = this.#key(reference);
    const withKey = key === undefined ? reference : { ...reference, key };
    const { stage, version } = this.#raw;
    if (withKey.store === 'ssm') {
      this.#refuse(['stage'], 'a parameter has no stages', 'Use `label` or `version`.');
      const field = this.#oneOf('label', 'version', withKey.selector !== undefined, 'a version or label');
      if (field === undefined) return withKey;
      const selector = this.#raw[field] ?? '';
      const isNumber = /^\d+$/.test(selector);
      if (field === 'version' && selector !== '' && !isNumber)
        this.#fieldProblem(field, 'the version of a parameter is a number', 'Use `label` for a label.');
      else if (field === 'label' && isNumber)
        this.#fieldProblem(field, 'a label is no number', 'Use `version` for a version.');
      else this.#checkTail(field, 'ssm:x:');
      return { ...withKey, selector };
    }
    this.#refuse(['label'], 'a secret has no labels', 'Use `stage`.');
    const stands = withKey.stage !== undefined || withKey.version !== undefined;
    const field = this.#oneOf('stage', 'version', stands, 'a stage or version id');
    if (field) this.#checkTail(field, field === 'stage' ? 'secretsmanager:x::' : 'secretsmanager:x:::');
    return {
      ...withKey,
      ...(stage !== undefined && stage !== 'AWSCURRENT' && { stage }),
      ...(version !== undefined && { version }),
    };
  }

  /** The key of its own field reads as what follows a #, so the grammar checks it there. */
  #key(reference: Reference): string | undefined {
    const key = this.#substituted('key');
    if (key === undefined) return undefined;
    if (reference.key !== undefined)
      this.#fieldProblem('key', 'the key stands in `from` already', 'Keep one of them.');
    const before = 'ssm:x#';
    const probe = parseReference(before + key.text);
    if (key.text === '') this.#fieldProblem('key', 'the key is empty', 'Write the key, or remove `key`.');
    else if (!probe.ok) {
      const { offset, message, hint } = probe.problem;
      const at = key.sourceOffset(offset - before.length);
      this.#fieldProblem('key', message, hint, 'INVALID_REFERENCE', at);
    }
    return key.text;
  }

  /** The one of two fields that is given. Both are an error, and so is one where `from` says it already. */
  #oneOf<Field extends keyof RawEntry>(
    first: Field,
    second: Field,
    stands: boolean,
    what: string,
  ): Field | undefined {
    const [one, other] = [first, second].filter((field) => this.#raw[field] !== undefined);
    if (other)
      this.#fieldProblem(other, `\`${one}\` and \`${other}\` are given together`, 'Keep one of them.');
    if (one && stands) this.#fieldProblem(one, `${what} stands in \`from\` already`, 'Keep one of them.');
    return one;
  }

  /** Checks a field of the object form by the grammar of the short form. */
  #checkTail(field: 'label' | 'stage' | 'version', before: string): void {
    const tail = this.#raw[field] ?? '';
    if (tail === '') {
      this.#fieldProblem(field, 'it is empty', `Remove \`${field}\`, or say which one.`);
      return;
    }
    const separator = tail.search(/[:#]/);
    const parsed = parseReference(before + tail);
    if (separator >= 0)
      this.#fieldProblem(
        field,
        'it cannot hold : or #',
        'Remove the character.',
        'INVALID_REFERENCE',
        separator,
      );
    else if (!parsed.ok) {
      const { offset, message } = parsed.problem;
      const hint =
        message === 'this is no version id'
          ? 'A version id has 32 to 64 letters, digits and -; use `stage` for a stage.'
          : parsed.problem.hint;
      this.#fieldProblem(field, message, hint, 'INVALID_REFERENCE', offset - before.length);
    }
  }

  #region(reference: Reference | undefined): string | undefined {
    const own = this.#substituted('region')?.text;
    if (own !== undefined && !regionPattern.test(own)) {
      this.#fieldProblem('region', 'this is no region', 'Write it as in eu-west-1.');
    }
    if (own !== undefined && reference?.home && reference.home.region !== own) {
      this.#fieldProblem(
        'region',
        'the ARN is of another region than `region` says',
        'Remove `region`: the ARN has one.',
      );
    }
    return own ?? this.#context.defaults.region;
  }

  #role(): string | undefined {
    const role = this.#raw.role;
    const { roles } = this.#context;
    if (role !== undefined && !roles.has(role)) {
      const hint = didYouMean(role, [...roles.keys()], 'Declare it under roles:.');
      this.#fieldProblem('role', 'the mapping declares no such role', hint);
    }
    return role;
  }

  #conversion(): Conversion {
    const { decode, trim, split, join, type, match, encode } = this.#raw;
    const halfWrong = this.#wrongFields.has('split') || this.#wrongFields.has('join');
    if ((split === undefined) !== (join === undefined) && !halfWrong) {
      const field = split === undefined ? 'join' : 'split';
      this.#fieldProblem(field, '`split` and `join` go together', 'Give both: a variable holds one text.');
    }
    if (split === '')
      this.#fieldProblem('split', 'the separator is empty', 'Write the text between two items.');
    if (match !== undefined && !matchPattern(match)) {
      this.#fieldProblem('match', 'this is no regular expression', 'Correct the pattern.');
    }
    return {
      ...(decode && { decode }),
      ...(trim && { trim }),
      ...(split !== undefined && { split }),
      ...(join !== undefined && { join }),
      ...(type && { type }),
      ...(match !== undefined && { match }),
      ...(encode && { encode }),
      ...(this.#raw['allow-empty'] && { allowEmpty: true }),
    };
  }

  /** The text of a field with the vars in it replaced; undefined when it is absent or wrong. */
  #substituted(field: 'from' | 'value' | 'key' | 'default' | 'region'): Substituted | undefined {
    const written = this.#raw[field];
    if (written === undefined) return undefined;
    const result = substitute(written, this.#context.vars);
    if (result.ok) return result.value;
    if (result.problem) {
      const { offset, message, hint } = result.problem;
      this.#report('INVALID_VAR', `"${this.#name}": ${message}`, hint, this.#placeIn(field, offset));
    }
    this.#wrong = true;
    return undefined;
  }

  #placeIn(field: keyof RawEntry, offset: number): Place {
    const { document } = this.#context;
    const short = isScalar(document.get(['env', this.#name]));
    return document.placeIn(short ? ['env', this.#name] : ['env', this.#name, field], offset);
  }

  #refuse(fields: readonly (keyof RawEntry)[], message: string, hint: string): void {
    for (const field of fields) {
      if (this.#raw[field] !== undefined) this.#fieldProblem(field, message, hint);
    }
  }

  #fieldProblem(
    field: keyof RawEntry,
    message: string,
    hint: string,
    code: Problem['code'] = 'INVALID_FIELD',
    offset = 0,
  ): void {
    this.#report(code, `"${this.#name}", \`${field}\`: ${message}`, hint, this.#placeIn(field, offset));
  }

  #report(code: Problem['code'], message: string, hint: string, place: Place): void {
    this.#wrong = true;
    this.#context.report({ code, message, hint, place });
  }
}

const referenceOnly = entryFieldNames.filter(
  (field) => field !== 'value' && field !== 'expose',
) as (keyof RawEntry)[];

function exposures(expose: RawEntry['expose']): readonly Exposure[] {
  if (expose === undefined) return ['env'];
  if (expose === 'none') return [];
  return typeof expose === 'string' ? [expose] : [...new Set(expose)];
}
