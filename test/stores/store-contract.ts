import { expect, test } from '@jest/globals';
import {
  type Answer,
  isParameterList,
  type ParameterBelow,
  type ParameterRef,
  type PathRef,
  refKey,
  type SecretRef,
  type Store,
} from '../../src/store/store.ts';
import { testIf } from '../kit/needed.ts';

/** What every store that is put through the contract holds. */
export const contractContent = {
  parameters: {
    '/shop/db-host': { type: 'String', values: ['localhost'] },
    '/shop/token': {
      type: 'SecureString',
      values: ['token-1', 'token-2'],
      labels: { '/shop/token:stable': 0 },
    },
    '/shop/cidrs': { type: 'StringList', values: ['10.0.0.0/8,10.1.0.0/16'] },
    'top-level': { type: 'String', values: ['top'] },
    '/shop/odd': { type: 'String', values: ['  =é\t"\'$(id)\\ \n line two\r\n'] },
    '/tree/list': { type: 'StringList', values: ['a,b'] },
    '/tree/text': { type: 'String', values: ['old text', 'new text'], labels: { '/tree/text:old': 0 } },
    '/tree/secret': { type: 'SecureString', values: ['tree secret'] },
    '/tree/deep/one': { type: 'String', values: ['one'] },
    '/tree/deep/er/two': { type: 'String', values: ['two'] },
    '/treehouse/other': { type: 'String', values: ['other'] },
    ...Object.fromEntries(
      bulk(23).map((n) => [`/bulk/${n}`, { type: 'SecureString', values: [`bulk-${n}`] }]),
    ),
  } as Readonly<Record<string, ContractParameter>>,
  secrets: {
    'shop/db': { texts: ['{"password":"first"}', '{"password":"second","port":1.10}'] },
    'shop/keystore': { bytes: Uint8Array.of(0xff, 0xfe, 0, 0x80) },
    ...Object.fromEntries(bulk(23).map((n) => [`bulk/${n}`, { texts: [`bulk secret ${n}`] }])),
  } as Readonly<Record<string, ContractSecret>>,
};

export interface ContractParameter {
  readonly type: 'String' | 'StringList' | 'SecureString';
  /** From version 1 on. */
  readonly values: readonly [string, ...string[]];
  /** `NAME:LABEL` to the index of the value. */
  readonly labels?: Readonly<Record<string, number>>;
}

/** The last text is AWSCURRENT, the one before it AWSPREVIOUS. */
export type ContractSecret =
  | { readonly texts: readonly [string, ...string[]] }
  | { readonly bytes: Uint8Array };

export interface ContractSubject {
  readonly store: Store;
  readonly region?: string;
  /** The ARN of a parameter or secret by its name. */
  readonly parameterArn?: (name: string) => string;
  readonly secretArn: (name: string) => string;
}

function bulk(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(index).padStart(2, '0'));
}

/**
 * What each implementation of {@link Store} promises. `parameterArns`: false where a second opinion does not know them;
 * `withoutValue`: false for a store whose every secret has a value, else it holds `shop/empty`, which has none.
 */
