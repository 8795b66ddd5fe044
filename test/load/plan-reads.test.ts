import { describe, expect, test } from '@jest/globals';
import { planReads, type RegionChoice } from '../../src/load/plan-reads.ts';
import { parseText } from '../mapping/parse-text.ts';

const mapping = (text: string) => parseText(text);
const reads = (text: string, choice: Partial<RegionChoice> = {}) =>
  planReads(mapping(text), { required: true, ...choice });

test('all keys of one secret are one read', () => {
  const { refs } = reads(
    'version: 1\nregion: eu-west-1\nenv: { A: "secretsmanager:s#a", B: "secretsmanager:s#b", C: "secretsmanager:s" }',
  );
  expect(refs).toEqual([{ region: 'eu-west-1', id: 's' }]);
});

test('the explicit current stage is the same read as none', () => {
  const { refs } = reads(
    'version: 1\nregion: eu-west-1\nenv: { A: "secretsmanager:s::AWSCURRENT", B: "secretsmanager:s" }',
  );
  expect(refs).toHaveLength(1);
});

test('another selector, stage or region is another read', () => {
  const { refs } = reads(`version: 1
region: eu-west-1
env:
  A: ssm:/p
  B: ssm:/p:1
  C: { from: "ssm:/p", region: us-east-1 }
  D: secretsmanager:s
  E: secretsmanager:s::AWSPREVIOUS
`);
  expect(refs).toHaveLength(5);
});

describe('the region of an entry', () => {
  const ambient = { region: 'sa-east-1', from: 'AWS_REGION' };
  const everything = { given: { region: 'ap-south-1', from: '--region' }, ambient };
  test.each<[string, string, Partial<RegionChoice>, string, string]>([
    [
      "is its ARN's",
      'region: eu-west-1\nenv: { A: "arn:aws:ssm:us-east-2:123456789012:parameter/a" }',
      everything,
      'us-east-2',
      'the ARN',
    ],
    [
      'else its own',
      'region: eu-west-1\ndefaults: { region: eu-west-2 }\nenv: { A: { from: "ssm:/a", region: eu-west-3 } }',
      everything,
      'eu-west-3',
      '`region` in the mapping',
    ],
    [
      'else that of defaults',
      'region: eu-west-1\ndefaults: { region: eu-west-2 }\nenv: { A: "ssm:/a" }',
      everything,
      'eu-west-2',
      '`region` in the mapping',
    ],
    ["else the caller's", 'region: eu-west-1\nenv: { A: "ssm:/a" }', everything, 'ap-south-1', '--region'],
    [
      "else the mapping's",
      'region: eu-west-1\nenv: { A: "ssm:/a" }',
      { ambient },
      'eu-west-1',
      '`region` in the mapping',
    ],
    ["else the environment's", 'env: { A: "ssm:/a" }', { ambient }, 'sa-east-1', 'AWS_REGION'],
  ])('%s', (_, text, choice, region, from) => {
    const { refs, regionFrom } = reads(`version: 1\n${text}`, choice);
    expect(refs).toEqual([expect.objectContaining({ region })]);
    expect([...regionFrom]).toEqual([[region, from]]);
  });

  test('must be known for AWS, and one line says for which variables it is not', () => {
    const text =
      'version: 1\nenv: { A: "ssm:/a", B: "ssm:/b", C: "ssm:/c", D: "ssm:/d", E: "arn:aws:ssm:us-east-2:123456789012:parameter/a" }';
    expect(() => reads(text)).toThrow('REGION_MISSING: no AWS region is set for "A", "B", "C", and 1 more');
    expect(() => reads(text, { required: false })).not.toThrow();
  });
});
