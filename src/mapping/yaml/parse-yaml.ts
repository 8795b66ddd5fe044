import { Composer, isMap, isScalar, isSeq, Scalar, type YAMLError } from 'yaml';
import type { Place, Problem } from '../../failure.ts';
import { shorten } from '../../text/shorten.ts';
import { withLookalikeHint } from './lookalike-characters.ts';
import type { Bare, Node, Pair, Text } from './nodes.ts';
import { type Finding, scanYaml } from './scan-yaml.ts';
import { type PlaceAt, placesIn } from './source-places.ts';
import { syntaxErrors, syntaxProblem } from './syntax-problem.ts';
import { restOfLine, type YamlLimits, type YamlResult, yamlDocument } from './yaml-document.ts';

/**
 * Parses one YAML or JSON document whose top level is a map. Directives, anchors, aliases, tags, duplicate keys, and
 * further documents are problems; keys are always strings. No message quotes the source: it may contain a pasted secret.
 */
export function parseYaml(
  source: string,
  file: string,
  { maxKibibytes, maxItems, tooLargeHint, startHint }: YamlLimits,
): YamlResult {
  if (Buffer.byteLength(source) > maxKibibytes * 1024) {
    const message = `the file is larger than ${maxKibibytes} KiB`;
    const place = { file, line: 1, column: 1 };
    return { ok: false, problems: [{ code: 'MAPPING_TOO_LARGE', message, hint: tooLargeHint, place }] };
  }
  // A byte order mark is not a column of the first line.
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const at = placesIn(text, file);
  const problemOf = ({ offset, ...problem }: Finding): Problem => ({ ...problem, place: at(offset) });
  const scan = scanYaml(text, maxItems);
  if (scan.refused) return { ok: false, problems: [problemOf(scan.refused)] };
  const composer = new Composer({
    // A %YAML directive must not choose another schema.
    schema: 'core',
    resolveKnownTags: false,
    stringKeys: true,
    // Found below: the library compares every key with every other.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const [document, second] = composer.compose(scan.tokens, true, text.length);
  if (!document) throw new Error('a text is at least an empty document');
  const errors = [...document.errors, ...document.warnings].filter(
    ({ code }) => scan.forbidden.length === 0 || !foundByScan.has(code),
  );
  const root = nodeOf(document.contents);
  const problems = firstOfEachPlace([
    ...scan.forbidden.map(problemOf),
    ...syntaxErrors(errors).map(({ code, pos }) => syntaxProblem(code, pos[0], text, at)),
    ...duplicateKeys(root, at),
    ...(second ? [syntaxProblem('MULTIPLE_DOCS', second.range[0], text, at)] : []),
  ]).map((problem) => withLookalikeHint(problem, problem.place ? restOfLine(text, problem.place) : ''));
  if (scan.hasAlias || errors.length > 0) return { ok: false, problems };
  if (root?.kind !== 'map') {
    const message = document.contents === null ? 'the file is empty' : 'the file is not a map';
    const notMap = problemOf({ code: 'INVALID_SYNTAX', offset: 0, message, hint: startHint });
    return { ok: false, problems: problems.length > 0 ? problems : [notMap] };
  }
  return { ok: true, document: yamlDocument(root, text, at), problems };
}

const foundByScan: ReadonlySet<YAMLError['code']> = new Set([
  'BAD_ALIAS',
  'BAD_DIRECTIVE',
  'TAG_RESOLVE_FAILED',
]);

const styles: Readonly<Record<string, Text['style']>> = {
  [Scalar.PLAIN]: 'plain',
  [Scalar.QUOTE_SINGLE]: 'single',
  [Scalar.QUOTE_DOUBLE]: 'double',
};

/** Our node for the library's; undefined if there is none, or if it is an alias. */
function nodeOf(node: unknown): Node | undefined {
  if (isScalar(node)) return scalarOf(node);
  if (isMap(node)) {
    // A key that is not a string is a syntax error already.
    const pairs = node.items.flatMap(({ key, value }): readonly Pair[] =>
      isScalar(key) ? [{ key: String(key.value), start: key.range?.[0] ?? 0, value: nodeOf(value) }] : [],
    );
    return { kind: 'map', pairs, start: node.range?.[0] ?? 0 };
  }
  if (!isSeq(node)) return undefined;
  return {
    kind: 'list',
    items: node.items.flatMap((item) => nodeOf(item) ?? []),
    start: node.range?.[0] ?? 0,
  };
}

function scalarOf({ value, type, source = '', range }: Scalar): Text | Bare {
  const [start, end] = range ?? [0, 0];
  return typeof value === 'string'
    ? { kind: 'text', value, style: styles[type ?? ''] ?? 'block', start, end }
    : { kind: 'bare', value: value as Bare['value'], source, start, end };
}

/** Keys that their map has already. The library's own check takes ten times as long. */
function duplicateKeys(node: Node | undefined, at: PlaceAt): readonly Problem[] {
  if (node?.kind === 'list') return node.items.flatMap((item) => duplicateKeys(item, at));
  if (node?.kind !== 'map') return [];
  const firsts = new Map<string, Pair>();
  return node.pairs.flatMap((pair) => {
    const first = firsts.get(pair.key);
    if (!first) firsts.set(pair.key, pair);
    const inside = duplicateKeys(pair.value, at);
    return first ? [duplicateKey(pair, at(first.start).line, at(pair.start)), ...inside] : inside;
  });
}

/** A key without a value is not shown: it may be a value whose key was forgotten. */
function duplicateKey({ key, value }: Pair, line: number, place: Place): Problem {
  const what = value === undefined ? 'the key' : `"${shorten(key)}"`;
  const message = `${what} is already given on line ${line}`;
  return { code: 'INVALID_SYNTAX', message, hint: 'Keep one of them.', place };
}

function firstOfEachPlace(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ place }) => {
    const key = `${place?.line}:${place?.column}`;
    return !seen.has(key) && seen.add(key);
  });
}
