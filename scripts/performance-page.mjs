// Writes the tables of docs/performance.md, and the comparison in README.md, from bench/results.json, which
// `npm run bench -- --json` makes: node scripts/performance-page.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { withGeneratedPart } from './generated-part.mjs';
import { isMain } from './is-main.mjs';

const file = (name) => new URL(`../${name}`, import.meta.url);

/** The sets of values in the benchmark; bench/work-set.ts makes them. */
const sets = {
  W1: '5 parameters, 2 secrets',
  W2: '50 parameters, 20 secrets',
  W3: '400 parameters, 100 secrets',
};

/** The generated parts of each page, by their markers. */
export const partsOf = {
  'docs/performance.md': { comparison, runs, starts, rates, memory, conditions },
  'README.md': { comparison },
};

/** A page with these parts regenerated. */
export function withFigures(page, parts, resultsText) {
  const results = JSON.parse(resultsText);
  return Object.entries(parts).reduce(
    (text, [marker, linesOf]) => withGeneratedPart(text, marker, linesOf(results)),
    page,
  );
}

function comparison({ rows }) {
  const row = (name) => rowOf(rows, name, 'W2');
  const ours = row('export');
  const action = row('action');
  const each = row('aws CLI');
  const batched = row('aws CLI in batches');
  return table(
    ['tool', 'time for 50 parameters and 20 secrets', 'what it hides in your log'],
    [
      [
        '**pipeline-secrets** on the command line',
        `**${time(ours)}**, ${ours.requests} requests`,
        'the values and their common encodings',
      ],
      [
        '**pipeline-secrets** as an action',
        `**${time(action)}**, ${action.requests} requests`,
        'the values and their common encodings',
      ],
      ['the `aws` CLI, once per value', `${time(each)}, ${each.requests} requests`, 'nothing'],
      [
        'the `aws` CLI, batched by hand with `jq`',
        `${time(batched)}, ${batched.requests} requests`,
        'nothing',
      ],
      // Measured outside this repository, against the same fake AWS.
      ['a published action for each store', '1.1 s', 'the values'],
      ["CodeBuild's `env` section", 'not measured', 'the values'],
    ],
  );
}

function runs({ rows }) {
  return table(
    ['values', 'requests', 'floor', '`export`', 'the Action', 'memory of `export`'],
    Object.entries(sets).map(([set, values]) => {
      const [floor, ours, action] = ['floor', 'export', 'action'].map((name) => rowOf(rows, name, set));
      const timed = (row) => `${time(row)} (${row.ratio.toFixed(2)} × the floor)`;
      return [
        values,
        ours.requests,
        time(floor),
        timed(ours),
        timed(action),
        `${Math.round(ours.peakMb)} MB`,
      ];
    }),
  );
}

function starts({ rows }) {
  const named = [
    ['a bare start of Node', 'node -e 0', null],
    ['`--help`', 'help', null],
    ['a mapping with a mistake', 'mapping error', null],
    [`\`check\`, ${sets.W1}`, 'check', 'W1'],
    [`\`check\`, ${sets.W3}`, 'check', 'W3'],
  ];
  return table(
    ['what', 'time', 'ratio'],
    named.map(([what, name, set]) => {
      const row = rowOf(rows, name, set);
      return [what, time(row), row.ratio === null ? '' : `${row.ratio.toFixed(2)} ×`];
    }),
  );
}

function rates({ rates: all }) {
  const counts = [...new Set(all.map(({ secrets }) => secrets))].filter((count) => count !== null);
  const through = all.find(({ name }) => name === 'node pass-through');
  const named = [
    ['`run`', 'run'],
    ['`redact`', 'redact'],
    ['`sed`, one expression for each secret', 'sed'],
    ['`replaceAll` in Node', 'node replaceAll'],
  ];
  const rate = (row) => `${row.rate.toFixed(row.rate < 10 ? 1 : 0)} MB/s`;
  return table(
    ['', ...counts.map((count) => `${count.toLocaleString('en')} secrets`)],
    [
      ['no search', ...counts.map(() => rate(through))],
      ...named.map(([what, name]) => [
        what,
        ...counts.map((count) => rate(all.find((row) => row.name === name && row.secrets === count))),
      ]),
    ],
  );
}

function memory({ peaks }) {
  return table(
    ['what', 'memory'],
    peaks.map(({ name, peakMb }) => [name, `${Math.round(peakMb)} MB`]),
  );
}

function conditions({ node, cores, runs: count, redactionRuns, delayMs }) {
  return [
    `- These figures are from Node ${node.replace(/^v/, '')} on a machine with ${cores} cores. Every answer of AWS took ${delayMs} ms. Each program ran ${times(count)}${redactionRuns === count ? '' : `; those that redact ran ${times(redactionRuns)}`}.`,
  ];
}

const times = (count) => (count === 1 ? 'once' : `${count} times`);

/** @throws {Error} if the results lack the row, because the benchmark ran with --only. */
function rowOf(rows, name, set) {
  const row = rows.find((one) => one.name === name && one.set === set);
  if (!row) throw new Error(`bench/results.json has no row "${name}" of ${set}; run it without --only`);
  return row;
}

function time({ ms }) {
  if (ms < 100) return `${Math.round(ms)} ms`;
  return `${(ms / 1000).toFixed(ms < 1000 ? 2 : ms < 10_000 ? 1 : 0)} s`;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

if (isMain(import.meta.url)) {
  const results = readFileSync(file('bench/results.json'), 'utf8');
  for (const [name, parts] of Object.entries(partsOf)) {
    writeFileSync(file(name), withFigures(readFileSync(file(name), 'utf8'), parts, results));
  }
}
