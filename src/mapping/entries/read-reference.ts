import type { FieldsOf } from '../fields/field-types.ts';
import { parseReference } from '../reference/parse-reference.ts';
import type { Reference } from '../reference/reference.ts';
import type { EntryChecker } from './entry-checker.ts';
import { readFrom, refuseLostKey } from './read-shared-fields.ts';

type Checker = EntryChecker<FieldsOf<'entry'>>;

/** The reference of an entry, with its `key`, `stage`, and so on; undefined if it is wrong. */
export function readReference(checker: Checker): Reference | undefined {
  const reference = readFrom(checker, parseReference);
  const whole = reference && withFields(checker, reference);
  if (whole && whole.key === undefined) refuseLostKey(checker);
  return whole;
}

/** Adds what the other fields contain of the reference. It is an error to repeat any of it in `from`. */
function withFields(checker: Checker, reference: Reference): Reference {
  const key = readKey(checker, reference);
  const withKey = key === undefined ? reference : { ...reference, key };
  const { stage, version } = checker.fields;
  if (withKey.store === 'ssm') {
    checker.refuse(['stage'], 'only secrets have staging labels', 'Use `label` or `version`.');
    const isInFrom = withKey.selector !== undefined;
    const field = onlyOneOf(checker, 'label', 'version', isInFrom, 'the version or label');
    if (field === undefined) return withKey;
    const selector = checker.fields[field] ?? '';
    const isNumber = /^\d+$/.test(selector);
    if (field === 'version' && selector !== '' && !isNumber)
      checker.problem(field, 'the version of a parameter is a number', 'Use `label` for a label.');
    else if (field === 'label' && isNumber)
      checker.problem(field, 'a label cannot be a number', 'Use `version` for a version.');
    else checkTail(checker, field, 'ssm:x:');
    return { ...withKey, selector };
  }
  checker.refuse(['label'], 'only parameters have labels', 'Use `stage`.');
  const isInFrom = withKey.stage !== undefined || withKey.version !== undefined;
  const field = onlyOneOf(checker, 'stage', 'version', isInFrom, 'the staging label or version ID');
  if (field) checkTail(checker, field, field === 'stage' ? 'secretsmanager:x::' : 'secretsmanager:x:::');
  return {
    ...withKey,
    ...(stage !== undefined && stage !== 'AWSCURRENT' && { stage }),
    ...(version !== undefined && { version }),
  };
}

/** The `key` field contains what would follow a # in `from`, so the same grammar checks it. */
function readKey(checker: Checker, reference: Reference): string | undefined {
  const key = checker.substituted('key');
  if (key === undefined) return undefined;
  if (reference.key !== undefined)
    checker.problem('key', 'the key is already in `from`', 'Keep one of them.');
  const before = 'ssm:x#';
  const probe = parseReference(before + key.text);
  if (key.text === '') checker.problem('key', 'the key is empty', 'Write the key, or remove `key`.');
  else if (!probe.ok) {
    const { offset, message, hint } = probe.problem;
    const at = key.sourceOffset(offset - before.length);
    checker.problem('key', message, hint, 'INVALID_REFERENCE', at);
  }
  return key.text;
}

/** The one of two fields that is given. It is an error to give both, or one that is in `from` already. */
function onlyOneOf<Field extends keyof FieldsOf<'entry'>>(
  checker: Checker,
  first: Field,
  second: Field,
  isInFrom: boolean,
  what: string,
): Field | undefined {
  const [one, other] = [first, second].filter((field) => checker.fields[field] !== undefined);
  if (other) checker.problem(other, `\`${one}\` and \`${other}\` cannot be combined`, 'Keep one of them.');
  if (one && isInFrom) checker.problem(one, `${what} is already in \`from\``, 'Keep one of them.');
  return one;
}

/** Checks a field by the grammar of what it stands for in `from`. */
function checkTail(checker: Checker, field: 'label' | 'stage' | 'version', before: string): void {
  const tail = checker.fields[field] ?? '';
  if (tail === '') {
    checker.problem(field, 'it is empty', `Remove \`${field}\`, or give it a value.`);
    return;
  }
  const separator = tail.search(/[:#]/);
  const parsed = parseReference(before + tail);
  if (separator >= 0)
    checker.problem(
      field,
      'it cannot contain : or #',
      'Remove the character.',
      'INVALID_REFERENCE',
      separator,
    );
  else if (!parsed.ok) {
    const { offset, message, hint } = parsed.problem;
    checker.problem(field, message, hint, 'INVALID_REFERENCE', offset - before.length);
  }
}
