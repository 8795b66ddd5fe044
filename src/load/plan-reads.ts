import { fail } from '../failure.ts';
import { readerName } from '../mapping/expand-include.ts';
import { type Mapping, type Reader, readersOf } from '../mapping/mapping.ts';
import { firstThree } from './first-three.ts';
import { type Ref, type Refs, refKey } from './store.ts';

/** Where an entry that names no region is read. */
export interface RegionChoice {
  /** `--region` or `aws-region`: goes before the mapping's own `region`. */
  readonly given?: string | undefined;
  /** `AWS_REGION` or `AWS_DEFAULT_REGION`: the last resort. */
  readonly ambient?: string | undefined;
  /** False for a store that has no regions. */
  readonly required: boolean;
}

/** Everything that has to be read, each thing once. */
export interface Reads extends Refs {
  /** What to look up in the answers. */
  readonly refOf: ReadonlyMap<Reader, Ref>;
  /** The regions of the mapping: what an outage of one does not give is read in the next. */
  readonly regions: readonly string[];
}

/**
 * What a mapping reads. Two entries with the same reference and region share one read, so that all keys of a secret come
 * from one version of it.
 *
 * @throws {Failure} `REGION_MISSING` when an entry has no region and one is required.
 */
export function planReads(mapping: Mapping, choice: RegionChoice): Reads {
  const without: string[] = [];
  const refs = new Map<string, Ref>();
  const refOf = new Map<Reader, Ref>();
  for (const reader of readersOf(mapping)) {
    const region = regionOf(reader, mapping, choice);
    if (region === undefined && choice.required) without.push(readerName(reader));
    const ref = refOfReader(reader, region);
    const key = refKey(ref);
    if (!refs.has(key)) refs.set(key, ref);
    refOf.set(reader, ref);
  }
  if (without.length > 0) {
    throw fail(
      'REGION_MISSING',
      `no AWS region is known for ${firstThree(without)}`,
      'Say region: in the mapping, or give --region (CLI), aws-region (Action) or AWS_REGION.',
    );
  }
  const all = [...refs.values()];
  return {
    parameters: all.filter((ref) => 'name' in ref),
    secrets: all.filter((ref) => 'id' in ref),
    paths: all.filter((ref) => 'path' in ref),
    refOf,
    regions: choice.given === undefined ? mapping.regions : [],
  };
}

function regionOf({ reference, region }: Reader, mapping: Mapping, choice: RegionChoice): string | undefined {
  const home = 'home' in reference ? reference.home?.region : undefined;
  return home ?? region ?? choice.given ?? mapping.regions[0] ?? choice.ambient;
}

function refOfReader(reader: Reader, region: string | undefined): Ref {
  const { reference, role } = reader;
  const where = { ...(region !== undefined && { region }), ...(role !== undefined && { role }) };
  if ('path' in reference)
    return { ...where, path: reference.path, recursive: 'recursive' in reader && reader.recursive };
  if (reference.store === 'ssm') {
    const { name, selector } = reference;
    return { ...where, name, ...(selector !== undefined && { selector }) };
  }
  const { id, stage, version } = reference;
  return { ...where, id, ...(stage !== undefined && { stage }), ...(version !== undefined && { version }) };
}
