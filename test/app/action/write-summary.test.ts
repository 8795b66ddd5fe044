import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { RunReport } from '../../../src/app/action/summary-body.ts';
import { writeSummary } from '../../../src/app/action/write-summary.ts';
import { Failure, type Problem } from '../../../src/failure.ts';
import { HiddenValue, type LoadedFile, type LoadedValue } from '../../../src/load/value/loaded-value.ts';
import { noFacts } from '../../../src/store/run-facts.ts';
import { findLeaks, makeCanary } from '../../kit/canary.ts';
import { temporaryFolder } from '../../kit/temporary-folder.ts';
import { parseText } from '../../mapping/parse-text.ts';
import { fakeWorld } from '../fake-world.ts';

const value = makeCanary('a value in no summary');
const at = (line: number) => ({ file: 'm.yml', line, column: 3 });
const loaded = (name: string, about: Partial<LoadedValue> = {}): LoadedValue => ({
  kind: 'reference',
  name,
  value: new HiddenValue(value),
  parts: [{ kind: 'text', value: new HiddenValue(value) }],
  secret: true,
  expose: ['env'],
  source: `ssm:/${name}`,
  ...about,
});

type Asked = NonNullable<RunReport['request']>;

const asked: Asked = {
  ...{ summary: true, mapping: { file: 'm.yml' }, local: undefined, envFile: undefined },
  facts: noFacts(),
  deadline: { signal: new AbortController().signal, remaining: () => 1, elapsed: () => 214 },
};
const report = (about: Partial<RunReport>): RunReport => ({
  ...{ request: asked, mapping: undefined, notes: [], result: success([]) },
  ...about,
});
const success = (
  values: readonly LoadedValue[],
  files: readonly LoadedFile[] = [],
  skipped: readonly { name: string; source: string }[] = [],
) => ({ loaded: { values, files, skipped, warnings: [] } });
const failure = (...problems: readonly Problem[]) => ({ failure: new Failure(problems) });

/** The file of a step after its summary was written, which shows no value. */
function summaryOf(about: Partial<RunReport>, env: Readonly<Record<string, string>> = {}): string {
  const file = join(temporaryFolder('summary'), 'summary');
  writeFileSync(file, '');
  const world = fakeWorld({ cwd: '/w', env: { GITHUB_STEP_SUMMARY: file, ...env } });
  writeSummary(report(about), world);
  expect(world.stdout()).toBe('');
  const text = readFileSync(file, 'utf8');
  expect(findLeaks(text, [value])).toEqual([]);
  return text;
}

const repository = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'octo/shop',
  GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
  GITHUB_WORKSPACE: '/w',
};
const linked = (text: string, file = 'm.yml', line = 3) =>
  `<a href="https&#58;//github.com/octo/shop/blob/${repository.GITHUB_SHA}/${file}&#35;L${line}"><code>${text}</code></a>`;

describe('a run that loads its values', () => {
  test('has a title, one line of facts, names by what became of them, and details', () => {
    const facts = {
      ...noFacts(),
      requests: 3,
      accounts: new Set(['123456789012']),
      roles: new Set(['arn:aws:iam::123456789012:role/team/ci']),
      regions: new Set(['eu-west-1']),
    };
    const values = [
      loaded('A', { version: '7', place: at(3) }),
      loaded('B', { secret: false, source: 'value' }),
      loaded('C', { expose: [], version: '3f2b8c1e-1111-2222-3333-444444444444' }),
      loaded('D', { expose: ['output'], secretKeys: ['k'], source: 'template' }),
    ];
    const files = [{ content: loaded('k.pem'), mode: 0o600, variable: 'K' }];
    const skipped = [{ name: 'E', source: 'secretsmanager:e' }];
    const notes = [{ level: 'warning', message: 'set `x`' } as const];
    const request = { ...asked, facts, envFile: 'out.env' };
    const text = summaryOf({ request, notes, result: success(values, files, skipped) });
    expect(text.split(/\n|(?=<tr>)/)).toEqual([
      '<h3>✅ pipeline-secrets: 4 variables and 1 file</h3>',
      '<p>Account <code>123456789012</code> · <code>role/team/ci</code> · <code>eu-west-1</code> · 3 requests · 0.21 s</p>',
      '<table>',
      '<tr><td>masked</td><td><code>A</code> <code>D</code></td></tr>',
      '<tr><td>public</td><td><code>B</code></td></tr>',
      '<tr><td>in files</td><td><code>k.pem</code> (<code>K</code>)</td></tr>',
      '<tr><td>skipped</td><td><code>E</code></td></tr>',
      '<tr><td>env file</td><td><code>out.env</code></td></tr></table>',
      '<details><summary>Sources and versions</summary><table>',
      '<tr><th>Name</th><th>Source</th><th>Version</th><th>Status</th></tr>',
      '<tr><td><code>A</code></td><td><code>ssm&#58;<wbr>/A</code></td><td><code>7</code></td><td>masked</td></tr>',
      '<tr><td><code>B</code></td><td><code>value</code></td><td></td><td>public</td></tr>',
      '<tr><td><code>C</code></td><td><code>ssm&#58;<wbr>/C</code></td><td><code>3f2b8c1e</code></td><td>masked, only for templates</td></tr>',
      '<tr><td><code>D</code></td><td><code>template</code></td><td></td><td>masked in part</td></tr>',
      '<tr><td><code>k.pem</code></td><td><code>ssm&#58;<wbr>/k.pem</code></td><td></td><td>in a file</td></tr>',
      '<tr><td><code>E</code></td><td><code>secretsmanager&#58;<wbr>e</code></td><td></td><td>missing and optional</td></tr></table></details>',
      '<details><summary>1 warning</summary><ul><li>set <code>x</code></li></ul></details>',
      '',
    ]);
  });

  test('names its stand-in file, and takes as long as it takes', () => {
    const deadline = { ...asked.deadline, elapsed: () => 12_345 };
    const text = summaryOf({ request: { ...asked, deadline, local: 'local.yml' } });
    expect(text).toContain('<p>Values from <code>local.yml</code> · 12.3 s</p>');
  });

  test('without a value says so, and why', () => {
    const notes = [{ level: 'notice', message: 'nothing is loaded' } as const];
    expect(summaryOf({ notes })).toBe(
      [
        '<h3>⚪ pipeline-secrets: nothing was loaded</h3>\n<p>0.21 s</p>\n',
        '<details open><summary>1 notice</summary><ul><li>nothing is loaded</li></ul></details>\n',
      ].join(''),
    );
  });
});

