/** How `${NAME|filter}` encodes a value for the place where it goes. */
export const filters = {
  /**
   * RFC 3986: every byte except letters, digits, and `-._~` is percent-encoded, so that a value cannot end a part of a
   * URL.
   */
  url: (text: string): string =>
    Buffer.from(text)
      .toString('latin1')
      .replace(/[^A-Za-z0-9\-._~]/g, (byte) => `%${hex(byte)}`),
  base64: (text: string): string => Buffer.from(text).toString('base64'),
  /** Without padding. */
  base64url: (text: string): string => Buffer.from(text).toString('base64url'),
  /** A JSON string with its quotes. */
  json: (text: string): string => JSON.stringify(text),
} as const;

export type TemplateFilter = keyof typeof filters;

export const filterNames = Object.keys(filters) as readonly TemplateFilter[];

/** Applies the filters in their order. */
export function applyFilters(text: string, names: readonly TemplateFilter[]): string {
  return filterSteps(text, names).at(-1) ?? text;
}

/** The text after each filter; the last one is the result. */
export function filterSteps(text: string, names: readonly TemplateFilter[]): readonly string[] {
  const results: string[] = [];
  for (const name of names) results.push(filters[name](results.at(-1) ?? text));
  return results;
}

function hex(byte: string): string {
  return byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
}
