import { describe, expect, test } from '@jest/globals';
import { patternTester } from '../../../src/app/world/pattern-tester.ts';
import type { Problem } from '../../../src/failure.ts';
import { readLayerSettings } from '../../../src/mapping/layers/read-layer-settings.ts';
import { parseLayer } from '../../../src/mapping/layers/read-layers.ts';
import { resolveSettings } from '../../../src/mapping/layers/resolve-settings.ts';

/** What a mapping says together with the one that it extends. */
function read(own: string, base: string, vars: Readonly<Record<string, string>> = {}) {
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const text = `version: 1\nextends: base.yml\n${own}`;
  const layers = [
    { file: 'base.yml', text: `version: 1\n${base}` },
    { file: 'm.yml', text },
  ].flatMap((file) => {
    const { layer } = parseLayer(file);
    return layer ? [{ ...layer, settings: readLayerSettings(layer.document, report) }] : [];
  });
  const settings = resolveSettings(layers, new Map(Object.entries(vars)), patternTester(), report);
  const lines = problems.map(
    ({ code, message, place }) => `${place?.file}:${place?.line}:${place?.column} ${code} ${message}`,
  );
  return { ...settings, defaults: layers.map(settings.defaultsOf), lines };
}

describe('of two mappings', () => {
  test('both vars hold, and are replaced in both', () => {
    const { vars, regions, account, lines } = read(
      'vars: { b: { match: "[0-9]+" } }\nregion: "${a}"\n',
      'vars: { a: { allow: [eu-west-1], default: eu-west-1 } }\naccount: "${b}"\n',
      { b: '123456789012' },
    );
    expect({ vars: Object.fromEntries(vars), regions, account, lines }).toEqual({
      vars: { a: 'eu-west-1', b: '123456789012' },
      regions: ['eu-west-1'],
      account: '123456789012',
      lines: [],
    });
  });

  test('both roles hold', () => {
    const role = (name: string) => `roles: { ${name}: { role: "arn:aws:iam::222222222222:role/${name}" } }\n`;
    expect([...read(role('own'), role('base')).roles.keys()]).toEqual(['base', 'own']);
  });

  test('the regions of the one that extends hold, as a whole', () => {
    expect(read('region: us-east-1\n', 'region: [eu-west-1, eu-west-2]\n').regions).toEqual(['us-east-1']);
    expect(read('', 'region: [eu-west-1, eu-west-2]\n').regions).toEqual(['eu-west-1', 'eu-west-2']);
  });

  test('the defaults of the one that extends hold in it alone, field by field', () => {
    const { defaults } = read(
      'defaults: { secret: false }\n',
      'defaults: { secret: true, region: eu-west-1 }\n',
    );
    expect(defaults).toEqual([
      { secret: true, region: 'eu-west-1' },
      { secret: false, region: 'eu-west-1' },
    ]);
  });

  test('the account holds whoever says it', () => {
    const account = 'account: "123456789012"\n';
    expect([read(account, '').account, read('', account).account, read(account, account).lines]).toEqual([
      '123456789012',
      '123456789012',
      [],
    ]);
  });
});

describe('two mappings clash', () => {
  test('over the account, of which none is held against ARNs then', () => {
    const { account, lines } = read('account: "123456789012"\n', 'account: "210987654321"\n');
    expect({ account, lines }).toEqual({
      account: undefined,
      lines: ['m.yml:3:10 ACCOUNT_CONFLICT `account` differs from that of the extended mapping'],
    });
  });

  test('over a var or role that both declare', () => {
    const declared = `vars: { a: { match: a, default: a } }\nroles: { r: { role: "arn:aws:iam::222222222222:role/r" } }\n`;
    expect(read(declared, declared).lines).toEqual([
      'm.yml:3:9 INVALID_FIELD the var "a" is already declared in "base.yml"',
      'm.yml:4:10 INVALID_FIELD the role "r" is already declared in "base.yml"',
    ]);
  });
});

test('what is wrong is told of the file that says it', () => {
  const { lines, roles } = read(
    'region: ${nowhere}\n',
    'account: "1"\nroles: { r: { role: "arn:aws:iam::2:role/r" } }\n',
  );
  expect(lines).toEqual([
    'base.yml:2:10 INVALID_FIELD `account`: the value is not a 12-digit account ID',
    'base.yml:3:21 INVALID_FIELD `roles.r.role`: the value is not the ARN of a role',
    'm.yml:3:9 INVALID_VAR `region`: no var "nowhere" is declared',
  ]);
  expect([...roles]).toEqual([['r', null]]);
});
