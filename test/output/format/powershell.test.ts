import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatPowershell } from '../../../src/output/format/powershell.ts';
import { temporaryFolder } from '../../kit/temporary-folder.ts';
import { failureOf } from '../failure-of.ts';
import { anyValue, nastyValues } from '../nasty-values.ts';

/**
 * The small part of PowerShell's grammar that the script uses, and nothing more: what does not fit is an error, so a
 * value that gets out of its quotes is found. Written from PowerShell's tokenizer, which takes U+2018 to U+201B for
 * single quotes.
 */
function readAsPowershell(script: string): [name: string, value: string][] {
  const string = "['\u2018-\u201b](?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*['\u2018-\u201b]";
  const part = new RegExp(`${string}|\\[char\\]0x([0-9a-f]{4})`, 'gu');
  const textOf = (expression: string) =>
    expression.replace(part, (token, code) =>
      code === undefined
        ? token.slice(1, -1).replace(/['\u2018-\u201b](['\u2018-\u201b])/gu, '$1')
        : String.fromCharCode(Number.parseInt(code, 16)),
    );
  const item = `(?:${string}|\\[char\\]0x[0-9a-f]{4})`;
  const assignment = new RegExp(
    `^\\$\\{env:(\\w+)\\} = (?:(${string})|-join \\((${item}(?:,${item})*)\\))$`,
    'u',
  );
  return script
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const match = assignment.exec(line);
      if (!match?.[1]) throw new Error('not in the grammar');
      if (match[2] !== undefined) return [match[1], textOf(match[2])];
      const parts = match[3]?.match(part) ?? [];
      return [match[1], parts.map(textOf).join('')];
    });
}

test('every nasty value comes back exactly', () => {
  const variables = nastyValues.map((value, index) => ({ name: `V_${index}`, value }));

  expect(readAsPowershell(formatPowershell(variables))).toEqual(
    variables.map(({ name, value }) => [name, value]),
  );
});

test('any value comes back exactly, from a script of printable ASCII with one line for each variable', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      const script = formatPowershell([{ name: 'V', value }]);
      expect(script).toMatch(/^[ -~]*\n$/);
      expect(readAsPowershell(script)).toEqual([['V', value]]);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['plain text is a quoted string', 'x y', "${env:V} = 'x y'\n"],
  ['nothing at all is an empty one', '', "${env:V} = ''\n"],
  ['a quote is doubled, nothing is expanded', "it's $(id)`n", "${env:V} = 'it''s $(id)`n'\n"],
  ['line ends are joined by number', 'a\r\nb', "${env:V} = -join ('a',[char]0x000d,[char]0x000a,'b')\n"],
  ['a typographic quote never stands as itself', '’', '${env:V} = -join ([char]0x2019)\n'],
  ['a character beyond U+FFFF is a surrogate pair', '🔑', '${env:V} = -join ([char]0xd83d,[char]0xdd11)\n'],
])('%s', (_, value, expected) => {
  expect(formatPowershell([{ name: 'V', value }])).toBe(expected);
});

test('a name that is not plain is a bug', () => {
  expect(failureOf(() => formatPowershell([{ name: 'A}', value: '' }])).exitStatus).toBe(70);
});

const pwsh = spawnSync('pwsh', ['-v']).status === 0;
if (!pwsh)
  process.stderr.write(
    'skipped: PowerShell itself (pwsh) is not installed; its grammar is modelled instead\n',
  );

(pwsh ? describe : describe.skip)('in PowerShell itself', () => {
  test('every nasty value comes back exactly', () => {
    // Empty is left out: before 7.5 that removes the variable.
    const values = nastyValues.filter((value) => value !== '');
    const file = join(temporaryFolder(), 'vars.ps1');
    writeFileSync(file, formatPowershell(values.map((value, index) => ({ name: `V_${index}`, value }))));

    const print = 'process.stdout.write(JSON.stringify(process.env))';
    const { stdout } = spawnSync('pwsh', ['-NoProfile', '-Command', `. '${file}'; node -e '${print}'`], {
      encoding: 'utf8',
    });

    const environment = JSON.parse(stdout);
    expect(values.map((_, index) => environment[`V_${index}`])).toEqual(values);
  });
});
