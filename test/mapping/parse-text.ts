import { parseLayer } from '../../src/mapping/layers/read-layers.ts';
import type { Mapping } from '../../src/mapping/model/mapping.ts';
import { type ParseMappingOptions, parseMapping } from '../../src/mapping/parse-mapping.ts';
import { mappingOptions } from './mapping-options.ts';

/** Parses the text of a mapping that extends no other. */
export function parseText(
  text: string,
  options: Partial<ParseMappingOptions> = {},
  file = 'mapping.yml',
): Mapping {
  const { layer, problems } = parseLayer({ text, file });
  const read = {
    layers: layer ? [layer] : [],
    problems,
    isComplete: layer?.document.has(['extends']) === false,
  };
  return parseMapping(read, mappingOptions(options));
}
