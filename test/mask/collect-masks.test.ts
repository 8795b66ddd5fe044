import { describe, expect, test } from '@jest/globals';
import { collectMasks as collect } from '../../src/mask/collect-masks.ts';
import type { Maskable } from '../../src/mask/masked-variable.ts';
import { secretTexts } from '../../src/mask/secret-texts.ts';

function secret(name: string, value: string, more: Partial<Maskable> = {}): Maskable {
  return { name, value, secret: true, ...more };
}

/** What the runner is told, without the encoded forms, which have tests of their own. */
function collectMasks(values: readonly Maskable[]) {
  const collected = collect(values, 'runner');
  if (!collected.ok) return collected;
  const texts = new Set(values.flatMap(({ value, kind }) => secretTexts(String(value), kind).texts));
  const { ok, masks, warnings } = collected;
  return { ok, masks: masks.filter((mask) => texts.has(mask)), warnings };
}

/** What the runner is told, with the encoded forms. */
function all(values: readonly Maskable[], cap?: number): readonly string[] {
  const collected = collect(values, 'runner', cap);
  if (!collected.ok) throw new Error(collected.code);
  return collected.masks;
}

/** So many different lines, each worth a mask. */
function lines(count: number, prefix = 'line'): string {
  return Array.from({ length: count }, (_, index) => `${prefix}-${index}`).join('\n');
}

