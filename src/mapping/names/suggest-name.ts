/** Upper-case words with spaces between them. In any other name, the text after a space may be a value. */
const inWords = /^[A-Z][A-Z0-9_]*(?: +[A-Z0-9_]+)+$/;
const inOne = /^[A-Za-z0-9_./-]{1,60}$/;

/** The valid name that is closest to this text; undefined if there is none, or if the text may be a value. */
export function suggestName(text: string): string | undefined {
  if (!inOne.test(text) && !inWords.test(text)) return undefined;
  const name = text.replaceAll(/[^A-Za-z0-9_]+/g, '_').replaceAll(/^_+(?=[A-Za-z])|(?<=[A-Za-z0-9])_+$/g, '');
  if (!/[A-Za-z0-9]/.test(name)) return undefined;
  return /^[0-9]/.test(name) ? `_${name}` : name;
}

/** The hint for a text that is not a valid name of a variable. */
export function nameHint(text: string): string {
  const near = suggestName(text)?.toUpperCase();
  return near === undefined
    ? 'Use up to 255 letters, digits, and _, and do not start with a digit.'
    : `Try ${near}.`;
}
