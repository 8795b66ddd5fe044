import type { PathReference, Reference } from './reference.ts';

/** The shortest text that `parseReference` or `parseIncludeReference` parses to this reference. */
export function printReference(reference: Reference | PathReference): string {
  if ('path' in reference) return `ssm:${reference.path}`;
  const key = reference.key === undefined ? '' : `#${reference.key}`;
  if (reference.store === 'ssm') {
    const selector = reference.selector === undefined ? '' : `:${reference.selector}`;
    return `${reference.home ? '' : 'ssm:'}${reference.name}${selector}${key}`;
  }
  const { stage, version } = reference;
  const tail = version ? `:::${version}` : stage ? `::${stage}` : '';
  return `${reference.home ? '' : 'secretsmanager:'}${reference.id}${tail}${key}`;
}

/** The text of a reference without its key: what is read from the store. */
export function printSource({ key, ...source }: Reference): string {
  return printReference(source);
}
