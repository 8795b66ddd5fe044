import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { writeSummary } from '../../../src/app/action/write-summary.ts';
import { HiddenValue, type LoadedValue } from '../../../src/load/value/loaded-value.ts';
import { findLeaks, makeCanary } from '../../kit/canary.ts';
import { temporaryFolder } from '../../kit/temporary-folder.ts';
import { fakeWorld } from '../fake-world.ts';

const value = makeCanary('a value in no summary');
const loaded = (name: string, about: Partial<LoadedValue> = {}): LoadedValue => ({
  ...{
    kind: 'reference' as const,
    name,
    value: new HiddenValue(value),
    parts: [{ kind: 'text', value: new HiddenValue(value) }],
    secret: true,
  },
  ...{ expose: ['env'], source: `ssm:/${name}` },
  ...about,
});

/** What the summary says of these values. */
function summaryOf(values: readonly LoadedValue[], skipped: { name: string; source: string }[] = []): string {
  const file = join(temporaryFolder('summary'), 'summary');
  writeFileSync(file, '');
  const world = fakeWorld({ env: { GITHUB_STEP_SUMMARY: file } });
  writeSummary({ values, skipped, files: [], warnings: [] }, world);
  expect(world.stdout()).toBe('');
  const text = readFileSync(file, 'utf8');
  expect(findLeaks(text, [value])).toEqual([]);
  return text;
}

test('has names, sources, versions and what became of each, and nothing else', () => {
  const values = [loaded('A', { version: '7' }), loaded('B', { secret: false, source: 'value' })];
  const text = summaryOf(values, [{ name: 'C', source: 'secretsmanager:c' }]);
  expect(text).toBe(
    `<h3>pipeline-secrets</h3>\n<table>${[
      '<tr><th>Variable</th><th>Source</th><th>Version</th><th>Status</th></tr>',
      '<tr><td>A</td><td>ssm&#58;/A</td><td>7</td><td>loaded, masked</td></tr>',
      '<tr><td>B</td><td>value</td><td></td><td>loaded, public</td></tr>',
      '<tr><td>C</td><td>secretsmanager&#58;c</td><td></td><td>skipped&#58; missing and optional</td></tr>',
    ].join('')}</table>\n`,
  );
});

test('says so where there is nothing, instead of an empty table', () => {
  expect(summaryOf([])).toBe('<h3>pipeline-secrets</h3>\nNothing was loaded.\n');
});

test('takes nothing for HTML, Markdown, a mention or a link', () => {
  const source =
    '<img src=x>&amp;**b** _i_ `c` [l](u) @team #1 ~~s~~ | \\ https://e.example\n\u001b[2J\u202e"\'';
  const [, cells = ''] = /<td>A<\/td>(.*)<td><\/td>/.exec(summaryOf([loaded('A', { source })])) ?? [];
  expect(cells).toMatch(/^<td>.*<\/td>$/);
  const shown = cells.slice(4, -5);
  expect(shown.replace(/&#\d+;/g, '')).not.toMatch(/[<>"'`*_[\]|\\~@:#\p{Cc}\p{Cf}]/u);
  expect(shown.replace(/&#\d+;/g, '')).not.toContain('&');
});

test('500 variables fit, however long their sources are, and what does not fit is counted', () => {
  const names = Array.from({ length: 500 }, (_, n) => `V${n}`);
  const usual = summaryOf(names.map((name) => loaded(name, { source: `ssm:/${'deep/'.repeat(60)}${name}` })));
  expect([usual.split('</tr>').length - 2, usual.includes('more')]).toEqual([500, false]);
  const long = summaryOf(names.map((name) => loaded(name, { source: '_'.repeat(2000) })));
  expect(Buffer.byteLength(long)).toBeLessThan(1 << 20);
  const rows = long.split('</tr>').length - 2;
  expect(long).toContain(`<td colspan="4">… and ${501 - rows} more</td></tr></table>\n`);
});

test('that cannot be written is a warning, and fails nothing', () => {
  const world = fakeWorld({ env: { GITHUB_STEP_SUMMARY: '/nowhere/summary' } });
  writeSummary({ values: [loaded('A')], skipped: [], files: [], warnings: [] }, world);
  expect(world.stdout()).toMatch(/^::warning title=pipeline-secrets::the job summary could not be written/);
});

test('fails no step, where nobody can be told that it could not be written', () => {
  const env = { GITHUB_STEP_SUMMARY: join(temporaryFolder('summary'), 'none') };
  const gone = () => {
    throw new Error('EPIPE');
  };
  const all = { values: [loaded('A')], skipped: [], files: [], warnings: [] };
  expect(() => writeSummary(all, fakeWorld({ env, writeOut: gone }))).not.toThrow();
});
