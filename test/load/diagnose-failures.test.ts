import { describe, expect, test } from '@jest/globals';
import { diagnoseFailures } from '../../src/load/diagnose-failures.ts';
import { planReads } from '../../src/load/plan-reads.ts';
import { type Answer, type Answers, type Ref, refKey, type Store } from '../../src/store/store.ts';
import { parseText } from '../mapping/parse-text.ts';

const caller = { arn: 'arn:aws:iam::123456789012:user/me', account: '123456789012' };
const found = { status: 'found', value: { type: 'String', value: 'x' } } as const;
const missing = { status: 'missing' } as const;
const denied = { status: 'failed', code: 'ACCESS_DENIED' } as const;
const barren = { region: 'eu-west-1', regionFrom: '--region', caller };

/** What becomes of the answers to the entries of a mapping, and what the store was asked about. */
async function explain(entries: string, answerOf: (name: string) => Answer<never> | typeof found) {
  const mapping = parseText(`version: 1\n${entries}`);
  const given = { region: 'eu-west-1', from: '--region' };
  const reads = planReads(mapping, { given, required: true });
  const asked: string[] = [];
  const accessTo = async (ref: Ref) => {
    asked.push('path' in ref ? ref.path : 'id' in ref ? ref.id : ref.name);
    return { caller, action: 'a', resource: 'r' };
  };
  const store: Store = { read: async () => new Map(), accessTo };
  const answered: Answers = new Map(
    reads.refs.map((ref) => {
      const answer: Answer =
        'path' in ref ? { status: 'found', value: [] } : answerOf('id' in ref ? ref.id : ref.name);
      return [refKey(ref), answer];
    }),
  );
  const diagnosed = await diagnoseFailures(reads, answered, store);
  const answers = reads.refs.map((ref) => diagnosed.get(refKey(ref)));
  return { answers, asked };
}

test('what was denied gets who was denied what', async () => {
  const entries = 'env: { A: "ssm:/a", B: "ssm:/b" }';
  expect(await explain(entries, (name) => (name === '/a' ? denied : found))).toEqual({
    answers: [{ ...denied, access: { caller, action: 'a', resource: 'r' } }, found],
    asked: ['/a'],
  });
});

describe('where nothing exists that was asked for', () => {
  test.each([
    ['two parameters', 'env: { A: "ssm:/a", B: "ssm:/b" }'],
    ['a parameter and a secret', 'env: { A: "ssm:/a", B: "secretsmanager:b" }'],
    ['one of them optional', 'env: { A: "ssm:/a", B: { from: "ssm:/b", optional: true } }'],
    ['a parameter and what an include finds', 'env: { A: "ssm:/a" }\ninclude: [ssm:/b/]'],
  ])('the answers say so: %s', async (_, entries) => {
    const { answers } = await explain(entries, () => missing);
    expect(answers).toEqual([
      { ...missing, barren },
      { ...missing, barren },
    ]);
  });

  test('what was denied there may not exist either', async () => {
    const entries = 'env: { A: "ssm:/a", B: "ssm:/b", C: "secretsmanager:c" }';
    const { answers } = await explain(entries, (name) => (name === 'c' ? denied : missing));
    expect(answers).toMatchObject([{ barren }, { barren }, denied]);
  });

  test('another region is a matter of its own', async () => {
    const entries =
      'env: { A: "ssm:/a", B: "ssm:/b", C: { from: "ssm:/c", region: eu-west-2 }, D: { from: "ssm:/d", region: eu-west-2 } }';
    const { answers } = await explain(entries, (name) => (name === '/a' ? found : missing));
    const there = { ...barren, region: 'eu-west-2', regionFrom: '`region` in the mapping' };
    expect(answers).toEqual([found, missing, { ...missing, barren: there }, { ...missing, barren: there }]);
  });
});

describe('nothing is asked', () => {
  test.each<[string, string, (name: string) => Answer<never> | typeof found]>([
    ['if one thing exists', 'env: { A: "ssm:/a", B: "ssm:/b" }', (name) => (name === '/a' ? found : missing)],
    ['about a single thing', 'env: { A: "secretsmanager:a#x", B: "secretsmanager:a#y" }', () => missing],
    [
      'if nobody needs it',
      'env: { A: { from: "ssm:/a", optional: true }, B: { from: "ssm:/b", default: x } }',
      () => missing,
    ],
    [
      'if a secret exists without a value',
      'env: { A: "ssm:/a", B: "secretsmanager:b" }',
      (name) => (name === 'b' ? { ...missing, exists: true } : missing),
    ],
    [
      'of a stand-in file',
      'env: { A: "ssm:/a", B: "ssm:/b" }',
      () => ({ ...missing, where: 'the stand-in file "local.yml"' }),
    ],
    [
      'if the credentials have expired',
      'env: { A: "ssm:/a", B: "ssm:/b" }',
      () => ({ status: 'failed', code: 'EXPIRED_CREDENTIALS' }),
    ],
  ])('%s', async (_, entries, answerOf) => {
    const { answers, asked } = await explain(entries, answerOf);
    expect(asked).toEqual([]);
    expect(JSON.stringify(answers)).not.toContain('barren');
  });
});
