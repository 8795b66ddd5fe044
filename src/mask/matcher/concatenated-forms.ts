import { Buffer } from 'node:buffer';

/** ConcatenatedForms, one after the other. */
export interface ConcatenatedForms {
  /** Behind the byte of the root, with one byte more at the end. */
  readonly bytes: Uint8Array;
  /** Where each begins, ascending, and where another would behind the last. */
  readonly begins: Int32Array;
  /** The form that stands at a place: the last one that begins there or before. */
  readonly formAt: (place: number) => number;
}

/** @throws {RangeError} when they have `most` bytes or more. */
export function concatenateForms(given: Iterable<string | Uint8Array>, most: number): ConcatenatedForms {
  const texts: string[] = [];
  let total = 1;
  for (const form of given) {
    const text = bytesOf(form);
    if (text === '') continue;
    texts.push(text);
    total += text.length;
  }
  if (total > most) throw new RangeError('too many bytes of forms');
  const bytes = Buffer.alloc(total + 1);
  const begins = new Int32Array(texts.length + 1);
  begins[0] = 1;
  for (let form = 0; form < texts.length; form += 1) {
    begins[form + 1] = (begins[form] as number) + (texts[form] as string).length;
  }
  // Some at once: one by one they take longer, and all together the memory once more.
  for (let form = 0; form < texts.length; form += 512) {
    bytes.write(texts.slice(form, form + 512).join(''), begins[form] as number, 'latin1');
  }
  return { bytes, begins, formAt: finder(begins) };
}

const ascii = /^[\0-\x7f]*$/;

/** A string of its bytes: thousands of them take a third of the room of buffers. */
function bytesOf(form: string | Uint8Array): string {
  if (typeof form === 'string' && ascii.test(form)) return form;
  return Buffer.from(form as string).toString('latin1');
}

/** Most often it is the one that was asked for before. */
function finder(begins: Int32Array): ConcatenatedForms['formAt'] {
  let recent = 0;
  return (place) => {
    if ((begins[recent] as number) <= place && place < (begins[recent + 1] as number)) return recent;
    let low = 0;
    let high = begins.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((begins[middle] as number) <= place) low = middle;
      else high = middle - 1;
    }
    recent = low;
    return low;
  };
}
