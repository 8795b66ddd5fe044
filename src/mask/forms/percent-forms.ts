import { hexOf } from './hex-of.ts';

/** What else stays as it is beside letters and digits, or, if it is a space, becomes a plus sign. */
const percentFlavours = [
  // RFC 3986, and in a form.
  '-._~',
  ' -._~',
  // JavaScript: encodeURIComponent, encodeURI, URLSearchParams (Java's URLEncoder too), and the password of a URL.
  "-._~!'()*",
  "-._~!'()*;/?:@&=+$,#",
  ' -._*',
  "-._~!$%&'()*+,",
  // What a URL in JavaScript leaves as it is: in its query (and in that of postgres: and the like), in its path (before
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

/** What flavours keep of these signs: most of them differ in others, and most texts have the same few. */
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

/** Everything encoded but letters, digits and `-._`, which all keep. */
export function percent(text: string): string {
  return encodeURIComponent(text).replaceAll(/[~!'()*]/g, codeOf);
}

/** The signs in ASCII that are encoded. The percent sign comes last: taken back before others, it would make codes. */
function signsIn(encoded: string): readonly string[] {
  const codes = new Set(encoded.match(/%[2-7][0-9A-F]/g));
  const last = codes.delete('%25') ? ['%'] : [];
  const signs = [...codes].map((code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
  return [...signs.sort(), ...last];
}

function codeOf(sign: string): string {
  return `%${hexOf(sign, 2).toUpperCase()}`;
}
