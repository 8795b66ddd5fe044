import { describe, expect, test } from '@jest/globals';
import { fallbackStore, withOtherRegions } from '../../src/store/fallback-store.ts';
import type { Answer, Parameter, ParameterRef, Store } from '../../src/store/store.ts';
import { refKey } from '../../src/store/store.ts';

const regions = ['eu-west-1', 'eu-central-1', 'us-east-1'];
const down: Answer<Parameter> = { status: 'failed', code: 'NETWORK', outage: true };
const value = (text: string): Answer<Parameter> => ({
  status: 'found',
  value: { type: 'String', value: text },
});

/** Answers by `region name`; keeps what it was asked. */
function storeOf(answers: Readonly<Record<string, Answer<Parameter>>>) {
  const asked: string[] = [];
  const store: Store = {
    read: async (refs) =>
      new Map(
        refs.map((ref) => {
          const what = `${ref.region} ${'name' in ref && ref.name}`;
          asked.push(what);
          return [refKey(ref), answers[what] ?? { status: 'missing' }];
        }),
      ),
  };
  return { asked, store };
}

async function read(answers: Readonly<Record<string, Answer<Parameter>>>, refs: readonly ParameterRef[]) {
  const { store, asked } = storeOf(answers);
  const found = await fallbackStore(store, regions).read(refs);
  return { asked, answers: refs.map((ref) => found.get(refKey(ref))) };
}

const ref = (name: string, region = 'eu-west-1'): ParameterRef => ({ name, region });

describe('fallbackStore', () => {
  test('asks the next region, and the one after it, for what does not answer', async () => {
    const { asked, answers } = await read(
      {
        'eu-west-1 /a': value('a'),
        'eu-west-1 /b': down,
        'eu-central-1 /b': down,
        'us-east-1 /b': value('b'),
      },
      [ref('/a'), ref('/b')],
    );
    expect(answers).toEqual([value('a'), value('b')]);
    expect(asked).toEqual(['eu-west-1 /a', 'eu-west-1 /b', 'eu-central-1 /b', 'us-east-1 /b']);
  });

  test.each<[string, Answer<Parameter>]>([
    ['what is missing', { status: 'missing' }],
    ['what is denied', { status: 'failed', code: 'ACCESS_DENIED' }],
    ['what is throttled', { status: 'failed', code: 'THROTTLED' }],
  ])('does not ask elsewhere for %s', async (_, answer) => {
    const { asked, answers } = await read({ 'eu-west-1 /a': answer }, [ref('/a')]);
    expect(answers).toEqual([answer]);
    expect(asked).toEqual(['eu-west-1 /a']);
  });

  test('leaves ARNs and other regions where they are', async () => {
    const arn = 'arn:aws:ssm:eu-west-1:123456789012:parameter/a';
    const { asked } = await read({ [`eu-west-1 ${arn}`]: down, 'sa-east-1 /b': down }, [
      ref(arn),
      ref('/b', 'sa-east-1'),
    ]);
    expect(asked).toEqual([`eu-west-1 ${arn}`, 'sa-east-1 /b']);
    const refs = [ref(arn), ref('/b', 'sa-east-1'), ref('/c')];
    expect(withOtherRegions(refs, regions)).toEqual([
      ...refs,
      ref('/c', 'eu-central-1'),
      ref('/c', 'us-east-1'),
    ]);
  });

  test('says the last answer when no region does', async () => {
    const last: Answer<Parameter> = { ...down, detail: 'last' };
    const { answers } = await read({ 'eu-west-1 /a': down, 'eu-central-1 /a': down, 'us-east-1 /a': last }, [
      ref('/a'),
    ]);
    expect(answers).toEqual([last]);
  });
});
