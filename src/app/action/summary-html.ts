import type { Place } from '../../failure.ts';
import { printable } from '../../text/printable.ts';
import { longestMessage } from '../request/diagnostic.ts';
import type { LinkPlace } from './link-places.ts';

/** Escapes text from outside for HTML, and for Markdown too: not every viewer leaves HTML alone. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`*_[\]|\\~@:#]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Text in which GitHub finds no mention, issue or emoji: these do not go on after a place to break the line. */
function textHtml(text: string, limit?: number): string {
  return escapeHtml(printable(text, limit)).replace(/&#(?:35|58|64);/g, '$&<wbr>');
}

export function codeHtml(text: string): string {
  return `<code>${textHtml(text)}</code>`;
}

/** A message or a hint, in which backticks mean code. */
export function messageHtml(text: string): string {
  const parts = printable(text, longestMessage).split(/`([^`]+)`/);
  return parts
    .map((part, index) => (index % 2 === 1 ? codeHtml(part) : textHtml(part, longestMessage)))
    .join('');
}

/** A name in monospace, linked to its line if that has a page. */
export function linkedHtml(name: string, place: Place | undefined, linkPlace: LinkPlace): string {
  const url = place && linkPlace(place);
  return url === undefined ? codeHtml(name) : `<a href="${escapeHtml(url)}">${codeHtml(name)}</a>`;
}

/** Names one after the other, and how many more there are. */
export function namesHtml(names: readonly string[], most = names.length): string {
  const spaced = names.map((name) => `${name} `);
  return fitHtml(spaced, { bytes: 80_000, pieces: most }, (left) => `… and ${left} more`).trim();
}

/** What a reader opens to know more. */
export function detailsHtml(title: string, body: string, isOpen = false): string {
  return `<details${isOpen ? ' open' : ''}><summary>${title}</summary>${body}</details>`;
}

/** A table whose cells are HTML. A last row counts those for which there is no room. */
export function tableHtml(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  bytes: number,
): string {
  const rowHtml = (tag: 'td' | 'th', cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  const body = fitHtml(
    rows.map((cells) => rowHtml('td', cells)),
    { bytes },
    (left) => `<tr><td colspan="${head.length}">… and ${left} more</td></tr>`,
  );
  return `<table>${head.length > 0 ? rowHtml('th', head) : ''}${body}</table>`;
}

/** What there is room for. */
interface Room {
  readonly bytes: number;
  /** Absent: any number. */
  readonly pieces?: number;
}

/** As many of the pieces as fit. If some do not, the last piece gives their number. */
export function fitHtml(all: readonly string[], room: Room, rest: (left: number) => string): string {
  const { bytes, pieces = all.length } = room;
  let used = 0;
  const fitting = all.slice(0, pieces).filter((piece) => {
    used += Buffer.byteLength(piece);
    return used <= bytes;
  });
  const left = all.length - fitting.length;
  return fitting.join('') + (left > 0 ? rest(left) : '');
}
