import { InDoubt } from './in-doubt.ts';
import { type ReadFields, readPlainFields } from './read-fields.ts';

/**
 * Reads without the schema, and once more with it where a look at the fields leaves a doubt.
 *
 * @throws whatever `read` throws.
 */
export async function plainFirst<Result>(read: (readFields: ReadFields) => Result): Promise<Result> {
  try {
    return read(readPlainFields);
  } catch (error) {
    if (!(error instanceof InDoubt)) throw error;
    const { readBySchema } = await import('./read-by-schema.ts');
    return read(readBySchema);
  }
}
