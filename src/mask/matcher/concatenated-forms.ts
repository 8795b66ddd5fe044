import { Buffer } from 'node:buffer';

/** All forms in one array of bytes. */
export interface ConcatenatedForms {
  /** The forms, between an unused byte for the root and one at the end. */
  readonly bytes: Uint8Array;
  /** The start of each form, in ascending order, and the end of the last one. */
  readonly begins: Int32Array;
  /** The index of the form that contains a position. */
  readonly formAt: (position: number) => number;
}

/** @throws {RangeError} if all forms together have `maxBytes` or more. */
export function concatenateForms(given: Iterable<string | Uint8Array>, maxBytes: number): ConcatenatedForms {
  const texts: string[] = [];
  let total = 1;
  for (const form of given) {
    const text = bytesOf(form);
    if (text === '') continue;
    texts.push(text);
    total += text.length;
  }
  if (total > maxBytes) throw new RangeError('too many bytes of forms');
  const bytes = Buffer.alloc(total + 1);
  const begins = new Int32Array(texts.length + 1);
  begins[0] = 1;
  for (let form = 0; form < texts.length; form += 1) {
    begins[form + 1] = (begins[form] as number) + (texts[form] as string).length;
  }
  // In batches: single writes take longer, and one write of everything would need the memory twice.
  for (let form = 0; form < texts.length; form += 512) {
    bytes.write(texts.slice(form, form + 512).join(''), begins[form] as number, 'latin1');
  }
  return { bytes, begins, formAt: formFinder(begins) };
}

const ascii = /^[\0-\x7f]*$/;

/** The bytes as a Latin-1 string: thousands of strings take a third of the memory of buffers. */
function bytesOf(form: string | Uint8Array): string {
  if (typeof form === 'string' && ascii.test(form)) return form;
  return Buffer.from(form as string).toString('latin1');
}

/** Remembers the last result, which is most often the next one too. */
function formFinder(begins: Int32Array): ConcatenatedForms['formAt'] {
  let recent = 0;
  return (position) => {
    if ((begins[recent] as number) <= position && position < (begins[recent + 1] as number)) return recent;
    let low = 0;
    let high = begins.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((begins[middle] as number) <= position) low = middle;
      else high = middle - 1;
    }
    recent = low;
    return low;
  };
}
