import { isMap, isScalar, type Pair } from 'yaml';
import type { Place, Problem } from '../failure.ts';
import type { Conversion, Entry, Exposure, Mapping, ReferenceEntry } from './mapping.ts';
import { parseReference, type Reference, regionPattern } from './reference.ts';
import { entryFieldNames, entryObject, type RawEntry } from './schema.ts';
import { schemaProblems } from './schema-problems.ts';
import { type Substituted, substitute, type Vars } from './substitute.ts';
import type { Path, YamlDocument } from './yaml-document.ts';

export interface EntryContext {
  readonly document: YamlDocument;
  readonly vars: Vars;
  readonly defaults: { readonly secret?: boolean | undefined; readonly region?: string | undefined };
  readonly account: Mapping['account'];
  readonly report: (problem: Problem) => void;
}

/** Checks one entry and everything in it; undefined when it is wrong, which has been reported then. */
export function parseEntry(name: string, pair: Pair, context: EntryContext): Entry | undefined {
  const raw = readRaw(name, pair, context);
  return raw && new EntryReader(name, raw, context).read(context.document.placeOfNode(pair.key));
}

/** The object form of the entry; the short form is `from` alone. */
function readRaw(name: string, pair: Pair, { document, report }: EntryContext): RawEntry | undefined {
  if (isScalar(pair.value) && typeof pair.value.value === 'string') return { from: pair.value.value };
  const path: Path = ['env', name];
  if (!isMap(pair.value)) {
    const bare = isScalar(pair.value)
      ? pair.value.value === null
        ? 'null'
        : typeof pair.value.value
      : 'list';
    report({
      code: bare === 'list' ? 'INVALID_FIELD' : 'NOT_QUOTED',
      message: `"${name}" must be a reference, and this is a bare ${bare}`,
      hint: 'Write ssm:…, secretsmanager:…, an ARN, or { value: "…" } with the text in quotes.',
      place: document.placeOf(path),
    });
    return undefined;
  }
  const result = entryObject.safeParse(document.toJS(path));
  if (result.success) return result.data;
  for (const problem of schemaProblems(result.error.issues, path, () => entryFieldNames, document))
    report(problem);
  return undefined;
}

class EntryReader {
  readonly #name: string;
  readonly #raw: RawEntry;
  readonly #context: EntryContext;
  #wrong = false;

  constructor(name: string, raw: RawEntry, context: EntryContext) {
    this.#name = name;
    this.#raw = raw;
    this.#context = context;
  }

  read(place: Place): Entry | undefined {
    const { from, value } = this.#raw;
    if ((from === undefined) === (value === undefined)) {
      this.#report(
        'INVALID_FIELD',
        `"${this.#name}" needs exactly one of \`from\` and \`value\``,
        'Keep one of them.',
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
    if (account !== undefined && parsed.reference.home && parsed.reference.home.account !== account) {
      this.#fieldProblem(
        'from',
        'the ARN is of another account than `account` says',
        'Correct one of them.',
        'ACCOUNT_CONFLICT',
      );
    }
    return this.#withFields(parsed.reference);
  }

  /** Adds what the object form says apart; giving a thing in both ways is an error. */
  #withFields(reference: Reference): Reference {
    const { stage, label, version } = this.#raw;
    const key = this.#substituted('key')?.text;
    if (key !== undefined && reference.key !== undefined) {
      this.#fieldProblem('key', 'the key stands in `from` already', 'Keep one of them.');
    }
    // An own `key:` reads as what follows a #, so the grammar checks it there.
    const probe = key === undefined ? undefined : parseReference(`ssm:x#${key}`);
    if (probe && !probe.ok)
      this.#fieldProblem('key', probe.problem.message, probe.problem.hint, 'INVALID_REFERENCE');
    const withKey = key === undefined ? reference : { ...reference, key };
    if (withKey.store === 'ssm') {
      this.#refuse(['stage'], 'a parameter has no stages', 'Use `label` or `version`.');
      const selector = this.#one('label', label, 'version', version) ?? withKey.selector;
      if (withKey.selector !== undefined && selector !== withKey.selector) {
        this.#fieldProblem(
          label === undefined ? 'version' : 'label',
          'a version or label stands in `from` already',
          'Keep one of them.',
        );
      }
      this.#checkTail(label === undefined ? 'version' : 'label', `ssm:x:${selector ?? 'x'}`);
      if (version !== undefined && !/^\d+$/.test(version)) {
        this.#fieldProblem('version', 'the version of a parameter is a number', 'Use `label` for a label.');
      }
      return { ...withKey, ...(selector !== undefined && { selector }) };
    }
    this.#refuse(['label'], 'a secret has no labels', 'Use `stage`.');
    const given = this.#one('stage', stage, 'version', version);
    if (given !== undefined && (withKey.stage !== undefined || withKey.version !== undefined)) {
      this.#fieldProblem(
        stage === undefined ? 'version' : 'stage',
        'a stage or version id stands in `from` already',
        'Keep one of them.',
      );
    }
    this.#checkTail(
      stage === undefined ? 'version' : 'stage',
      `secretsmanager:x::${stage ?? ''}:${version ?? ''}`,
    );
    return {
      ...withKey,
      ...(stage !== undefined && stage !== 'AWSCURRENT' && { stage }),
      ...(version !== undefined && { version }),
    };
  }

  #one(
    first: keyof RawEntry,
    a: string | undefined,
    second: keyof RawEntry,
    b: string | undefined,
  ): string | undefined {
    if (a !== undefined && b !== undefined) {
      this.#fieldProblem(second, `\`${first}\` and \`${second}\` are given together`, 'Keep one of them.');
    }
    return a ?? b;
  }

  /** Checks a field of the object form by the grammar of the short form. */
  #checkTail(field: keyof RawEntry, reference: string): void {
    if (this.#wrong || this.#raw[field] === undefined) return;
    const parsed = parseReference(reference);
    const empty = this.#raw[field] === '';
    if (!parsed.ok)
      this.#fieldProblem(field, parsed.problem.message, parsed.problem.hint, 'INVALID_REFERENCE');
    else if (empty) this.#fieldProblem(field, 'it is empty', 'Remove it, or say which one.');
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

  #conversion(): Conversion {
    const { decode, trim, split, join, type, match, encode } = this.#raw;
    if ((split === undefined) !== (join === undefined)) {
      const field = split === undefined ? 'join' : 'split';
      this.#fieldProblem(field, '`split` and `join` go together', 'Give both: a variable holds one text.');
    }
    if (split === '')
      this.#fieldProblem('split', 'the separator is empty', 'Write the text between two items.');
    if (match !== undefined && !isRegularExpression(match)) {
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
  ): void {
    this.#report(code, `"${this.#name}", \`${field}\`: ${message}`, hint, this.#placeIn(field, 0));
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

function isRegularExpression(source: string): boolean {
  try {
    return Boolean(new RegExp(`^(?:${source})$`, 'u'));
  } catch {
    return false;
  }
}
