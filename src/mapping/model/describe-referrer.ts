import { printReference } from '../reference/print-reference.ts';
import type { Include, Referrer } from './mapping.ts';

/** How messages refer to an include. */
export function describeInclude({ reference }: Include): string {
  return `the include ${printReference(reference)}`;
}

/** How messages refer to an entry or include. */
export function describeReferrer(referrer: Referrer): string {
  return 'name' in referrer ? `"${referrer.name}"` : describeInclude(referrer);
}
