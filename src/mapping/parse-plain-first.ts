import type { Mapping } from './mapping.ts';
import { type ParseMappingOptions, parseMapping } from './parse-mapping.ts';
import { InDoubt, readPlainFields } from './read-fields.ts';

/**
 * Reads a mapping as {@link parseMapping} does; the schema is loaded only for one that needs it.
 *
 * @throws {Failure} as {@link parseMapping}.
 */
export async function parsePlainFirst(
  source: string,
  options: Omit<ParseMappingOptions, 'readFields'>,
): Promise<Mapping> {
  try {
    return parseMapping(source, { ...options, readFields: readPlainFields });
  } catch (error) {
    if (!(error instanceof InDoubt)) throw error;
  }
  const { readBySchema } = await import('./read-by-schema.ts');
  return parseMapping(source, { ...options, readFields: readBySchema });
}
