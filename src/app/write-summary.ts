import type { Loaded } from '../load/load-values.ts';
import { printable } from '../output/format/printable.ts';
import { annotation } from './annotations.ts';
import type { World } from './world.ts';

/** The runner drops a whole summary of more than 1 MiB; other steps write to theirs. */
const mostRows = 500;

/** Adds a table of names and sources, never values, to the job summary. A summary that fails fails nothing else. */
export async function writeSummary({ values, skipped }: Loaded, world: World): Promise<void> {
  if (!world.env.GITHUB_STEP_SUMMARY) return;
  const rows = [
    ...values.map(({ name, source, version = '', secret }) => [
      name,
      source,
      version,
      secret ? 'loaded, masked' : 'loaded, public',
    ]),
    ...skipped.map(({ name, source }) => [name, source, '', 'skipped: missing and optional']),
  ];
  const header = ['Variable', 'Source', 'Version', 'Status'].map((data) => ({ data, header: true }));
  const { summary } = await import('@actions/core');
  try {
    await summary
      .addHeading('pipeline-secrets', 3)
      .addTable([
        header,
        ...rows.slice(0, mostRows).map((row) => row.map((data) => ({ data: escapeHtml(data) }))),
      ])
      .write();
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
