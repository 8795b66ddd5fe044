/**
 * The forms that the runner itself derives from a registered string; everything else that a step may print (hex,
 * base64url, lower-case percent codes, …) is not masked.
 */
export function derivedForms(value: string): string[] {
  const bytes = Buffer.from(value, 'utf8');
  return [
    bytes.toString('base64'),
    shiftedBase64(bytes, 1),
    shiftedBase64(bytes, 2),
    value.replaceAll('"', '\\"'),
    value.replaceAll("'", "''"),
    escapeJson(value),
    escapeDataString(value),
    escapeXml(value),
    trimDoubleQuotes(value),
    ...splitAtAmpersand(value),
  ].filter((form) => form !== '');
}

/** The shortest half of a string with `&` that is masked by itself. */
const SHORTEST_HALF = 6;

function shiftedBase64(bytes: Buffer, shift: number): string {
  return (bytes.length > shift ? bytes.subarray(shift) : bytes).toString('base64');
}

/**
 * The escapes of Newtonsoft's JSON writer: three more line separators than in JavaScript, and lone surrogates
 * unchanged.
 */
function escapeJson(value: string): string {
  return Array.from({ length: value.length }, (_, index) => escapeJsonUnit(value.charAt(index))).join('');
}

function escapeJsonUnit(unit: string): string {
  if (unit >= ' ' && !'"\\\u0085\u2028\u2029'.includes(unit)) {
    return unit;
  }
  const code = unit.charCodeAt(0).toString(16).padStart(4, '0');
  return SHORT_ESCAPES[unit] ?? `\\u${code}`;
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** .NET's `Uri.EscapeDataString`: as RFC 3986, so also `!'()*`, with upper-case digits. */
function escapeDataString(value: string): string {
  return encodeURIComponent(Buffer.from(value).toString()).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function escapeXml(value: string): string {
  const names: Readonly<Record<string, string>> = {
    '<': 'lt',
    '>': 'gt',
    '"': 'quot',
    "'": 'apos',
    '&': 'amp',
  };
  return value.replaceAll(/[<>"'&]/g, (character) => `&${names[character]};`);
}

function trimDoubleQuotes(value: string): string {
  return value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : '';
}

/**
 * PowerShell prints a failed command in two halves: cut after the first `&+`, whose next character is coloured and
 * therefore separate, or else after the last `&`.
 */
function splitAtAmpersand(value: string): string[] {
  const plus = value.indexOf('&+');
  const cut = plus >= 0 ? plus + 2 : value.lastIndexOf('&') + 1;
  if (cut === 0) {
    return [];
  }
  const halves = [value.slice(0, cut), value.slice(plus >= 0 ? cut + 1 : cut)];
  return halves.filter((half) => half.length >= SHORTEST_HALF);
}
