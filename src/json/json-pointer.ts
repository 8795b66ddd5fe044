/** The tokens of an RFC 6901 pointer, or undefined if it is not one. */
export function parsePointer(pointer: string): readonly string[] | undefined {
  if (pointer !== '' && (!pointer.startsWith('/') || /~(?![01])/.test(pointer))) return undefined;
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The RFC 6901 pointer that consists of these tokens. */
export function printPointer(tokens: readonly string[]): string {
  return tokens.map((token) => `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
