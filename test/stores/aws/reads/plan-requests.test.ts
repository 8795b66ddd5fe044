import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ParameterRef, SecretRef } from '../../../../src/store/store.ts';
import { planParameterRequests, planSecretRequests } from '../../../../src/stores/aws/reads/plan-requests.ts';

const region = 'eu-west-1';
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const parameter = (name: string, selector?: string): ParameterRef => ({
  region,
  name,
  ...(selector && { selector }),
});
const sizes = (requests: readonly { readonly refs: readonly unknown[] }[]) =>
  requests.map(({ refs }) => refs.length);

describe('parameters', () => {
  test.each([
    [0, 0],
    [1, 1],
    [10, 1],
    [11, 2],
    [50, 5],
    [400, 40],
  ])('%i names are %i requests', (names, requests) => {
    expect(planParameterRequests(numbers(names).map((n) => parameter(`/p/${n}`)))).toHaveLength(requests);
  });

  test('two selectors of one name never share a request', () => {
    const requests = planParameterRequests([
      parameter('/a'),
      parameter('/a', '1'),
      parameter('/a', 'label'),
      parameter('/b'),
    ]);
    expect(sizes(requests).sort()).toEqual([1, 1, 2]);
  });

  test('a name and its ARN never share a request, with or without the leading slash', () => {
    const arn = 'arn:aws:ssm:eu-west-1:123456789012:parameter';
    expect(planParameterRequests([parameter('/a/b'), parameter(`${arn}/a/b`)])).toHaveLength(2);
    expect(planParameterRequests([parameter('a'), parameter(`${arn}/a`)])).toHaveLength(2);
  });

  test('each region has requests of its own', () => {
    const requests = planParameterRequests([
      parameter('/a'),
      { region: 'us-east-1', name: '/a' },
      parameter('/b'),
    ]);
    expect(requests.map((request) => [request.region, request.refs.length])).toEqual([
      ['eu-west-1', 2],
      ['us-east-1', 1],
    ]);
  });

  test('any references: each is asked once, none shares a request with its own name, and no plan is shorter', () => {
    const reference = fc.record({
      name: fc.constantFrom(...numbers(30).map((n) => `/p/${n}`)),
      selector: fc.option(fc.constantFrom('1', '2', '3', 'label'), { nil: undefined }),
    });
    const references = fc.uniqueArray(reference, {
      maxLength: 80,
      selector: ({ name, selector }) => `${name}:${selector}`,
    });
    fc.assert(
      fc.property(references, (given) => {
        const refs = given.map(({ name, selector }) => parameter(name, selector));
        const requests = planParameterRequests(refs);
        expect(requests.flatMap((request) => request.refs)).toHaveLength(refs.length);
        expect(new Set(requests.flatMap((request) => request.refs))).toEqual(new Set(refs));
        for (const request of requests) {
          const names = request.refs.map(({ name }) => name);
          expect(names.length).toBeLessThanOrEqual(10);
          expect(new Set(names).size).toBe(names.length);
        }
        const counts = numbers(30).map((n) => refs.filter(({ name }) => name === `/p/${n}`).length);
        expect(requests.length).toBe(Math.max(Math.ceil(refs.length / 10), ...counts));
      }),
    );
  });
});

describe('secrets', () => {
  const secret = (id: string, rest: Partial<SecretRef> = {}): SecretRef => ({ region, id, ...rest });

  test.each<[string, SecretRef[], number[]]>([
    ['no secret is no request', [], []],
    ['one secret needs no batch permission', [secret('a')], [1]],
    ['two secrets are one batch', [secret('a'), secret('b')], [2]],
    [
      'a stage and a version id are read by themselves',
      [secret('a'), secret('b'), secret('a', { stage: 'AWSPREVIOUS' }), secret('c', { version: 'v' })],
      [2, 1, 1],
    ],
    ['twenty secrets are one batch', numbers(20).map((n) => secret(`s${n}`)), [20]],
    ['twenty-one are a batch and one more', numbers(21).map((n) => secret(`s${n}`)), [20, 1]],
    ['a hundred are five batches', numbers(100).map((n) => secret(`s${n}`)), Array(5).fill(20)],
  ])('%s', (_, refs, expected) => {
    expect(sizes(planSecretRequests(refs))).toEqual(expected);
  });
});
