import { Failure, type Place, type Problem } from '../../failure.ts';
import { type Node, type Pair, toData } from '../../mapping/yaml/nodes.ts';
import { parseYaml } from '../../mapping/yaml/parse-yaml.ts';
import type { YamlLimits } from '../../mapping/yaml/yaml-document.ts';
import type { Parameter, Secret, StandIn } from '../../store/store.ts';
import { didYouMean } from '../../text/suggest.ts';
import { refusedName } from './refused-name.ts';

/** The content of a stand-in file, by `NAME[:SELECTOR]` and `ID[::STAGE]`. */
export interface LocalContent {
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly secrets: ReadonlyMap<string, Secret>;
}

/** Enough for several secrets of the largest size in AWS, 64 KiB. */
const fileLimits: YamlLimits = {
  maxKibibytes: 1024,
  maxItems: 5000,
  tooLargeHint: 'Keep only what the mapping names.',
  startHint: 'Write names and values under ssm: and secretsmanager:.',
};

/**
 * Parses a stand-in file.
 *
 * @throws {Failure} `LOCAL_FILE` (exit 2) with every mistake and its place, but without values.
 */
export function parseLocal(source: string, file: string): LocalContent {
  const yaml = parseYaml(source, file, fileLimits);
  if (!yaml.ok) throw new Failure(yaml.problems.map((problem) => ({ ...problem, code: 'LOCAL_FILE' })));
  const { document } = yaml;
  const problems: Problem[] = yaml.problems.map((problem) => ({ ...problem, code: 'LOCAL_FILE' }));
  const report = (message: string, hint: string, place: Place) =>
    void problems.push({ code: 'LOCAL_FILE', message, hint, place });
  for (const { key: name, start, value } of document.root.pairs) {
    if (name === 'ssm' || name === 'secretsmanager') continue;
    report(
      isShowableName(name, value) ? `there is no field "${name}" here` : 'there is no such field here',
      ['version', 'env', 'extends', 'include', 'files', 'vars'].includes(name)
        ? 'This looks like a mapping: give it with -m (CLI) or mapping-file (Action).'
        : /^(?:\/|ssm:|secretsmanager:|arn:)/.test(name)
          ? 'Write the name under ssm: or secretsmanager:, indented.'
          : didYouMean(name, ['ssm', 'secretsmanager'], 'Use ssm and secretsmanager.'),
      document.placeAt(start),
    );
  }
  const section = <Value>(store: StandIn['under'], read: (value: Pair['value']) => Value | string) => {
    const values = new Map<string, Value>();
    const map = document.get([store]);
    if (map === undefined) return values;
    if (map.kind !== 'map') {
      report(
        `\`${store}\` must be a map`,
        'Write a name and a value on each line.',
        document.placeOf([store]),
      );
      return values;
    }
    for (const { key: name, start, value: node } of map.pairs) {
      const shown = isShowableName(name, node) ? `"${name}"` : 'this';
      const refused = refusedName(store, name);
      const value = refused ? undefined : read(node);
      if (refused) report(`${shown} ${refused.message}`, refused.hint, document.placeAt(start));
      else if (typeof value === 'string')
        report(`${shown} ${value}`, valueHints[store], document.placeAt((node ?? { start }).start));
      else if (value) values.set(name, value);
    }
    return values;
  };
  const parameters = section('ssm', readLocalParameter);
  const secrets = section('secretsmanager', readLocalSecret);
  if (problems.length > 0) throw new Failure(problems);
  return { parameters, secrets };
}

/** Whether a message may show a name. Without its colon, a line is a name and may contain a value. */
function isShowableName(name: string, value: Node | undefined): boolean {
  return !isEmpty(value) && /^[\w/.:+=@!-]{1,200}$/.test(name);
}

const valueHints = {
  ssm: 'Write text in quotes, or { type: String, value: "…" }.',
  secretsmanager: 'Write text in quotes, a map of keys and values, or { binary: "base64" }.',
} as const;

/** Returns the parameter, or the problem with it. */
function readLocalParameter(node: Node | undefined): Parameter | string {
  if (node?.kind === 'text') return { type: 'SecureString', value: node.value };
  if (node?.kind !== 'map') return notText(node);
  if (node.pairs.some(({ key }) => key !== 'type' && key !== 'value')) return 'takes only `type` and `value`';
  const { type = 'SecureString', value } = toData(node) as Record<string, unknown>;
  if (type !== 'String' && type !== 'StringList' && type !== 'SecureString') {
    return 'has a `type` other than String, StringList and SecureString';
  }
  return typeof value === 'string' ? { type, value } : 'has a `value` that is not a string';
}

function isEmpty(value: Node | undefined): boolean {
  return value === undefined || (value.kind === 'bare' && value.source === '');
}

function notText(node: Node | undefined): string {
  return isEmpty(node) ? 'has no value' : 'is not a string';
}

/** Returns the secret, or the problem with it. A map of only `binary` is bytes; any other map is the JSON of the secret. */
function readLocalSecret(node: Node | undefined): Secret | string {
  if (node?.kind === 'text') return { text: node.value };
  if (node?.kind !== 'map') return notText(node);
  const { binary } = toData(node) as Record<string, unknown>;
  if (node.pairs.length !== 1 || binary === undefined) return { text: jsonOf(node) };
  const isBase64 = typeof binary === 'string' && Buffer.from(binary, 'base64').toString('base64') === binary;
  return isBase64 ? { bytes: Buffer.from(binary, 'base64') } : 'has a `binary` that is not base64';
}

/** JSON in which numbers keep their spelling: `1.10` stays `1.10`. */
function jsonOf(node: Node | undefined): string {
  if (node?.kind === 'map') {
    return `{${node.pairs.map(({ key, value }) => `${JSON.stringify(key)}: ${jsonOf(value)}`).join(', ')}}`;
  }
  if (node?.kind === 'list') return `[${node.items.map(jsonOf).join(', ')}]`;
  const isJsonNumber =
    node?.kind === 'bare' &&
    typeof node.value === 'number' &&
    /^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/.test(node.source);
  return isJsonNumber ? node.source : JSON.stringify(node?.value ?? null);
}
