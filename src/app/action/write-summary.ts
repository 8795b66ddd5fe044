import type { Loaded } from '../../load/load-values.ts';
import { appendToRunnerFiles } from '../../output/file/append-to-runner-files.ts';
import { printable } from '../../text/printable.ts';
import type { World } from '../world/world.ts';
import { annotation } from './annotations.ts';

/** The runner drops a summary of more than 1 MiB as a whole. */
const mostBytes = 900_000;

/** Adds a table of names and sources, never values, to the job summary. If that fails, the step still succeeds. */
export function writeSummary({ values, files, skipped }: Loaded, world: World): void {
  if (!world.env.GITHUB_STEP_SUMMARY) return;
  const rows = [
    ...values.map(({ name, source, version = '', secret, secretKeys }) => [
      name,
      source,
      version,
      secret ? `loaded, masked${secretKeys ? ' in part' : ''}` : 'loaded, public',
    ]),
    ...files.map(({ content: { name, source, version = '' } }) => [
      name,
      source,
      version,
      'loaded, in a file',
    ]),
    ...skipped.map(({ name, source }) => [name, source, '', 'skipped: missing and optional']),
  ];
  const body = rows.length > 0 ? `<table>${tableOf(rows)}</table>` : 'Nothing was loaded.';
  const bytes = Buffer.from(`<h3>pipeline-secrets</h3>\n${body}\n`);
  try {
    appendToRunnerFiles([{ label: 'GITHUB_STEP_SUMMARY', path: world.env.GITHUB_STEP_SUMMARY, bytes }], {
      runnerTemp: world.env.RUNNER_TEMP,
    });
  } catch {
    try {
      world.writeOut(
        annotation('warning', 'the job summary could not be written; the variables are set anyway'),
      );
    } catch {
      // The job has its variables, so the step must not fail because nobody reads the warning.
    }
  }
}

/** As many rows as there is room for, and how many more there are. */
function tableOf(rows: readonly (readonly string[])[]): string {
  let html = `<tr>${['Variable', 'Source', 'Version', 'Status'].map((cell) => `<th>${cell}</th>`).join('')}</tr>`;
  for (const [index, cells] of rows.entries()) {
    const row = `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
    if (html.length + row.length > mostBytes)
      return `${html}<tr><td colspan="4">… and ${rows.length - index} more</td></tr>`;
    html += row;
  }
  return html;
}

/** Escapes a name or a reference for HTML inside Markdown. */
function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"'`*_[\]|\\~@:#]/g, (character) => `&#${character.charCodeAt(0)};`);
}
