type EntityNames = Readonly<Record<string, string>>;

/** The references for `&`, `<`, `>` and quotes. */
const tables = {
  xml: { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' },
  text: { '&': 'amp', '<': 'lt', '>': 'gt' },
  quot: { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' },
  python: { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#x27' },
  php: { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' },
  go: { '&': 'amp', '<': 'lt', '>': 'gt', '"': '#34', "'": '#39' },
  dotnet: { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#x27', '+': '#x2B', '`': '#x60' },
} as const satisfies Record<string, EntityNames>;

/** XML, as the runner derives it. */
export function xmlForm(text: string): string {
  return markup(text, tables.xml);
}

/** HTML and XML, also with numeric references for characters that are not ASCII. */
export function markupForms(text: string): ReadonlySet<string> {
  const { text: plain, quot, python, php, go, xml, dotnet } = tables;
  const forms = [plain, quot, python, php, go].map((names) => markup(text, names));
  if (!/\P{ASCII}/u.test(text)) return new Set(forms);
  return new Set([
    ...forms,
    ...[text, ...forms, markup(text, xml)].flatMap(characterReferences),
    // .NET: HtmlEncoder, and WebUtility, which leaves most letters as they are.
    characterReferences(markup(text, dotnet))[1] ?? '',
    markup(text, php).replaceAll(/[\u00a0-\u00ff]|[\u{10000}-\u{10ffff}]/gu, decimal),
  ]);
}

/** Decimal and hexadecimal references, and those of scripts that know only 16 bits of a character. */
function characterReferences(text: string): readonly string[] {
  const hex = (sign: string) => `&#x${(sign.codePointAt(0) ?? 0).toString(16)};`;
  return [
    text.replaceAll(/\P{ASCII}/gu, decimal),
    text.replaceAll(/\P{ASCII}/gu, (sign) => hex(sign).toUpperCase().replace('X', 'x')),
    text.replaceAll(/\P{ASCII}/gu, hex),
    text.replaceAll(/[\u0080-\uffff]/g, (unit) => `&#${unit.charCodeAt(0)};`),
  ];
}

function decimal(sign: string): string {
  return `&#${sign.codePointAt(0)};`;
}

function markup(text: string, names: EntityNames): string {
  return text.replaceAll(/[&<>"'+`]/g, (sign) => (names[sign] ? `&${names[sign]};` : sign));
}
