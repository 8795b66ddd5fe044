import { describe, expect, test } from '@jest/globals';
import { collectMasks as collect, type Maskable } from '../../src/mask/collect-masks.ts';
import { secretTexts } from '../../src/mask/secret-texts.ts';

function secret(name: string, value: string, more: Partial<Maskable> = {}): Maskable {
  return { name, value, secret: true, ...more };
}

/** What the runner is told, without the encoded forms, which have tests of their own. */
function collectMasks(values: readonly Maskable[]) {
  const collected = collect(values, 'runner');
  if (!collected.ok) return collected;
  const texts = new Set(values.flatMap(({ value, kind }) => secretTexts(String(value), kind)));
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
    ['a short value', '1', 'short', ['1']],
    ['a common word', 'production', 'common word', ['production']],
    ['a value whose lines are all too short', 'ab\ncd\nef', 'unmasked', []],
  ])('masks %s as it is, with a warning', (_, value, reason, masks) => {
    expect(collectMasks([secret('A', value), secret('B', 'hunter2-hunter2')])).toEqual({
      ok: true,
      masks: [...masks, 'hunter2-hunter2'],
      warnings: [{ name: 'A', reason }],
    });
  });

  test('warns once for each variable', () => {
    const list = [
      secret('A', 'x'),
      secret('A', 'true'),
      secret('A', 'y', { kind: 'part' }),
      secret('B', 'z'),
    ];
    expect(collectMasks(list)).toMatchObject({
      warnings: [
        { name: 'A', reason: 'short' },
        { name: 'B', reason: 'short' },
      ],
    });
  });

  test('does not warn of a short part', () => {
    const list = [
      secret('A', 'aa,item', { kind: 'whole' }),
      ...['aa', 'item'].map((value) => secret('A', value, { kind: 'part' })),
    ];
    expect(collectMasks(list)).toEqual({ ok: true, masks: ['aa,item', 'item'], warnings: [] });
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
      hint: expect.stringMatching(/^[A-Z].+`files`.+`pipeline-secrets run`\.$/),
    });
    expect(JSON.stringify(refusal)).not.toMatch(/canary|hunter2/);
  });

  test('names the variable that has most lines, with its parts', () => {
    const parts = Array.from({ length: 1100 }, (_, index) =>
      secret('LIST', `item-${index}`, { kind: 'part' }),
    );
    expect(collectMasks([secret('A', lines(1000)), ...parts, secret('B', lines(900, 'b'))])).toMatchObject({
      ok: false,
      name: 'LIST',
    });
  });

  test('masks a file too', () => {
    expect(collectMasks([secret('key.pem', lines(30), { file: true })])).toMatchObject({
      ok: true,
      warnings: [],
    });
  });

  test('does not leave a file unmasked that is a variable too', () => {
    const both = [secret('KEY', lines(2001), { file: true }), secret('KEY', 'hunter2')];
    expect(collectMasks(both)).toMatchObject({ ok: false, name: 'KEY' });
  });

  test('leaves a file unmasked, with a warning, when its lines do not fit', () => {
    const result = collectMasks([
      secret('big.pem', lines(1985, 'big'), { file: true }),
      secret('small.pem', lines(10, 'small'), { file: true }),
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
