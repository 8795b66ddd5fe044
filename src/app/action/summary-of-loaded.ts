import type { Place } from '../../failure.ts';
import type { Loaded } from '../../load/load-values.ts';
import type { LoadedValue } from '../../load/value/loaded-value.ts';
import { entriesOf, type Mapping } from '../../mapping/model/mapping.ts';
import { countsText } from '../../text/words.ts';
import type { LinkPlace } from './link-places.ts';
import { codeHtml, detailsHtml, linkedHtml, namesHtml, tableHtml } from './summary-html.ts';

/** The title and the parts of the summary for a job that got its values; no parts if there was nothing to get. */
export function summaryOfLoaded(
  loaded: Loaded,
  mapping: Mapping | undefined,
  envFile: string | undefined,
  linkPlace: LinkPlace,
): { readonly title: string; readonly parts: readonly string[] } {
  const { values, files, skipped } = loaded;
  const set = values.filter(isSet);
  const places = new Map(mapping && entriesOf(mapping).map(({ name, place }) => [name, place]));
  const nameHtml = ({ name, place = places.get(name) }: { name: string; place?: Place | undefined }) =>
    linkedHtml(name, place, linkPlace);
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ['masked', set.filter(({ secret }) => secret).map(nameHtml)],
    ['public', set.filter(({ secret }) => !secret).map(nameHtml)],
    [
      'in files',
      files.map(({ content, variable }) => {
        return `${nameHtml(content)}${variable === undefined ? '' : ` (${codeHtml(variable)})`}`;
      }),
    ],
    ['skipped', skipped.map(nameHtml)],
    ['env file', envFile === undefined ? [] : [codeHtml(envFile)]],
  ];
  const rows = groups.filter(([, names]) => names.length > 0);
  const contents = countsText([
    [set.length + files.filter(({ variable }) => variable !== undefined).length, 'variable'],
    [files.length, 'file'],
  ]);
  const title = `${contents === '' ? '⚪' : '✅'} pipeline-secrets: ${contents || 'nothing was loaded'}`;
  if (rows.length === 0) return { title, parts: [] };
  const sources = [
    ...values.map((value) => ({ ...value, status: statusOf(value) })),
    ...files.map(({ content }) => ({ ...content, status: 'in a file' })),
    ...skipped.map((one) => ({ ...one, version: undefined, status: 'missing and optional' })),
  ].map((one) => [nameHtml(one), codeHtml(one.source), versionHtml(one.version), one.status]);
  const head = ['Name', 'Source', 'Version', 'Status'];
  const overview = tableHtml(
    [],
    rows.map(([what, names]) => [what, namesHtml(names, mostNames)]),
    Number.POSITIVE_INFINITY,
  );
  return { title, parts: [overview, detailsHtml('Sources and versions', tableHtml(head, sources, 250_000))] };
}

/** More names would hide what comes after them; the table of sources has them all. */
const mostNames = 60;

/** Whether it is more than a part of templates. */
const isSet = ({ expose }: LoadedValue) => expose.length > 0;

function statusOf(value: LoadedValue): string {
  const { secret, secretKeys } = value;
  const shown = secret ? `masked${secretKeys ? ' in part' : ''}` : 'public';
  return isSet(value) ? shown : `${shown}, only for templates`;
}

/** Enough of the ID of a version to tell it from others. */
function versionHtml(version: string | undefined): string {
  return version === undefined ? '' : codeHtml(version.slice(0, 8));
}
