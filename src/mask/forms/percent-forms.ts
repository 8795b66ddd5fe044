import { hexOf } from './source-forms.ts';

/** The characters besides letters and digits that stay unchanged; a space becomes a plus sign. */
const percentFlavours = [
  // RFC 3986, and in a form.
  '-._~',
  ' -._~',
  // JavaScript: encodeURIComponent, encodeURI, URLSearchParams (Java's URLEncoder too), and the password of a URL.
  "-._~!'()*",
  "-._~!'()*;/?:@&=+$,#",
  ' -._*',
  "-._~!$%&'()*+,",
  // JavaScript: what a URL leaves unchanged in its query (and in that of postgres: and the like), in its path (before
  // and since `^` is encoded there), and in its fragment.
  '-._~!$%&()*+,/:;=?@[\\]^`{|}',
  "-._~!$%&'()*+,/:;=?@[\\]^`{|}",
  "-._~!$%&'()*+,/:;=@[\\]^|",
  "-._~!$%&'()*+,/:;=@[\\]|",
  "-._~!#$%&'()*+,/:;=?@[\\]^{|}",
  // Python's requests: the query, and the path.
  "-._~!$&'()*+,/:;=?@",
  "-._~!$&'()*+,/:;=@",
  // PHP: urlencode.
  ' -._',
  // Python: quote.
  '-._~/',
  // Go: the password of a URL, a segment of a path, a path, a fragment.
  '-._~$&+,;=',
  '-._~$&+:=@',
  '-._~$&+,/:;=@',
  '-._~!$&()*+,/:;=?@',
];

export function percents(text: string): readonly string[] {
  const full = percent(text);
  const lower = full.replaceAll(/%../g, (code) => code.toLowerCase());
  return keptOf(signsIn(full).join('')).flatMap((kept) => [
    kept.reduce((form, { code, sign }) => form.replaceAll(code, sign), full),
    kept.reduce((form, { code, sign }) => form.replaceAll(code.toLowerCase(), sign), lower),
  ]);
}

type Kept = readonly { readonly code: string; readonly sign: string }[];

const keptBySigns = new Map<string, readonly Kept[]>();

/** The characters that each flavour keeps, without duplicates. Most texts contain the same few characters. */
function keptOf(signs: string): readonly Kept[] {
  const known = keptBySigns.get(signs);
  if (known) return known;
  const kept = new Set(
    percentFlavours.map((flavour) => [...signs].filter((sign) => flavour.includes(sign)).join('')),
  );
  const all = [...kept].map((some) =>
    [...some].map((sign) => ({ code: codeOf(sign), sign: sign === ' ' ? '+' : sign })),
  );
  keptBySigns.set(signs, all);
  return all;
}

/** Encodes everything except letters, digits and `-._`, which all flavours keep. */
export function percent(text: string): string {
  return encodeURIComponent(text).replaceAll(/[~!'()*]/g, codeOf);
}

/** The encoded ASCII characters. The percent sign comes last: decoded before the others, it would make new codes. */
function signsIn(encoded: string): readonly string[] {
  const codes = new Set(encoded.match(/%[2-7][0-9A-F]/g));
  const last = codes.delete('%25') ? ['%'] : [];
  const signs = [...codes].map((code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
  return [...signs.sort(), ...last];
}

function codeOf(sign: string): string {
  return `%${hexOf(sign, 2).toUpperCase()}`;
}
