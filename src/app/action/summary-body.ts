import { principalOf } from '../../auth/role-arn.ts';
import type { Failure } from '../../failure.ts';
import type { Loaded } from '../../load/load-values.ts';
import type { Mapping } from '../../mapping/model/mapping.ts';
import { countsText } from '../../text/words.ts';
import type { Request } from '../request/request.ts';
import type { ActionInputs } from './action-inputs.ts';
import type { LinkPlace } from './link-places.ts';
import { codeHtml, detailsHtml, fitHtml, messageHtml } from './summary-html.ts';
import { summaryOfFailure } from './summary-of-failure.ts';
import { summaryOfLoaded } from './summary-of-loaded.ts';

/** A warning or a notice. */
export interface Note {
  readonly level: 'notice' | 'warning';
  readonly message: string;
}

/** What a run was asked to do, how far it got, and how it ended. */
export interface RunReport {
  /** Undefined if an input is wrong. */
  readonly request: Asked | undefined;
  /** Undefined if it could not be read. */
  readonly mapping: Mapping | undefined;
  readonly result: { readonly loaded: Loaded } | { readonly failure: Failure };
  readonly notes: readonly Note[];
}

type Asked = Pick<ActionInputs & Request, 'summary' | 'mapping' | 'local' | 'envFile' | 'facts' | 'deadline'>;

/**
 * The summary of a run: HTML in one block without blank lines, which Markdown leaves as it is.
 *
 * @see https://github.github.com/gfm/#html-blocks
 */
export function summaryBody(report: RunReport, linkPlace: LinkPlace): string {
  const { request, result, mapping, notes } = report;
  const { title, parts } =
    'failure' in result
      ? summaryOfFailure(result.failure, mapping, linkPlace)
      : summaryOfLoaded(result.loaded, mapping, request?.envFile, linkPlace);
  // If there is nothing else to see, the notes say why.
  const lines = [
    `<h3>${title}</h3>`,
    request && factsHtml(request),
    ...parts,
    notesHtml(notes, parts.length === 0),
  ];
  return `${lines.filter(Boolean).join('\n')}\n`;
}

function factsHtml({ facts, deadline, local }: Asked): string {
  const milliseconds = deadline.elapsed();
  const { accounts, roles, regions, requests } = facts;
  const parts = [
    ...(local === undefined ? [] : [`Values from ${codeHtml(local)}`]),
    ...[...accounts].map((account) => `Account ${codeHtml(account)}`),
    ...[...roles].map((arn) => codeHtml(principalOf(arn))),
    ...[...regions].map((region) => codeHtml(region)),
    ...(requests > 0 ? [countsText([[requests, 'request']])] : []),
    `${(milliseconds / 1000).toFixed(milliseconds < 1000 ? 2 : 1)} s`,
  ];
  return `<p>${parts.join(' · ')}</p>`;
}

function notesHtml(notes: readonly Note[], isOpen: boolean): string {
  if (notes.length === 0) return '';
  const countOf = (level: Note['level']) => notes.filter((note) => note.level === level).length;
  const counts = countsText([
    [countOf('warning'), 'warning'],
    [countOf('notice'), 'notice'],
  ]);
  const items = notes.map(({ message }) => `<li>${messageHtml(message)}</li>`);
  const list = fitHtml(items, { bytes: 100_000 }, (count) => `<li>… and ${count} more</li>`);
  return detailsHtml(counts, `<ul>${list}</ul>`, isOpen);
}
