import type { Store } from '../load/store.ts';
import { plainFirst } from '../mapping/plain-first.ts';
import { localStore } from '../stores/local/local-store.ts';
import { parseLocal } from '../stores/local/parse-local.ts';
import { readLocalFile } from './read-mapping.ts';
import type { World } from './world.ts';

/** What a stand-in file says instead of AWS. @throws {Failure} with every mistake in it. */
export async function openLocalStore(file: string, world: World): Promise<Store> {
  const text = readLocalFile(file, world);
  const content = await plainFirst(({ parseYaml }) => parseLocal(text, file, parseYaml));
  return localStore(content, file);
}