describe('a run that fails', () => {
  const problem: Problem = { code: 'NOT_FOUND', message: 'no "A"', hint: 'Set `default:`.', place: at(3) };

  test('shows each problem with its hint and its place, and what the job did not get', () => {
    const mapping = parseText(
      'version: 1\nenv:\n  A: ssm:/a\n  B: { from: "ssm:/b", expose: none }\ninclude:\n  - ssm:/p/\nfiles:\n  f: { from: "ssm:/f", env: F }\n',
      {},
      'm.yml',
    );
    const text = summaryOf({ mapping, result: failure(problem) }, repository);
    expect(text.split(/\n|(?=<tr>)/)).toEqual([
      '<h3>❌ pipeline-secrets failed</h3>',
      '<p>0.21 s</p>',
      '<table>',
      '<tr><th>Code</th><th>Problem</th><th>Place</th></tr>',
      `<tr><td><code>NOT&#95;FOUND</code></td><td>no &#34;A&#34;<br>Set <code>default&#58;<wbr></code>.</td><td>${linked('m.yml&#58;<wbr>3')}</td></tr></table>`,
      `<details><summary>Nothing was handed over to the job. It would have received 2 variables, 1 file and 1 include.</summary><p>${linked('A')} ${linked('f', 'm.yml', 8)} ${linked('ssm&#58;<wbr>/p/', 'm.yml', 6)}</p></details>`,
      '',
    ]);
  });

  test('before its inputs are read shows the problem alone', () => {
    expect(summaryOf({ request: undefined, result: failure({ code: 'USAGE', message: 'wrong' }) })).toBe(
      [
        '<h3>❌ pipeline-secrets failed</h3>\n',
        '<table><tr><th>Code</th><th>Problem</th></tr><tr><td><code>USAGE</code></td><td>wrong</td></tr></table>\n',
        '<p>Nothing was handed over to the job.</p>\n',
      ].join(''),
    );
  });

  test('does not say that nothing was handed over if something was', () => {
    const text = summaryOf({ result: failure({ ...problem, isNotRestored: true }) });
    expect(text).not.toContain('Nothing was handed over');
  });

  test('counts the problems that are too many to show', () => {
    const all = Array.from({ length: 130 }, (_, n) => ({ ...problem, message: `no ${n}` }));
    expect(summaryOf({ result: failure(...all) })).toContain('</table>\n<p>… and 30 more problems</p>\n');
  });
});

