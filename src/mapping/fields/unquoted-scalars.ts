import type { Place, Problem } from '../../failure.ts';
import { shorten } from '../../text/shorten.ts';
import type { Node } from '../yaml/nodes.ts';
import type { Path, YamlDocument } from '../yaml/yaml-document.ts';

/** The path as messages show it. */
export function shownPath(path: Path): string {
  return `\`${path.map((step) => shorten(String(step))).join('.')}\``;
}

/** The problem with a field that has nothing after its colon; undefined if it has a value. */
export function missingValue(
  node: Node | undefined,
  what: string,
  hint: string,
  place: Place,
): Problem | undefined {
  const isMissing = node === undefined || (node.kind === 'bare' && node.source === '');
  return isMissing ? { code: 'INVALID_FIELD', message: `${what} has no value`, hint, place } : undefined;
}

export function notQuoted(kind: string, what: string, place: Place): Problem {
  const message = `${what} must be a string, but YAML reads it as ${withArticle(kind)}`;
  return { code: 'NOT_QUOTED', message, hint: 'Put it in quotes.', place };
}

/** As in `a number`; `null` takes no article. */
export function withArticle(kind: string): string {
  return kind === 'null' ? kind : `a ${kind}`;
}

const unquotedKinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['boolean', /^(?:y|n|yes|no|on|off)$/i],
  ['date', /^\d{4}-\d{1,2}-\d{1,2}(?:$|[Tt\s])/],
  ['number', /^[-+]?(?:0b[01_]+|[0-9][0-9_]*(?:\.[0-9_]*)?|[0-9]+(?::[0-5]?[0-9])+)$/],
];

/** The type that our YAML parser, or an older one, gives to an unquoted scalar; undefined if it is a string for all. */
export function unquotedKind(node: Node | undefined): string | undefined {
  if (node?.kind === 'bare') return node.value === null ? 'null' : typeof node.value;
  if (node?.kind !== 'text' || node.style !== 'plain') return undefined;
  return unquotedKinds.find(([, pattern]) => pattern.test(node.value))?.[0];
}

/** Strings without quotes that another YAML parser would take for a boolean, a date, or a number. */
export function unquotedScalarProblems(document: YamlDocument): Problem[] {
  const visit = (node: Node | undefined, path: Path): Problem[] => {
    if (node?.kind === 'map') return node.pairs.flatMap(({ key, value }) => visit(value, [...path, key]));
    if (node?.kind === 'list') return node.items.flatMap((item, index) => visit(item, [...path, index]));
    const kind = node?.kind === 'text' && unquotedKind(node);
    return kind ? [notQuoted(kind, shownPath(path), document.placeAt(node.start))] : [];
  };
  return visit(document.root, []);
}