export function storeContract(
  subject: () => ContractSubject,
  { parameterArns = true, withoutValue = true } = {},
): void {
  const where = () => (subject().region === undefined ? {} : { region: subject().region as string });
  const parameter = (name: string, selector?: string): ParameterRef => ({
    ...where(),
    name,
    ...(selector && { selector }),
  });
  const secret = (id: string, rest: Partial<SecretRef> = {}): SecretRef => ({ ...where(), id, ...rest });

  async function readParameters(...refs: ParameterRef[]) {
    const answers = await subject().store.read(refs);
    expect([...answers.keys()].sort()).toEqual(refs.map(refKey).sort());
    return refs.map((ref) => brief(answers.get(refKey(ref))));
  }

  async function readSecrets(...refs: SecretRef[]) {
    const answers = await subject().store.read(refs);
    expect([...answers.keys()].sort()).toEqual(refs.map(refKey).sort());
    return refs.map((ref) => brief(answers.get(refKey(ref))));
  }

  /** What is below each path, by name. */
  async function readPaths(...paths: (readonly [path: string, recursive?: boolean])[]) {
    const refs = paths.map(([path, recursive = false]): PathRef => ({ ...where(), path, recursive }));
    const answers = await subject().store.read(refs);
    expect([...answers.keys()].sort()).toEqual(refs.map(refKey).sort());
    return refs.map((ref) => {
      const answer = answers.get(refKey(ref));
      if (answer?.status !== 'found' || !isParameterList(answer.value)) return brief(answer);
      return [...answer.value].sort((a, b) => (a.name < b.name ? -1 : 1)).map(briefBelow);
    });
  }

  test('a path gives what is one level below it, with names and types, and the newest versions', async () => {
    expect(await readPaths(['/tree/'])).toEqual([
      [
        '/tree/list a,b (StringList)',
        '/tree/secret tree secret (SecureString)',
        '/tree/text new text (String)',
      ],
    ]);
  });

  test('a recursive path gives all levels, and nothing beside it', async () => {
    expect(await readPaths(['/tree/', true])).toEqual([
      [
        '/tree/deep/er/two two (String)',
        '/tree/deep/one one (String)',
        '/tree/list a,b (StringList)',
        '/tree/secret tree secret (SecureString)',
        '/tree/text new text (String)',
      ],
    ]);
  });

  test('a path with nothing below it gives an empty list, and is not missing', async () => {
    expect(await readPaths(['/nothing/'], ['/tree/text/'], ['/tree/deep/er/', true])).toEqual([
      [],
      [],
      ['/tree/deep/er/two two (String)'],
    ]);
  });

  test('everything below a path is read, however many pages that takes, and each path for itself', async () => {
    const all = bulk(23).map((n) => `/bulk/${n} bulk-${n} (SecureString)`);
    expect(await readPaths(['/bulk/'], ['/bulk/', true], ['/treehouse/'])).toEqual([
      all,
      all,
      ['/treehouse/other other (String)'],
    ]);
  });

  test('the root gives the names without a slash', async () => {
    expect(await readPaths(['/'])).toEqual([['top-level top (String)']]);
  });

  test('a parameter below a path has the version that it has alone', async () => {
    const one = parameter('/tree/text');
    const path: PathRef = { ...where(), path: '/tree/', recursive: false };
    const { store } = subject();
    const [alone, below] = [
      (await store.read([one])).get(refKey(one)),
      (await store.read([path])).get(refKey(path)),
    ];
    if (alone?.status !== 'found' || below?.status !== 'found' || !isParameterList(below.value))
      throw new Error('not found');
    expect(below.value.find(({ name }) => name === '/tree/text')).toEqual({
      name: '/tree/text',
      ...alone.value,
    });
  });

  test('a parameter is read with its type', async () => {
    expect(
      await readParameters(parameter('/shop/db-host'), parameter('/shop/cidrs'), parameter('top-level')),
    ).toEqual(['localhost (String)', '10.0.0.0/8,10.1.0.0/16 (StringList)', 'top (String)']);
  });

  test('an encrypted parameter is decrypted', async () => {
    expect(await readParameters(parameter('/shop/token'))).toEqual(['token-2 (SecureString)']);
  });

  test('every byte of a value stays as it is', async () => {
    const { values } = contractContent.parameters['/shop/odd'] as ContractParameter;
    expect(await readParameters(parameter('/shop/odd'))).toEqual([`${values[0]} (String)`]);
  });

  test('a version and a label of one parameter are different references', async () => {
    expect(
      await readParameters(
        parameter('/shop/token', '1'),
        parameter('/shop/token', '2'),
        parameter('/shop/token', 'stable'),
        parameter('/shop/token'),
      ),
    ).toEqual([
      'token-1 (SecureString)',
      'token-2 (SecureString)',
      'token-1 (SecureString)',
      'token-2 (SecureString)',
    ]);
  });

  test('a parameter, a version and a label that do not exist are missing, and the others found', async () => {
    expect(
      await readParameters(
        parameter('/shop/none'),
        parameter('/shop/token', '9'),
        parameter('/shop/db-host'),
        parameter('/shop/token', 'none'),
      ),
    ).toEqual(['missing', 'missing', 'localhost (String)', 'missing']);
  });

  test('any number of parameters is read, each with its own value', async () => {
    const names = bulk(23);
    expect(await readParameters(...names.map((n) => parameter(`/bulk/${n}`)))).toEqual(
      names.map((n) => `bulk-${n} (SecureString)`),
    );
  });

  testIf(parameterArns, 'this store refuses the ARN of a parameter')(
    'a parameter is read by its ARN',
    async () => {
      const arn = subject().parameterArn ?? String;
      expect(
        await readParameters(parameter(arn('/shop/db-host')), parameter(arn('/shop/token'), '1')),
      ).toEqual(['localhost (String)', 'token-1 (SecureString)']);
    },
  );

  test('a secret is read as text, exactly', async () => {
    expect(await readSecrets(secret('shop/db'))).toEqual(['{"password":"second","port":1.10}']);
  });

  test('a binary secret is read as bytes', async () => {
    expect(await readSecrets(secret('shop/keystore'))).toEqual(['bytes fffe0080']);
  });

  test('the previous version of a secret is read by its stage', async () => {
    expect(await readSecrets(secret('shop/db', { stage: 'AWSPREVIOUS' }), secret('shop/db'))).toEqual([
      '{"password":"first"}',
      '{"password":"second","port":1.10}',
    ]);
  });

  test('a secret and a stage that do not exist are missing, and the others found', async () => {
    expect(
      await readSecrets(secret('shop/none'), secret('shop/db', { stage: 'NONE' }), secret('shop/db')),
    ).toEqual(['missing', 'missing', '{"password":"second","port":1.10}']);
  });

  if (withoutValue)
    test('a secret that was never given a value is missing, alone and among others, and exists', async () => {
      const { store } = subject();
      const [empty, other] = [secret('shop/empty'), secret('shop/db')];
      const alone = (await store.read([empty])).get(refKey(empty));
      const among = (await store.read([other, empty])).get(refKey(empty));
      expect([alone, among]).toEqual(Array(2).fill({ status: 'missing', exists: true }));
      const none = secret('shop/none');
      expect((await store.read([none])).get(refKey(none))).toEqual({ status: 'missing' });
    });

  test('any number of secrets is read, each with its own value', async () => {
    const names = bulk(23);
    expect(await readSecrets(...names.map((n) => secret(`bulk/${n}`)))).toEqual(
      names.map((n) => `bulk secret ${n}`),
    );
  });

  test('a secret is read by its ARN, with and without the random suffix', async () => {
    const whole = subject().secretArn('shop/db');
    expect(await readSecrets(secret(whole), secret(whole.slice(0, -7)))).toEqual([
      '{"password":"second","port":1.10}',
      '{"password":"second","port":1.10}',
    ]);
  });
}

function briefBelow({ name, value, type }: ParameterBelow): string {
  return `${name} ${value} (${type})`;
}

function brief(answer: Answer | undefined): string {
  if (answer?.status !== 'found')
    return answer?.status === 'failed' ? `failed ${answer.code}` : String(answer?.status);
  const found = answer.value as { text?: string; bytes?: Uint8Array; value?: string; type?: string };
  if (found.bytes) return `bytes ${Buffer.from(found.bytes).toString('hex')}`;
  return found.text ?? `${found.value} (${found.type})`;
}
