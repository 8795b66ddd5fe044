import type { MessageWithHint } from '../../failure.ts';

/** A name without a folder, which Windows neither shortens nor takes for a device, so that a mapping works everywhere. */
export const fileNamePattern =
  /^(?!.*\.$)(?!(?:[Cc][Oo][Nn]|[Pp][Rr][Nn]|[Aa][Uu][Xx]|[Nn][Uu][Ll]|(?:[Cc][Oo][Mm]|[Ll][Pp][Tt])[0-9])(?:\.|$))[A-Za-z0-9_.-]{1,255}$/;

/**
 * The problem with the name of a file, if there is one.
 *
 * @param shown the name, shortened for a message
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function fileNameProblem(name: string, shown: string): MessageWithHint | undefined {
  if (fileNamePattern.test(name)) return undefined;
  if (!/^[A-Za-z0-9_.-]{1,255}$/.test(name) || /^\.+$/.test(name)) {
    return {
      message: `"${shown}" is not a valid file name`,
      hint: 'Use up to 255 letters, digits, and _ . -, without a folder.',
    };
  }
  return name.endsWith('.')
    ? { message: `"${shown}" ends with a dot, which Windows drops`, hint: 'Remove the dot.' }
    : {
        message: `"${shown}" is a device name on Windows`,
        hint: 'Choose another name, so that the mapping works on every system.',
      };
}
