/** A warning; `message` is a predicate to which the caller adds the name. */
export interface ValueWarning {
  readonly kind: 'blank' | 'placeholder' | 'line-break' | 'carriage-return' | 'control-characters';
  readonly message: string;
}

const warningMessages: Readonly<Record<ValueWarning['kind'], string>> = {
  blank: 'contains only white space',
  placeholder: 'looks like a placeholder that was never replaced',
  'line-break': 'ends with a line break; `trim: end` removes it',
  'carriage-return': 'contains carriage returns, as in a Windows text file',
  'control-characters': 'contains control characters',
};

/**
 * Warns of things in a text that are rarely intended. The text is handed over unchanged.
 *
 * @param options `multiline`: line breaks are expected, as in files and PEM texts.
 */
export function valueWarnings(
  text: string,
  { multiline }: { readonly multiline: boolean },
): readonly ValueWarning[] {
  const blank = text !== '' && /^[\t\n\v\f\r ]*$/.test(text);
  const found: Readonly<Record<ValueWarning['kind'], boolean>> = {
    blank,
    placeholder: isPlaceholder(text),
    // Only after a single line: a text of several lines normally ends with a line break.
    'line-break': !multiline && !blank && text.indexOf('\n') === text.length - 1 && text !== '',
    'carriage-return': !multiline && text.includes('\r'),
    'control-characters': controlCharacter.test(text),
  };
  const kinds = Object.keys(found) as ValueWarning['kind'][];
  return kinds.filter((kind) => found[kind]).map((kind) => ({ kind, message: warningMessages[kind] }));
}

/** Whether a text is a typical placeholder and never a value. */
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

/** C0 controls other than tab, line feed and carriage return, and DEL. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: this finds control characters.
const controlCharacter = /[\0-\x08\v\f\x0e-\x1f\x7f]/;
