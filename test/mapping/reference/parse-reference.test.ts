import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseReference } from '../../../src/mapping/reference/parse-reference.ts';
import { printReference } from '../../../src/mapping/reference/print-reference.ts';
import type { Reference } from '../../../src/mapping/reference/reference.ts';
import { bad, good } from '../reference-cases.ts';

describe('parseReference reads', () => {
  test.each(good)('%s', (_, text, reference, printed = text) => {
    const parsed = parseReference(text);
    expect(parsed).toEqual({ ok: true, reference });
    expect(parsed.ok && printReference(parsed.reference)).toBe(printed);
  });
});

describe('parseReference refuses', () => {
  test.each(bad)('%s', (_, text, offset, message, hint) => {
    const parsed = parseReference(text);
    expect(parsed).toMatchObject({ ok: false, problem: { offset, message, hint } });
    expect(`${message} ${hint}`).not.toContain('canary');
  });
});

const from = (characters: string, max = 20) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: max });
const letters = 'abcXYZ';
const optional = <Name extends string>(name: Name, value: fc.Arbitrary<string>) =>
  fc.oneof(fc.constant({}), fc.record({ [name]: value } as Record<Name, fc.Arbitrary<string>>));

const segment = from(`${letters}019_.-`).filter((part) => part !== '..');
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}`);
const allowedPath = path.filter((name) => !/^\/aws\/reference\//i.test(name));
const secretName = fc
  .array(from(`${letters}019_+=.@!-`), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('/'))
  .filter((name) => !name.split('/').includes('..'));
const literal = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 20 })
  .filter((key) => !key.startsWith('/'));
const pointer = fc
  .array(fc.string({ unit: 'binary', maxLength: 8 }), { minLength: 1, maxLength: 4 })
  .map((keys) => keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''));
const key = optional('key', fc.oneof(literal, pointer));
const homes = fc
  .tuple(
    fc.constantFrom(
      { partition: 'aws', region: 'eu-west-1' },
      { partition: 'aws', region: 'ap-southeast-12' },
      { partition: 'aws-cn', region: 'cn-north-1' },
      { partition: 'aws-us-gov', region: 'us-gov-west-1' },
    ),
    from('0123456789').map((digits) => digits.padEnd(12, '7').slice(0, 12)),
  )
  .map(([place, account]) => ({ ...place, account }));
const label = from(`${letters}_.-`, 100).filter((text) => !/^(aws|ssm)/i.test(text));
const selector = optional('selector', fc.oneof(fc.integer({ min: 1 }).map(String), label));
const stageOrVersion = fc.oneof(
  fc.constant({}),
  fc.record({ stage: from(`${letters}09/_+=.@-`).filter((stage) => stage !== 'AWSCURRENT') }),
  fc.record({ version: from(`${letters}09-`, 64).map((text) => text.padEnd(32, 'v')) }),
);

const references: fc.Arbitrary<Reference> = fc.oneof(
  fc
    .tuple(fc.oneof(allowedPath, segment), selector, key)
    .map(([name, ...rest]) => Object.assign({ store: 'ssm' as const, name }, ...rest)),
  fc.tuple(homes, allowedPath, selector, key).map(([home, name, ...rest]) => {
    const arn = `arn:${home.partition}:ssm:${home.region}:${home.account}:parameter${name}`;
    return Object.assign({ store: 'ssm' as const, name: arn, home }, ...rest);
  }),
  fc
    .tuple(secretName, stageOrVersion, key)
    .map(([id, ...rest]) => Object.assign({ store: 'secretsmanager' as const, id }, ...rest)),
  fc.tuple(homes, secretName, stageOrVersion, key).map(([home, name, ...rest]) => {
    const arn = `arn:${home.partition}:secretsmanager:${home.region}:${home.account}:secret:${name}`;
    return Object.assign({ store: 'secretsmanager' as const, id: arn, home }, ...rest);
  }),
);

test('what was printed is read as the same reference', () => {
  fc.assert(
    fc.property(references, (reference) => {
      expect(parseReference(printReference(reference))).toEqual({ ok: true, reference });
    }),
    { numRuns: 1000 },
  );
});

test('whatever can be read is printed as something that is read the same', () => {
  let read = 0;
  const parts = fc.array(fc.constantFrom('a', 'x', ':', '/', '#', '~0', '1'), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.constantFrom('ssm:/a', 'secretsmanager:a'), parts, (start, rest) => {
      const parsed = parseReference(start + rest.join(''));
      if (!parsed.ok) return;
      read += 1;
      expect(parseReference(printReference(parsed.reference))).toEqual(parsed);
    }),
    { numRuns: 1000 },
  );
  expect(read).toBeGreaterThan(50);
});

test('no message or hint holds a part of the text, wherever the canary stands in it', () => {
  const canary = 'qZ7xKw9vQj';
  const shapes = [...bad.map(([, text]) => text), ...good.map(([, text]) => text)];
  fc.assert(
    fc.property(
      fc.constantFrom(...shapes),
      fc.nat(),
      fc.constantFrom('', ' ', '*', '#', ':', '//', '~', '!', '\n'),
      (shape, where, noise) => {
        const at = where % (shape.length + 1);
        const parsed = parseReference(`${shape.slice(0, at)}${canary}${noise}${canary}${shape.slice(at)}`);
        const said = parsed.ok ? '' : `${parsed.problem.message} ${parsed.problem.hint}`;
        expect(said.toLowerCase()).not.toContain(canary.slice(0, 4).toLowerCase());
      },
    ),
    { numRuns: 3000 },
  );
});

test('the offset of a problem is inside the text or right at its end', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('', 'ssm:', 'secretsmanager:', 'arn:aws:ssm:'),
      (rest, scheme) => {
        const text = scheme + rest;
        const parsed = parseReference(text);
        if (parsed.ok) return;
        expect(parsed.problem.offset).toBeGreaterThanOrEqual(0);
        expect(parsed.problem.offset).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});
