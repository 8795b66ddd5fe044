import type { JsonNode, JsonSource } from './json-source.ts';

/** A string, number, boolean or null in a JSON value, and its path. */
export interface JsonLeaf {
  readonly node: JsonNode;
  /** Undefined at the root. */
  readonly path: LeafPath | undefined;
}

/** The last step of a path. All leaves below share it, because JSON can be thousands of levels deep. */
export interface LeafPath {
  readonly above: LeafPath | undefined;
  readonly token: string;
}

/** Whether the value of a top-level key is secret. */
export type IsSecretKey = (key: string) => boolean;

/**
 * The leaves of a JSON value in document order.
 *
 * @param isSecretKey skips the values of the top-level keys that are not secret; absent: everything is secret.
 */
export function leavesOf({ nodes }: JsonSource, isSecretKey?: IsSecretKey): readonly JsonLeaf[] {
  const leaves: JsonLeaf[] = [];
  const open: { readonly end: number; readonly path: LeafPath | undefined; next: number }[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index] as JsonNode;
    while (open.length > 0 && index >= (open.at(-1)?.end ?? 0)) open.pop();
    const parent = open.at(-1);
    const path = parent && { above: parent.path, token: node.name ?? String(parent.next) };
    if (parent) parent.next += 1;
    if (open.length === 1 && node.name !== undefined && isSecretKey?.(node.name) === false) {
      index = node.next - 1;
    } else if (node.kind === 'object' || node.kind === 'array') {
      open.push({ end: node.next, path, next: 0 });
    } else {
      leaves.push({ node, path });
    }
  }
  return leaves;
}
