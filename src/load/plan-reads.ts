import { fail } from '../failure.ts';
import { readerName } from '../mapping/model/expand-include.ts';
import { type Mapping, mayBeMissing, type Reader, readersOf } from '../mapping/model/mapping.ts';
import { type Ref, type Refs, refKey } from '../store/store.ts';
import { firstThree } from '../text/first-three.ts';

/** A region, and where it comes from, in words. */
export interface SourcedRegion {
  readonly region: string;
  readonly from: string;
}

/** Where an entry without a region of its own is read. */
export interface RegionChoice {
  /** `--region` or `aws-region`: overrides the mapping's own `region`. */
  readonly given?: SourcedRegion | undefined;
  /** What the environment or a profile says: the last resort. */
  readonly ambient?: SourcedRegion | undefined;
  /** False for a store that has no regions. */
  readonly required: boolean;
}

/** Everything that has to be read, each thing once. */
export interface Reads extends Refs {
  /** What to look up in the answers. */
  readonly refOf: ReadonlyMap<Reader, Ref>;
  /** Where each region comes from, in words. */
  readonly regionFrom: ReadonlyMap<string, string>;
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
  const regionFrom = new Map<string, string>();
  for (const reader of readersOf(mapping)) {
    const { region, from } = regionOf(reader, mapping, choice) ?? {};
    if (region === undefined && choice.required) without.push(readerName(reader));
    if (region !== undefined && !regionFrom.has(region)) regionFrom.set(region, from ?? '');
    const ref = refOfReader(reader, region);
    const key = refKey(ref);
    // The one that may be missing stands for all that read the same.
    if (!refs.has(key) || ('id' in ref && ref.mayBeMissing)) refs.set(key, ref);
    refOf.set(reader, ref);
  }
  if (without.length > 0) {
    throw fail(
      'REGION_MISSING',
      `no AWS region is known for ${firstThree(without)}`,
      'Set `region:` in the mapping, or give --region (CLI), aws-region (Action), or AWS_REGION.',
    );
  }
  const all = [...refs.values()];
  return {
    parameters: all.filter((ref) => 'name' in ref),
    secrets: all.filter((ref) => 'id' in ref),
    paths: all.filter((ref) => 'path' in ref),
    refOf,
    regionFrom,
    regions: choice.given === undefined ? mapping.regions : [],
  };
}

function regionOf(
  { reference, region }: Reader,
  { regions: [first] }: Mapping,
  { given, ambient }: RegionChoice,
): SourcedRegion | undefined {
  const home = 'home' in reference ? reference.home?.region : undefined;
  if (home !== undefined) return { region: home, from: 'the ARN' };
  const inMapping = '`region` in the mapping';
  if (region !== undefined) return { region, from: inMapping };
  return given ?? (first === undefined ? ambient : { region: first, from: inMapping });
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
  return {
    ...where,
    id,
    ...(stage !== undefined && { stage }),
    ...(version !== undefined && { version }),
    ...(mayBeMissing(reader) && { mayBeMissing: true }),
  };
}