describe('collectMasks', () => {
  test('collects the masks of all secrets, each once', () => {
    expect(
      collectMasks([secret('A', 'hunter2'), secret('B', 'longer-secret'), secret('C', 'hunter2')]),
    ).toEqual({
      ok: true,
      masks: ['hunter2', 'longer-secret'],
      warnings: [],
    });
  });

  test('masks nothing that is public', () => {
    expect(collectMasks([{ name: 'A', value: 'production', secret: false }])).toEqual({
      ok: true,
      masks: [],
      warnings: [],
    });
  });

  test('masks nothing of an empty or blank value', () => {
    expect(collectMasks([secret('A', ''), secret('B', ' \n')])).toEqual({
      ok: true,
      masks: [],
      warnings: [],
    });
  });

  test.each([
    ['a short value', '1', 'short'],
    ['a common word', 'production', 'common word'],
  ])('masks %s as it is, with a warning', (_, value, reason) => {
    expect(collectMasks([secret('A', value), secret('B', 'hunter2-hunter2')])).toEqual({
      ok: true,
      masks: [value, 'hunter2-hunter2'],
      warnings: [{ name: 'A', reason }],
    });
  });

  test('tells of lines that are too short or too common to mask', () => {
    expect(collectMasks([secret('A', 'hunter2-hunter2\nab\npostgres')])).toMatchObject({
      masks: ['hunter2-hunter2'],
      warnings: [{ name: 'A', reason: 'weak parts', parts: { lines: [2, 3] } }],
    });
  });

  test('tells of the weak parts of what is encoded', () => {
    const encode = (text: string) => Buffer.from(text).toString('base64');
    const encoded = (name: string, text: string) => [
      secret(name, encode(text)),
      secret(name, text, { kind: 'text' }),
    ];
    expect(collectMasks([...encoded('A', 'postgres'), ...encoded('B', 'hunter2-hunter2\nab')])).toMatchObject(
      {
        warnings: [
          { name: 'A', parts: { isTextWeak: true, lines: [] } },
          { name: 'B', parts: { isTextWeak: false, lines: [2] } },
        ],
      },
    );
  });

  test('does not tell of what filters make: the variable that they filter is told of', () => {
    expect(collectMasks([secret('A', 'hunter2-hunter2'), secret('A', '"ab"', { kind: 'filtered' })])).toEqual(
      expect.objectContaining({ warnings: [] }),
    );
  });

  test('warns once for each variable', () => {
    const list = [
      secret('A', 'x'),
      secret('A', 'true'),
      secret('A', 'filtered', { kind: 'filtered' }),
      secret('B', 'z'),
    ];
    expect(collectMasks(list)).toMatchObject({
      warnings: [
        { name: 'A', reason: 'short' },
        { name: 'B', reason: 'short' },
      ],
    });
  });

  test('tells of the items of a list that are short', () => {
    const list = [
      secret('A', 'first-item,aa,second-item', { kind: 'whole' }),
      ...['first-item', 'aa', 'second-item'].map((value) => secret('A', value, { kind: 'item' })),
    ];
    expect(collectMasks(list)).toMatchObject({
      masks: ['first-item,aa,second-item', 'first-item', 'second-item'],
      warnings: [{ name: 'A', reason: 'weak parts', parts: { items: [2] } }],
    });
  });

  test('takes 2,000 masks and refuses one more', () => {
    expect(collectMasks([secret('A', lines(2000))])).toMatchObject({ ok: true });
    expect(collectMasks([secret('A', lines(2001))])).toMatchObject({
      ok: false,
      code: 'TOO_MANY_MASKS',
      name: 'A',
    });
  });

  test('counts equal lines once', () => {
    expect(collectMasks([secret('A', lines(2000)), secret('B', lines(2000))])).toMatchObject({ ok: true });
  });

  test('refuses a secret of 5,000 lines, names it, and shows none of its lines', () => {
    const refusal = collectMasks([secret('SMALL', 'hunter2'), secret('BIG', lines(5000, 'canary'))]);
    expect(refusal).toMatchObject({
      ok: false,
      name: 'BIG',
      code: 'TOO_MANY_MASKS',
      hint: expect.stringMatching(/^[A-Z].+`files:`.+`pipeline-secrets run`\.$/),
    });
    expect(JSON.stringify(refusal)).not.toMatch(/canary|hunter2/);
  });

  test('names the sum, and the variable that has most lines, with its parts', () => {
    const parts = Array.from({ length: 1100 }, (_, index) =>
      secret('LIST', `item-${index}`, { kind: 'item' }),
    );
    const same = secret('C', lines(900, 'row'));
    expect(
      collectMasks([secret('A', lines(1000)), ...parts, secret('B', lines(900, 'row')), same]),
    ).toMatchObject({
      ok: false,
      name: 'LIST',
      message:
        'the secrets have 3000 lines and strings to mask, more than the limit of 2000; the largest is "LIST" with 1100',
    });
  });

  test('encoded forms of the lines of long texts come last', () => {
    const password = `Br4ve&Lamp-7'k"y $w`;
    const values = [secret('TEXT', lines(1500, 'a line of the long text')), secret('PASSWORD', password)];
    const result = collect(values, 'runner');
    if (!result.ok) throw new Error(result.code);
    expect(result.masks).toHaveLength(2000);
    expect(result.complete).toBe(false);
    const alone = all([secret('PASSWORD', password)]);
    expect(alone.filter((form) => !result.masks.includes(form))).toEqual([]);
  });

  test('names the public values that a secret hides, and the secret', () => {
    const json = JSON.stringify({ project: 'demo-project', key: 'hunter2-hunter2' });
    const result = collect(
      [
        secret('JSON', json),
        { name: 'PROJECT', value: 'demo-project', secret: false },
        { name: 'IMAGE', value: 'registry.example/demo-project/app', secret: false },
        { name: 'OTHER', value: 'another-project', secret: false },
        secret('PIN', '1'),
        { name: 'PORT', value: '5431', secret: false },
        { name: 'ONE', value: '1', secret: false },
      ],
      'runner',
    );
    expect(result.ok && [...result.hiddenPublic]).toEqual([
      ['PROJECT', ['JSON']],
      ['IMAGE', ['JSON']],
      ['ONE', ['PIN']],
    ]);
  });

  test('masks only the secret keys of a JSON object', () => {
    const json = { project: 'demo-project', key: 'hunter2-hunter2', pin: 'x7q', stage: 'prod' };
    for (const indent of [undefined, 2]) {
      const value = JSON.stringify(json, undefined, indent);
      const isSecretKey = (key: string) => key === 'key' || key === 'pin';
      for (const maskedBy of ['runner', 'redactor'] as const) {
        const result = collect([secret('JSON', value, { isSecretKey })], maskedBy);
        if (!result.ok) throw new Error(result.code);
        expect(result.masks).toContain('hunter2-hunter2');
        expect(result.masks.filter((mask) => 'image demo-project/app'.includes(mask))).toEqual([]);
        expect(result.warnings).toMatchObject([{ name: 'JSON', parts: { keys: [expect.any(Function)] } }]);
      }
    }
  });

  test('masks a file too', () => {
    expect(collectMasks([secret('key.pem', lines(30), { mayBeUnmasked: true })])).toMatchObject({
      ok: true,
      warnings: [],
    });
  });

  test('does not leave a file unmasked that is a variable too', () => {
    const both = [secret('KEY', lines(2001), { mayBeUnmasked: true }), secret('KEY', 'hunter2')];
    expect(collectMasks(both)).toMatchObject({ ok: false, name: 'KEY' });
  });

  test('leaves a file unmasked, with a warning, when its lines do not fit', () => {
    const result = collectMasks([
      secret('big.pem', lines(1985, 'big'), { mayBeUnmasked: true }),
      secret('small.pem', lines(10, 'small'), { mayBeUnmasked: true }),
      secret('A', lines(11)),
    ]);
    expect(result).toMatchObject({ ok: true, warnings: [{ name: 'big.pem', reason: 'too long' }] });
    expect(result.ok && result.masks).toHaveLength(21);
  });

  test('the lines of a keystore take no room from what is usual of other values', () => {
    const bytes = Uint8Array.from({ length: 60_000 }, (_, index) => (index * index * 2_654_435_761) >>> 24);
    const password = 'correct horse battery staple';
    const masks = all([{ name: 'KEYSTORE', value: bytes, secret: true }, secret('PASSWORD', password)]);
    expect(masks.length).toBe(2000);
    expect(masks.includes(Buffer.from(password).toString('hex'))).toBe(true);
  });

  test('500 variables keep all their texts, and the most usual encoded forms fill the rest', () => {
    const values = Array.from({ length: 500 }, (_, index) =>
      secret(`V${index}`, `value number ${index} is long`),
    );
    const result = collect(values, 'runner');
    if (!result.ok) throw new Error(result.code);
    expect(result.masks).toHaveLength(2000);
    expect(result.complete).toBe(false);
    for (const { value } of values) {
      expect(result.masks).toContain(value);
      // The start of its base64, or all of it where the runner does not know it.
      if (Buffer.byteLength(value) % 3 !== 0) {
        expect(result.masks).toContain(Buffer.from(value).toString('base64').replace(/.?=+$/, ''));
      }
    }
    expect(result.masks).not.toContain(
      Buffer.from(values[0]?.value ?? '')
        .toString('hex')
        .toUpperCase(),
    );
  });

  test('encoded forms that just fit are all there, and nothing is said', () => {
    const value = 'hunter2-hunter2';
    const { length } = all([secret('A', value)]);
    for (const [cap, complete] of [
      [length, true],
      [length - 1, false],
    ] as const) {
      expect(collect([secret('A', value)], 'runner', cap)).toMatchObject({ ok: true, complete });
      expect(all([secret('A', value)], cap)).toHaveLength(cap);
    }
  });

  test('what no longer fits is what is rarest, whoever it belongs to', () => {
    const values = ['hunter2-hunter2-', 'correct-horse-1-'];
    const masks = all(
      values.map((value) => secret(value, value)),
      values.length * 4,
    );
    for (const value of values) {
      expect(masks).toContain(value);
      expect(masks).toContain(Buffer.from(value).toString('base64').slice(0, 21));
      expect(masks).not.toContain(Buffer.from(value).toString('hex'));
    }
  });

  test('the redactor takes thousands of lines, and a number of bytes', () => {
    expect(collect([secret('A', lines(5000))], 'redactor')).toMatchObject({
      ok: true,
      complete: true,
    });
    const few = collect([secret('A', 'hunter2-hunter2')], 'redactor', 60);
    expect(few).toMatchObject({ ok: true, warnings: [], complete: false });
    expect(few.ok && few.masks.join('').length).toBeLessThanOrEqual(60);
    expect(collect([secret('A', 'hunter2-hunter2')], 'redactor', 14)).toMatchObject({ ok: false, name: 'A' });
  });
});
