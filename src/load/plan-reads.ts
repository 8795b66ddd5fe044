import { fail } from '../failure.ts';
import { describeReferrer } from '../mapping/model/describe-referrer.ts';
import { type Mapping, mayBeMissing, type Referrer, referrersOf } from '../mapping/model/mapping.ts';
import { type Ref, refKey } from '../store/store.ts';
import { joinFirst } from '../text/words.ts';

/** A region, and the setting that it comes from, in words. */
export interface SourcedRegion {
  readonly region: string;
  readonly from: string;
}

/** The regions for entries without a region of their own. */
export interface RegionChoice {
  /** `--region` or `aws-region`: overrides the mapping's own `region`. */
  readonly given?: SourcedRegion | undefined;
  /** The region of the environment or a profile: the last resort. */
  readonly ambient?: SourcedRegion | undefined;
  /** False for a store without regions. */
  readonly required: boolean;
}

/** Everything to read. */
export interface Reads {
  /** Each reference once. */
  readonly refs: readonly Ref[];
  /** The reference of each entry and include, to look up its answer. */
  readonly refOf: ReadonlyMap<Referrer, Ref>;
  /** The setting that each region comes from, in words. */
  readonly regionFrom: ReadonlyMap<string, string>;
  /** The regions of the mapping: after an outage of one, the next is tried. */
  readonly regions: readonly string[];
}

/**
 * Lists what a mapping reads. Entries with the same reference and region share one read, so that all keys of a secret come
 * from the same version.
 *
 * @throws {Failure} `REGION_MISSING` if a region is required and an entry has none.
 */
export function planReads(mapping: Mapping, choice: RegionChoice): Reads {
  const without: string[] = [];
  const refs = new Map<string, Ref>();
  const refOf = new Map<Referrer, Ref>();
  const regionFrom = new Map<string, string>();
  for (const referrer of referrersOf(mapping)) {
    const { region, from } = regionOf(referrer, mapping, choice) ?? {};
    if (region === undefined && choice.required) without.push(describeReferrer(referrer));
    if (region !== undefined && !regionFrom.has(region)) regionFrom.set(region, from ?? '');
    const ref = refOfReferrer(referrer, region);
    const key = refKey(ref);
    // If any of the entries can do without the value, the session policy must let AWS say that it is missing.
    if (!refs.has(key) || ('id' in ref && ref.mayBeMissing)) refs.set(key, ref);
    refOf.set(referrer, ref);
  }
  if (without.length > 0) {
    throw fail(
      'REGION_MISSING',
      `no AWS region is set for ${joinFirst(without)}`,
      'Set `region:` in the mapping, --region (CLI), aws-region (Action), or AWS_REGION.',
    );
  }
  return {
    refs: [...refs.values()],
    refOf,
    regionFrom,
    regions: choice.given === undefined ? mapping.regions : [],
  };
}

function regionOf(
  { reference, region }: Referrer,
  { regions: [first] }: Mapping,
  { given, ambient }: RegionChoice,
): SourcedRegion | undefined {
  const home = 'home' in reference ? reference.home?.region : undefined;
  if (home !== undefined) return { region: home, from: 'the ARN' };
  const inMapping = '`region` in the mapping';
  if (region !== undefined) return { region, from: inMapping };
  return given ?? (first === undefined ? ambient : { region: first, from: inMapping });
}

function refOfReferrer(referrer: Referrer, region: string | undefined): Ref {
  const { reference, role } = referrer;
  const where = { ...(region !== undefined && { region }), ...(role !== undefined && { role }) };
  if ('path' in reference)
    return { ...where, path: reference.path, recursive: 'recursive' in referrer && referrer.recursive };
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
    ...(mayBeMissing(referrer) && { mayBeMissing: true }),
  };
}
