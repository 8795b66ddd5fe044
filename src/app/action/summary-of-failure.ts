import type { Failure } from '../../failure.ts';
import type { Mapping } from '../../mapping/model/mapping.ts';
import { printReference } from '../../mapping/reference/print-reference.ts';
import { countsText } from '../../text/words.ts';
import { shownProblems } from '../request/diagnostic.ts';
import type { LinkPlace } from './link-places.ts';
import { codeHtml, detailsHtml, linkedHtml, messageHtml, namesHtml, tableHtml } from './summary-html.ts';

/** The title and the parts of the summary for a step that failed: its problems, and what the job did not get. */
export function summaryOfFailure(
  failure: Failure,
  mapping: Mapping | undefined,
  linkPlace: LinkPlace,
): { readonly title: string; readonly parts: readonly string[] } {
  const { shown, rest } = shownProblems(failure.problems);
  const hasPlaces = shown.some(({ place }) => place);
  const rows = shown.map(({ code, message, hint, place }) => [
    codeHtml(code),
    [message, hint].flatMap((text) => (text === undefined ? [] : messageHtml(text))).join('<br>'),
    ...(hasPlaces ? [place ? linkedHtml(`${place.file}:${place.line}`, place, linkPlace) : ''] : []),
  ]);
  return {
    title: '❌ pipeline-secrets failed',
    parts: [
      tableHtml(['Code', 'Problem', ...(hasPlaces ? ['Place'] : [])], rows, 250_000),
      rest && `<p>${rest.trim()}</p>`,
      failure.isRestored ? notSetHtml(mapping, linkPlace) : '',
    ],
  };
}

function notSetHtml(mapping: Mapping | undefined, linkPlace: LinkPlace): string {
  const nothing = 'Nothing was handed over to the job.';
  if (!mapping) return `<p>${nothing}</p>`;
  const { entries, files, includes } = mapping;
  // Parts of templates are not set.
  const set = entries.filter(({ expose }) => expose.length > 0);
  const items = [
    ...[...set, ...files.map(({ content }) => content)].map(({ name, place }) => ({ name, place })),
    ...includes.map(({ reference, place }) => ({ name: printReference(reference), place })),
  ];
  if (items.length === 0) return `<p>${nothing}</p>`;
  const counts = countsText([
    [set.length + files.filter(({ variable }) => variable).length, 'variable'],
    [files.length, 'file'],
    [includes.length, 'include'],
  ]);
  const names = namesHtml(items.map(({ name, place }) => linkedHtml(name, place, linkPlace)));
  return detailsHtml(`${nothing} It would have received ${counts}.`, `<p>${names}</p>`);
}
