import type { Place, Problem } from '../../failure.ts';
import { shorten } from '../../text/shorten.ts';
import type { Node } from '../yaml/nodes.ts';
import type { Path, YamlDocument } from '../yaml/yaml-document.ts';

/** The path as messages show it. */
export function named(path: Path): string {
  return `\`${path.map((step) => shorten(String(step))).join('.')}\``;
}

/** What is said of a field with nothing after its colon. */
export function emptyProblem(
  node: Node | undefined,
  what: string,
  hint: string,
  place: Place,
): Problem | undefined {
  const empty = node === undefined || (node.kind === 'bare' && node.source === '');
  return empty ? { code: 'INVALID_FIELD', message: `${what} has no value`, hint, place } : undefined;
}

export function notQuoted(kind: string, what: string, place: Place): Problem {
  const message = `${what} must be a string, but YAML reads it as ${withArticle(kind)}`;
  return { code: 'NOT_QUOTED', message, hint: 'Put it in quotes.', place };
}

/** As in `a number`; `null` takes none. */
export function withArticle(kind: string): string {
  return kind === 'null' ? kind : `a ${kind}`;
}

const looksLike: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['boolean', /^(?:y|n|yes|no|on|off)$/i],
  ['date', /^\d{4}-\d{1,2}-\d{1,2}(?:$|[Tt\s])/],
  ['number', /^[-+]?(?:0b[01_]+|[0-9][0-9_]*(?:\.[0-9_]*)?|[0-9]+(?::[0-5]?[0-9])+)$/],
];
/** What none of them matches. */
const looksLikeText = /^[^-+0-9].{3}/s;

/** What a YAML reader, this one or an older one, takes a scalar for when it is not text; undefined for text. */
export function bareKind(node: Node | undefined): string | undefined {
  if (node?.kind === 'bare') return node.value === null ? 'null' : typeof node.value;
  if (node?.kind !== 'text' || node.style !== 'plain') return undefined;
  if (looksLikeText.test(node.value)) return undefined;
  return looksLike.find(([, pattern]) => pattern.test(node.value))?.[0];
}

/** Bare scalars that another YAML reader would take for a boolean, a date or a number: text is quoted. */
export function bareScalarProblems(document: YamlDocument): Problem[] {
  const problems: Problem[] = [];
  const path: PropertyKey[] = [];
  const lookBelow = (step: PropertyKey, node: Node | undefined): void => {
    path.push(step);
    look(node);
    path.pop();
  };
  const look = (node: Node | undefined): void => {
    if (node?.kind === 'map') for (const { key, value } of node.pairs) lookBelow(key, value);
    if (node?.kind === 'list') node.items.forEach((item, index) => void lookBelow(index, item));
    const kind = node?.kind === 'text' && bareKind(node);
    if (kind) problems.push(notQuoted(kind, named(path), document.placeAt(node.start)));
  };
  look(document.root);
  return problems;
}
