import { parsePlainYaml } from './parse-plain-yaml.ts';
import { readPlainFields } from './read-fields.ts';
import { InDoubt, type Readers } from './readers.ts';

const knowing: { readonly [Part in keyof Readers]: () => Promise<Pick<Readers, Part>> } = {
  parseYaml: async () => ({ parseYaml: (await import('./parse-yaml.ts')).parseYaml }),
  readFields: async () => ({ readFields: (await import('./read-by-schema.ts')).readBySchema }),
};

/**
 * Reads with what is quick to load, and where that is in doubt once more with what knows.
 *
 * @throws whatever `read` throws.
 */
export async function plainFirst<Result>(read: (readers: Readers) => Result): Promise<Result> {
  const asked = new Set<keyof Readers>();
  for (let readers: Readers = { parseYaml: parsePlainYaml, readFields: readPlainFields }; ; ) {
    try {
      return read(readers);
    } catch (error) {
      if (!(error instanceof InDoubt) || asked.has(error.about)) throw error;
      asked.add(error.about);
      readers = { ...readers, ...(await knowing[error.about]()) };
    }
  }
}
