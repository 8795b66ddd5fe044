import type { Store } from '../../store/store.ts';
import { localStore } from '../../stores/local/local-store.ts';
import { parseLocal } from '../../stores/local/parse-local.ts';
import type { World } from '../world/world.ts';
import { type ReadOptions, readLocalFile } from './read-mapping.ts';

/** What a stand-in file says instead of AWS. @throws {Failure} with every mistake in it. */
export async function openLocalStore(file: string, options: ReadOptions, world: World): Promise<Store> {
  return localStore(parseLocal(await readLocalFile(file, options, world), file), file);
}
