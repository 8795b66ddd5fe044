import type { Loaded } from '../load/load-values.ts';
import { appendAll } from '../output/file/append-to-runner-file.ts';
import { printable } from '../output/format/printable.ts';
import { annotation } from './annotations.ts';
import type { World } from './world.ts';

/** The runner drops a whole summary of more than 1 MiB; other steps write to theirs. */
const mostRows = 500;

/** Adds a table of names and sources, never values, to the job summary. A summary that fails fails nothing else. */
export function writeSummary({ values, files, skipped }: Loaded, world: World): void {
  if (!world.env.GITHUB_STEP_SUMMARY) return;
  const rows = [
    ...values.map(({ name, source, version = '', secret }) => [
      name,
      source,
      version,
      secret ? 'loaded, masked' : 'loaded, public',
    ]),
    ...files.map(({ content: { name, source, version = '' } }) => [
      name,
      source,
      version,
      'loaded, in a file',
    ]),
    ...skipped.map(({ name, source }) => [name, source, '', 'skipped: missing and optional']),
  ];
  const html = [['Variable', 'Source', 'Version', 'Status'].map((cell) => `<th>${cell}</th>`)]
    .concat(rows.slice(0, mostRows).map((row) => row.map((cell) => `<td>${escapeHtml(cell)}</td>`)))
    .map((cells) => `<tr>${cells.join('')}</tr>`)
    .join('');
  const bytes = Buffer.from(`<h3>pipeline-secrets</h3>\n<table>${html}</table>\n`);
  try {
    appendAll([{ label: 'GITHUB_STEP_SUMMARY', path: world.env.GITHUB_STEP_SUMMARY, bytes }], {
      runnerTemp: world.env.RUNNER_TEMP,
    });
  } catch {
    world.writeOut(
      annotation('warning', 'the job summary could not be written; the variables are set all the same'),
    );
  }
}

/** The table is HTML inside Markdown: both must take a name or a reference as text. */
function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"'`*_[\]|\\~@:#]/g, (character) => `&#${character.charCodeAt(0)};`);
}
