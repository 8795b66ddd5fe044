import type { FieldsOf } from '../fields/field-types.ts';
import { likeAVar } from '../reference/like-a-var.ts';
import {
  type ParsedReference,
  type PathReference,
  parseReference,
  type Reference,
} from '../reference/reference.ts';
import type { FieldReader } from './entry-checker.ts';

type Reader = FieldReader<FieldsOf<'entry'>>;

/** The reference of an entry, with what its fields say apart; undefined when it cannot be read. */
export function readReference(reader: Reader): Reference | undefined {
  const reference = readFrom(reader, parseReference);
  const whole = reference && withFields(reader, reference);
  if (whole && whole.key === undefined) refuseLostKey(reader);
  return whole;
}

/** `secretsmanager:db #password` is, for YAML, all of the secret and a comment. */
export function refuseLostKey(reader: FieldReader<Readable>): void {
  const comment = reader.commentBehind('from');
  if (!comment || !/^[\w./-]+\s*$/.test(comment.text)) return;
  const message = `${reader.label}: a space before the # makes a comment of the key`;
  const hint = 'Remove the space; or, if it is a comment, write a space after the #.';
  reader.report('INVALID_REFERENCE', message, hint, comment.place);
}

interface Readable {
  readonly from?: string | undefined;
  readonly role?: string | undefined;
}

const inLines = {
  offset: 0,
  message: 'a line break is in the reference',
  hint: 'Write it on one line, without | and >.',
} as const;

/** What `from` names, by a grammar; undefined when it cannot be read. */
export function readFrom<Ref extends Reference | PathReference>(
  reader: FieldReader<Readable>,
  parse: (
    text: string,
  ) => { readonly ok: true; readonly reference: Ref } | Extract<ParsedReference, { ok: false }>,
): Ref | undefined {
  const from = reader.substituted('from');
  if (!from) return undefined;
  const parsed = parse(from.text);
  if (!parsed.ok) {
    const { offset, message, hint } = /[\r\n]/.test(from.text) ? inLines : parsed.problem;
    const place = reader.placeIn('from', from.sourceOffset(offset));
    const instead = likeAVar(from.text, reader.context) ?? hint;
    reader.report('INVALID_REFERENCE', `${reader.label}: ${message}`, instead, place);
    return undefined;
  }
  const { account } = reader.context;
  const named = 'home' in parsed.reference ? parsed.reference.home?.account : undefined;
  // With a role of its own a value is read from another account on purpose.
  if (reader.raw.role === undefined && account !== undefined && named !== undefined && named !== account) {
    const offset = from.sourceOffset(from.text.indexOf(`:${named}:`) + 1);
    const message = 'the ARN is in another account than `account`';
    reader.problem('from', message, 'Correct one of them.', 'ACCOUNT_CONFLICT', offset);
  }
  return parsed.reference;
}

/** Adds what the object form says apart; giving a thing in both ways is an error. */
function withFields(reader: Reader, reference: Reference): Reference {
  const key = readKey(reader, reference);
  const withKey = key === undefined ? reference : { ...reference, key };
  const { stage, version } = reader.raw;
  if (withKey.store === 'ssm') {
    reader.refuse(['stage'], 'a parameter has no stages', 'Use `label` or `version`.');
    const stands = withKey.selector !== undefined;
    const field = oneOf(reader, 'label', 'version', stands, 'a version or label');
    if (field === undefined) return withKey;
    const selector = reader.raw[field] ?? '';
    const isNumber = /^\d+$/.test(selector);
    if (field === 'version' && selector !== '' && !isNumber)
      reader.problem(field, 'the version of a parameter is a number', 'Use `label` for a label.');
    else if (field === 'label' && isNumber)
      reader.problem(field, 'a label cannot be a number', 'Use `version` for a version.');
    else checkTail(reader, field, 'ssm:x:');
    return { ...withKey, selector };
  }
  reader.refuse(['label'], 'a secret has no labels', 'Use `stage`.');
  const stands = withKey.stage !== undefined || withKey.version !== undefined;
  const field = oneOf(reader, 'stage', 'version', stands, 'a stage or version id');
  if (field) checkTail(reader, field, field === 'stage' ? 'secretsmanager:x::' : 'secretsmanager:x:::');
  return {
    ...withKey,
    ...(stage !== undefined && stage !== 'AWSCURRENT' && { stage }),
    ...(version !== undefined && { version }),
  };
}

/** The key of its own field reads as what follows a #, so the grammar checks it there. */
function readKey(reader: Reader, reference: Reference): string | undefined {
  const key = reader.substituted('key');
  if (key === undefined) return undefined;
  if (reference.key !== undefined) reader.problem('key', 'the key is already in `from`', 'Keep one of them.');
  const before = 'ssm:x#';
  const probe = parseReference(before + key.text);
  if (key.text === '') reader.problem('key', 'the key is empty', 'Write the key, or remove `key`.');
  else if (!probe.ok) {
    const { offset, message, hint } = probe.problem;
    const at = key.sourceOffset(offset - before.length);
    reader.problem('key', message, hint, 'INVALID_REFERENCE', at);
  }
  return key.text;
}

/** The one of two fields that is given. Both are an error, and so is one where `from` says it already. */
function oneOf<Field extends keyof FieldsOf<'entry'>>(
  reader: Reader,
  first: Field,
  second: Field,
  stands: boolean,
  what: string,
): Field | undefined {
  const [one, other] = [first, second].filter((field) => reader.raw[field] !== undefined);
  if (other) reader.problem(other, `\`${one}\` and \`${other}\` are given together`, 'Keep one of them.');
  if (one && stands) reader.problem(one, `${what} is already in \`from\``, 'Keep one of them.');
  return one;
}

/** Checks a field of the object form by the grammar of the short form. */
function checkTail(reader: Reader, field: 'label' | 'stage' | 'version', before: string): void {
  const tail = reader.raw[field] ?? '';
  if (tail === '') {
    reader.problem(field, 'it is empty', `Remove \`${field}\`, or say which one.`);
    return;
  }
  const separator = tail.search(/[:#]/);
  const parsed = parseReference(before + tail);
  if (separator >= 0)
    reader.problem(
      field,
      'it cannot contain : or #',
      'Remove the character.',
      'INVALID_REFERENCE',
      separator,
    );
  else if (!parsed.ok) {
    const { offset, message, hint } = parsed.problem;
    reader.problem(field, message, hint, 'INVALID_REFERENCE', offset - before.length);
  }
}
