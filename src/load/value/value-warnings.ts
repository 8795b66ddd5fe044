/** `message` is a predicate like that of a refusal: the caller adds the name. */
export interface ValueWarning {
  readonly kind: 'blank' | 'placeholder' | 'line-break' | 'carriage-return' | 'control-characters';
  readonly message: string;
}

const messages: Readonly<Record<ValueWarning['kind'], string>> = {
  blank: 'is white space alone',
  placeholder: 'looks like a placeholder that nobody has replaced',
  'line-break': 'ends in a line break; `trim: end` removes it',
  'carriage-return': 'contains carriage returns, as in a file from Windows',
  'control-characters': 'contains control characters',
};

/**
 * What is seldom meant in a text, though it is handed over exactly. Line breaks are what files and PEM texts are made
 * of: `multiline` says that they belong there.
 */
export function valueWarnings(
  text: string,
  { multiline }: { readonly multiline: boolean },
): readonly ValueWarning[] {
  const blank = text !== '' && /^[\t\n\v\f\r ]*$/.test(text);
  const found: Readonly<Record<ValueWarning['kind'], boolean>> = {
    blank,
    placeholder: isPlaceholder(text),
    // Of one line: what is made of several lines ends so like any text.
    'line-break': !multiline && !blank && text.indexOf('\n') === text.length - 1 && text !== '',
    'carriage-return': !multiline && text.includes('\r'),
    'control-characters': control.test(text),
  };
  const kinds = Object.keys(found) as ValueWarning['kind'][];
  return kinds.filter((kind) => found[kind]).map((kind) => ({ kind, message: messages[kind] }));
}

/** What people write where a value is to come, and never as one. */
function isPlaceholder(text: string): boolean {
  if (text.length > 80) return false;
  const word = text.trim();
  return (
    /^(?:change[-_ ]?me|replace[-_ ]?me|todo|tbd|fixme|placeholder|dummy|x{4,}|\*{3,}|\.{3})!*$/i.test(
      word,
    ) ||
    /^<[^<>]+>$/.test(word) ||
    /^(?:your|insert)[-_ ].{1,60}[-_ ](?:here|goes[-_ ]here)$/i.test(word)
  );
}

/** C0 controls other than tab, line feed and carriage return, and DEL: exact, yet seldom meant. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const control = /[\0-\x08\v\f\x0e-\x1f\x7f]/;
