import { isMap, isScalar, type Pair } from 'yaml';
import { Failure, type Place, type Problem } from '../../failure.ts';
import type { Parameter, Secret } from '../../load/store.ts';
import { didYouMean } from '../../mapping/suggest.ts';
import { parseYaml, type YamlDocument, type YamlLimits } from '../../mapping/yaml-document.ts';

/** What a stand-in file holds, by `NAME[:SELECTOR]` and `ID[::STAGE]`. */
export interface LocalContent {
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly secrets: ReadonlyMap<string, Secret>;
}

/** Room for several secrets of the largest size that AWS takes, 64 KiB. */
const limits: YamlLimits = {
  maxKibibytes: 1024,
  tooLargeHint: 'Keep only what the mapping names.',
  startHint: 'Write names and values under ssm: and secretsmanager:.',
};

/**
 * Reads a stand-in file.
 *
 * @throws {Failure} `LOCAL_FILE` (exit 2) with every mistake at its place; the values in it are never quoted.
 */
export function parseLocal(source: string, file: string): LocalContent {
  const yaml = parseYaml(source, file, 5000, limits);
  if (!yaml.ok) throw new Failure(yaml.problems.map((problem) => ({ ...problem, code: 'LOCAL_FILE' })));
  const { document } = yaml;
  const problems: Problem[] = yaml.problems.map((problem) => ({ ...problem, code: 'LOCAL_FILE' }));
  const report = (message: string, hint: string, place: Place) =>
    void problems.push({ code: 'LOCAL_FILE', message, hint, place });
  for (const { key, value } of document.root.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (name === 'ssm' || name === 'secretsmanager') continue;
    report(
      isName(name, value) ? `there is no field "${name}" here` : 'there is no such field here',
      ['version', 'env', 'extends', 'include', 'files', 'vars'].includes(name)
        ? 'This looks like a mapping: give it with -m (CLI) or mapping-file (Action).'
        : didYouMean(name, ['ssm', 'secretsmanager'], 'Use ssm and secretsmanager.'),
      document.placeOfNode(key),
    );
  }
  const section = <Value>(store: string, read: (pair: Pair, name: string) => Value | string) => {
    const values = new Map<string, Value>();
    const map = document.get([store]);
    if (map === undefined) return values;
    if (!isMap(map)) {
      report(
        `\`${store}\` must be a map`,
        'Write a name and a value on each line.',
        document.placeOf([store]),
      );
      return values;
    }
    for (const pair of map.items) {
      const name = isScalar(pair.key) ? String(pair.key.value) : '';
      const value = read(pair, name);
      if (typeof value === 'string')
        report(
          `${isName(name, pair.value) ? `"${name}"` : 'what stands here'} ${value}`,
          hints[store] ?? '',
          document.placeOfNode(pair.value ?? pair.key),
        );
      else values.set(name, value);
    }
    return values;
  };
  const parameters = section('ssm', (pair) => readParameter(pair.value, document));
  const secrets = section('secretsmanager', (pair) => readSecret(pair.value, document));
  if (problems.length > 0) throw new Failure(problems);
  return { parameters, secrets };
}

/** Whoever forgets a colon has written a value where a name should be: it is not quoted. */
function isName(name: string, value: unknown): boolean {
  const isEmpty = value === null || (isScalar(value) && value.value === null && !value.source);
  return !isEmpty && /^[\w/.:+=@-]{1,200}$/.test(name);
}

const hints: Record<string, string> = {
  ssm: 'Write text in quotes, or { type: String, value: "…" }.',
  secretsmanager: 'Write text in quotes, a map of keys and values, or { binary: "base64" }.',
};

/** The parameter, or what is wrong with it. */
function readParameter(node: unknown, document: YamlDocument): Parameter | string {
  if (isScalar(node))
    return typeof node.value === 'string' ? { type: 'SecureString', value: node.value } : notText;
  if (!isMap(node)) return notText;
  const fields = node.items.map((pair) => (isScalar(pair.key) ? String(pair.key.value) : ''));
  if (fields.some((field) => !['type', 'value'].includes(field))) return 'takes only `type` and `value`';
  const { type = 'SecureString', value } = document.nodeToJS(node) as Record<string, unknown>;
  if (type !== 'String' && type !== 'StringList' && type !== 'SecureString') {
    return 'has a `type` that is none of String, StringList and SecureString';
  }
  return typeof value === 'string' ? { type, value } : 'has a `value` that is no text';
}

const notText = 'is no text';

/** The secret, or what is wrong with it. A map with `binary` alone is bytes; any other map is the JSON of the secret. */
function readSecret(node: unknown, document: YamlDocument): Secret | string {
  if (isScalar(node)) return typeof node.value === 'string' ? { text: node.value } : notText;
  if (!isMap(node)) return notText;
  const { binary } = document.nodeToJS(node) as Record<string, unknown>;
  if (node.items.length !== 1 || binary === undefined) return { text: jsonOf(node, document) };
  const isBase64 = typeof binary === 'string' && Buffer.from(binary, 'base64').toString('base64') === binary;
  return isBase64 ? { bytes: Buffer.from(binary, 'base64') } : 'has a `binary` that is not base64';
}

/** JSON with the numbers as they are written: `1.10` stays `1.10`. */
function jsonOf(node: unknown, document: YamlDocument): string {
  if (isMap(node)) {
    const members = node.items.map((pair) => {
      const key = JSON.stringify(isScalar(pair.key) ? String(pair.key.value) : '');
      return `${key}: ${jsonOf(pair.value, document)}`;
    });
    return `{${members.join(', ')}}`;
  }
  if (isScalar(node)) {
    const isJsonNumber =
      typeof node.value === 'number' && /^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/.test(node.source ?? '');
    return isJsonNumber ? String(node.source) : JSON.stringify(node.value);
  }
  if (node && typeof node === 'object' && 'items' in node) {
    return `[${(node.items as unknown[]).map((item) => jsonOf(item, document)).join(', ')}]`;
  }
  return 'null';
}
