import type { Store } from '../load/store.ts';
import { localStore } from '../stores/local/local-store.ts';
import { parseLocal } from '../stores/local/parse-local.ts';
import { readLocalFile } from './read-mapping.ts';
import type { World } from './world.ts';

/** What a stand-in file says instead of AWS. @throws {Failure} with every mistake in it. */
export function openLocalStore(file: string, world: World): Store {
  return localStore(parseLocal(readLocalFile(file, world), file), file);
}
