export interface HiddenForm {
  readonly name: string;
  /** The form's bytes, one Latin-1 character for each. */
  readonly text: string;
  /** Decoders ignore line breaks inside the form. */
  readonly wraps: boolean;
}

/** Shorter encoded parts occur everywhere by chance. */
const SHORTEST_CORE = 8;
const NONE = /(?!)/;
const UNRESERVED = /[A-Za-z0-9\-._~]/;

/** All forms in which a value can appear, without duplicates; the value itself comes first. */
export function hiddenForms(value: Buffer): HiddenForm[] {
  const text = value.toString('utf8');
  const json = JSON.stringify(text).slice(1, -1);
  const percent = percentEncode(value, UNRESERVED);
  const form = percentEncode(value, /[A-Za-z0-9\-._~!'()*]/);
  const forms: HiddenForm[] = [
    { name: 'value', text: value.toString('latin1'), wraps: false },
    ...base64Cores(value),
    ...hexForms(value.toString('hex')),
    encoded('percent', percent),
    encoded('percent lower case', lowerPercent(percent)),
    encoded('percent as encodeURIComponent', form),
    encoded('percent as encodeURIComponent, lower case', lowerPercent(form)),
    encoded('percent as a form', percent.replaceAll('%20', '+')),
    encoded('percent for every byte', percentEncode(value, NONE)),
    encoded('percent for every byte, lower case', lowerPercent(percentEncode(value, NONE))),
    encoded('json', json),
    encoded('json with escaped slashes', json.replaceAll('/', '\\/')),
    encoded('json in ASCII', escapeUnicode(json)),
    encoded('json in ASCII, upper case', escapeUnicode(json).replaceAll(/\\u[0-9a-f]{4}/g, upperUnicode)),
    encoded('json in json', JSON.stringify(json).slice(1, -1)),
    encoded('xml', escapeXml(text)),
    encoded('workflow command', escapeCommand(text)),
    ...text
      .split(/[\r\n]+/)
      .filter((line) => line !== text && Buffer.byteLength(line) >= SHORTEST_CORE)
      .map((line) => encoded('line', line)),
  ];
  const seen = new Set<string>();
  return forms.filter((one) => one.text.length > 0 && !seen.has(one.text) && seen.add(one.text));
}

/** For each of the three alignments, the characters that depend only on the value and not on its surroundings. */
function base64Cores(value: Buffer): HiddenForm[] {
  return [0, 1, 2].flatMap((offset) => {
    const whole = Math.floor((value.length - offset) / 3) * 3;
    const core = value.subarray(offset, offset + whole);
    return core.length * (4 / 3) < SHORTEST_CORE
      ? []
      : [
          encoded(`base64 at ${offset}`, core.toString('base64'), true),
          encoded(`base64url at ${offset}`, core.toString('base64url'), true),
        ];
  });
}

function hexForms(hex: string): HiddenForm[] {
  return hex.length < SHORTEST_CORE
    ? []
    : [encoded('hex', hex, true), encoded('hex, upper case', hex.toUpperCase(), true)];
}

function encoded(name: string, text: string, wraps = false): HiddenForm {
  return { name, text: Buffer.from(text).toString('latin1'), wraps };
}

function percentEncode(value: Buffer, plain: RegExp): string {
  return [...value]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return plain.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}

function lowerPercent(text: string): string {
  return text.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
}

function escapeUnicode(json: string): string {
  return json.replaceAll(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function upperUnicode(code: string): string {
  return `\\u${code.slice(2).toUpperCase()}`;
}

function escapeXml(text: string): string {
  const names: Record<string, string> = { '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos', '&': 'amp' };
  return text.replaceAll(/[<>"'&]/g, (character) => `&${names[character]};`);
}

function escapeCommand(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