describe('text from outside', () => {
  const hostile =
    '<img src=x onerror=y>&amp;**b** _i_ [l](u) @team #1 :tada: ~~s~~ | \\ `c` ` https://e.example </details></table>\n\n# h\n\u001b[2J\u202e"\'';
  const problem: Problem = {
    code: 'USAGE',
    message: hostile,
    hint: hostile,
    place: { ...at(3), file: hostile },
  };

  test.each<[string, Partial<RunReport>]>([
    [
      'values',
      {
        result: success(
          [loaded(hostile, { source: hostile, version: '|`<b>\n@a' })],
          [{ content: loaded(hostile, { source: hostile }), mode: 0o600, variable: hostile }],
          [{ name: hostile, source: hostile }],
        ),
      },
    ],
    ['problems', { result: failure(problem) }],
  ])('of %s is text, not HTML, Markdown, a mention or an emoji', (_, about) => {
    const facts = {
      ...noFacts(),
      regions: new Set([hostile]),
      roles: new Set([`arn:aws:iam::1:role/${hostile}`]),
    };
    const request = { ...asked, facts, local: hostile, envFile: hostile };
    const notes = [{ level: 'notice', message: hostile } as const];
    const text = summaryOf({ ...about, request, notes }, repository);
    const ours =
      /✅ pipeline-secrets:|<(?:\/?(?:h3|p|code|table|tr|t[dh]|details|summary|ul|li|a)|br|wbr|a href="https&#58;[^"<> ]*")>/g;
    expect(text.replace(ours, '').replace(/&#\d+;/g, '')).not.toMatch(/[<>"'`*_[\]|\\~@:#&]/);
    expect(text).not.toMatch(/&#(?:35|58|64);(?!<wbr>)(?![^<>]*">)/);
    // A blank line would end the block of HTML.
    expect(text).not.toMatch(/\n\s*\n|\p{Cf}/u);
    for (const tag of ['table', 'details', 'td', 'a', 'code', 'p'])
      expect(text.split(`<${tag}`).length).toBe(text.split(`</${tag}>`).length);
  });
});

describe('the size', () => {
  const names = Array.from({ length: 500 }, (_, n) => `V${n}`);

  test('500 variables fit, however long their sources are; the overview names 60', () => {
    const text = summaryOf({
      result: success(names.map((name) => loaded(name, { source: `ssm:/${'deep/'.repeat(20)}${name}` }))),
    });
    expect(text.split('<tr>').length - 1).toBe(1 + 1 + 500);
    expect(text).toContain('<code>V59</code> … and 440 more</td>');
    expect(text.split('more')).toHaveLength(2);
  });

  test.each<[string, Partial<RunReport>]>([
    ['values', { result: success(names.map((name) => loaded(name, { source: '_'.repeat(2000) }))) }],
    ['wide names', { result: success(names.map((name) => loaded(`${name}${'😀'.repeat(400)}`))) }],
    [
      'problems',
      {
        result: failure(
          ...names.map((name) => ({ code: 'EMPTY', message: `${name}${'|'.repeat(5000)}` }) as const),
        ),
      },
    ],
    ['notes', { notes: names.map((name) => ({ level: 'notice', message: `${name}${'#'.repeat(5000)}` })) }],
  ])('of too many %s stays within what the runner takes, and they are counted', (_, about) => {
    const notes = names.map(() => ({ level: 'warning', message: '@'.repeat(5000) }) as const);
    const text = summaryOf({ notes, ...about });
    expect(Buffer.byteLength(text)).toBeLessThan(1 << 20);
    expect(text).toMatch(/… and \d+ more/);
    expect(text.endsWith('</details>\n')).toBe(true);
  });
});

describe('links', () => {
  const at3 = (file: string) => success([loaded('A', { place: { ...at(3), file } })]);
  const nameIn = (text: string) => /<td>masked<\/td><td>(.*?)<\/td>/.exec(text)?.[1];

  test.each([
    ['a file of the workspace', 'm.yml', linked('A')],
    ['a folder with spaces and signs', 'a b/#1?.yml', linked('A', 'a%20b/%231%3F.yml')],
    ['an absolute path', '/w/deploy/m.yml', linked('A', 'deploy/m.yml')],
    ['a file outside the workspace', '/elsewhere/m.yml', '<code>A</code>'],
    ['a file above the workspace', '../m.yml', '<code>A</code>'],
  ])('%s', (_, file, expected) => {
    expect(nameIn(summaryOf({ result: at3(file) }, repository))).toBe(expected);
  });

  test('an inline mapping has none, but a file that it extends has one', () => {
    const request = { ...asked, mapping: { text: 'version: 1' } };
    expect(nameIn(summaryOf({ request, result: at3('mapping') }, repository))).toBe('<code>A</code>');
    expect(nameIn(summaryOf({ request, result: at3('base.yml') }, repository))).toBe(linked('A', 'base.yml'));
  });

  test.each([
    ['GITHUB_SERVER_URL', 'javascript:alert(1)//'],
    ['GITHUB_REPOSITORY', 'octo/shop"onclick="'],
    ['GITHUB_SHA', 'main'],
    ['GITHUB_WORKSPACE', ''],
  ])('there are none if %s is not what GitHub sets', (name, wrong) => {
    const text = summaryOf({ result: at3('m.yml') }, { ...repository, [name]: wrong });
    expect(nameIn(text)).toBe('<code>A</code>');
  });
});

test('that cannot be written is a warning, and fails nothing', () => {
  const world = fakeWorld({ env: { GITHUB_STEP_SUMMARY: '/nowhere/summary' } });
  writeSummary(report({}), world);
  expect(world.stdout()).toMatch(/^::warning title=pipeline-secrets::the job summary could not be written/);
});

test('fails no step if nobody can be told that it could not be written', () => {
  const env = { GITHUB_STEP_SUMMARY: join(temporaryFolder('summary'), 'none') };
  const gone = () => {
    throw new Error('EPIPE');
  };
  expect(() => writeSummary(report({}), fakeWorld({ env, writeOut: gone }))).not.toThrow();
});
