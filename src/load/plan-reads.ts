import { fail } from '../failure.ts';
import type { Mapping, ReferenceEntry } from '../mapping/mapping.ts';
import { type ParameterRef, refKey, type SecretRef } from './store.ts';

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
export interface Reads {
  readonly parameters: readonly ParameterRef[];
  readonly secrets: readonly SecretRef[];
  /** What to look up in the answers, by variable name. */
  readonly refOf: ReadonlyMap<string, ParameterRef | SecretRef>;
  /** The regions of the mapping: what an outage of one does not give is read in the next. */
  readonly regions: readonly string[];
}

/**
 * What the entries of a mapping read. Two entries with the same reference and region share one read, so that all keys
 * of a secret come from one version of it.
 *
 * @throws {Failure} `REGION_MISSING` when an entry has no region and one is required.
 */
export function planReads(mapping: Mapping, choice: RegionChoice): Reads {
  const entries = mapping.entries.filter((entry) => entry.kind === 'reference');
  const without: string[] = [];
  const parameters = new Map<string, ParameterRef>();
  const secrets = new Map<string, SecretRef>();
  const refOf = new Map<string, ParameterRef | SecretRef>();
  for (const entry of entries) {
    const region = regionOf(entry, mapping, choice);
    if (region === undefined && choice.required) without.push(entry.name);
    const ref = refOfEntry(entry, region);
    if ('name' in ref) parameters.set(refKey(ref), ref);
    else secrets.set(refKey(ref), ref);
    refOf.set(entry.name, ref);
  }
  if (without.length > 0) {
    throw fail(
      'REGION_MISSING',
      `no AWS region is known for ${listed(without)}`,
      'Say region: in the mapping, or give --region (CLI), aws-region (Action) or AWS_REGION.',
    );
  }
  const regions = choice.given === undefined ? mapping.regions : [];
  return { parameters: [...parameters.values()], secrets: [...secrets.values()], refOf, regions };
}

function regionOf(entry: ReferenceEntry, mapping: Mapping, choice: RegionChoice): string | undefined {
  return entry.reference.home?.region ?? entry.region ?? choice.given ?? mapping.regions[0] ?? choice.ambient;
}

function refOfEntry(
  { reference, role }: ReferenceEntry,
  region: string | undefined,
): ParameterRef | SecretRef {
  const where = { ...(region !== undefined && { region }), ...(role !== undefined && { role }) };
  if (reference.store === 'ssm') {
    const { name, selector } = reference;
    return { ...where, name, ...(selector !== undefined && { selector }) };
  }
  const { id, stage, version } = reference;
  return { ...where, id, ...(stage !== undefined && { stage }), ...(version !== undefined && { version }) };
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `"${name}"`);
  return names.length > 3 ? `${shown.join(', ')} and ${names.length - 3} more` : shown.join(', ');
}
