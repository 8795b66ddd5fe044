import type { Place } from '../failure.ts';
import { type Entry, entriesOf } from './mapping.ts';
import type { Parts } from './merge-layers.ts';
import { looksLikeReference } from './reference.ts';

/** Something in a correct mapping that its author probably did not mean. */
export interface MappingWarning {
  /** What is wrong and what to do instead, in one sentence; it never contains a value. */
  readonly message: string;
  readonly place: Place;
}

/** What to warn about in what is right of a mapping, offline and before anything is read. */
export function mappingWarnings(parts: Parts): readonly MappingWarning[] {
  return entriesOf(parts).flatMap((entry) => literalReference(entry) ?? []);
}

/** `value` and `template` are taken as they stand; an ARN there is often meant, since applications take ARNs. */
function literalReference(entry: Entry): MappingWarning | undefined {
  if (entry.kind === 'reference') return undefined;
  const text = entry.kind === 'literal' ? entry.value : entry.parts[0];
  if (typeof text !== 'string' || !looksLikeReference(text)) return undefined;
  const field = entry.kind === 'literal' ? 'value' : 'template';
  const message = `"${entry.name}": \`${field}\` is text and looks like a reference; use \`from\` to read it`;
  return { message, place: entry.place };
}
