import { createHash } from 'node:crypto';
import { hiddenForms } from './canary-forms.ts';

export interface CanaryOptions {
  /** Adds characters that every encoding writes differently: quotes, `&`, `<`, `%`, `+`, `/`, a space, `é`. */
  readonly hard?: boolean;
}

export interface Canaries {
  /** The value for this name: always the same within one factory. It never contains the name. */
  readonly makeCanary: (name: string, options?: CanaryOptions) => string;
  /** Every value made so far. */
  readonly all: () => readonly string[];
}

/**
 * Where a secret appears: its index in the given list, the form in which it appears, and the byte at which it starts.
 */
export interface Leak {
  readonly secret: number;
  readonly form: string;
  readonly at: number;
  readonly found: string;
}

export interface LeakOptions {
  /**
   * Also finds parts of a form that have at least this many bytes; off by default, because parts may be common words.
   */
  readonly partsFrom?: number;
}

/** Makes distinctive values that no program prints by chance. With another seed, the same names get other values. */
export function canaries(seed = ''): Canaries {
  const made = new Set<string>();
  return {
    makeCanary(name, options) {
      const value = makeCanary(`${seed}/${name}`, options);
      made.add(value);
      return value;
    },
    all: () => [...made],
  };
}

/** One distinctive value of 24 characters (36 if hard), always the same for one name. */
export function makeCanary(name: string, { hard = false }: CanaryOptions = {}): string {
  const digest = createHash('sha256').update(name).digest('base64').replaceAll(/[+/=]/g, '');
  return `${digest.slice(0, 12)}${hard ? ` "'&<%+/\\é?>` : ''}${digest.slice(12, 24)}`;
}

/**
 * Finds secrets in a text, unchanged and in common encodings: base64 in its three alignments, base64url, hex, percent,
 * JSON, XML and workflow-command escapes, and single lines of eight bytes or more.
 *
 * @throws {RangeError} if a secret is empty, because it would be everywhere
 */
export function findLeaks(
  text: string | Uint8Array,
  secrets: readonly (string | Uint8Array)[],
  { partsFrom }: LeakOptions = {},
): Leak[] {
  // Bytes as Latin-1 characters: any binary can be searched, and offsets are bytes.
  const plain = Buffer.from(text as string).toString('latin1');
  // Base64 is often wrapped at 76 columns.
  const joined = plain.replaceAll(/[\r\n]/g, '');
  return secrets.flatMap((secret, index) => {
    const bytes = Buffer.from(secret as string);
    if (bytes.length === 0) {
      throw new RangeError(`Secret ${index} is empty`);
    }
    return hiddenForms(bytes).flatMap(({ name, text: form, wraps }) => {
      const found =
        findForm(plain, form, partsFrom) ?? (wraps ? findForm(joined, form, partsFrom) : undefined);
      return found === undefined ? [] : [{ secret: index, form: name, ...found }];
    });
  });
}

/** A step's output without the lines that register masks, which have to contain the values. */
export function stripMaskCommands(rawStdout: string | Uint8Array): string {
  return Buffer.from(rawStdout as string)
    .toString('utf8')
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
}

function findForm(
  text: string,
  form: string,
  partsFrom: number | undefined,
): { at: number; found: string } | undefined {
  const length = partsFrom === undefined ? form.length : Math.min(partsFrom, form.length);
  for (let start = 0; start + length <= form.length; start++) {
    const found = form.slice(start, start + length);
    const at = text.indexOf(found);
    if (at >= 0) {
      return { at, found };
    }
  }
  return undefined;
}
