import { parseYaml } from '../../src/mapping/yaml/parse-yaml.ts';
import type { YamlDocument, YamlLimits } from '../../src/mapping/yaml/yaml-document.ts';

/** Those of a mapping, but for more items. */
export const yamlLimits: YamlLimits = {
  maxKibibytes: 64,
  maxItems: 5000,
  tooLargeHint: 'Split it into several files.',
  startHint: 'Start it with version: 1 and env:.',
};

/** A text in which nothing is wrong. */
export function documentOf(source: string): YamlDocument {
  const yaml = parseYaml(source, 'f', yamlLimits);
  if (!yaml.ok || yaml.problems.length > 0) throw new Error(JSON.stringify(yaml.problems));
  return yaml.document;
}
