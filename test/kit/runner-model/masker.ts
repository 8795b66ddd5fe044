import { derivedForms } from './derived-forms.ts';

/** The secrets that a job has registered so far, and the forms derived from each. */
export interface Masker {
  /** Registers one string and its derived forms, however short it is. */
  readonly add: (value: string) => void;
  /** What `add-mask` registers: its whole data, then each line of it, trimmed. */
  readonly addMaskCommand: (data: string) => void;
  /** Replaces every range that registered strings cover, overlapping or adjacent, with `***`. */
  readonly mask: (text: string) => string;
  /** What was registered, without the derived forms, in order. */
  readonly registered: () => readonly string[];
}

export function createMasker(): Masker {
  const originals = new Set<string>();
  const forms = new Set<string>();

  const add = (value: string): void => {
    if (value === '' || originals.has(value)) {
      return;
    }
    originals.add(value);
    for (const form of [value, ...derivedForms(value)]) {
      forms.add(form);
    }
  };

  return {
    add,
    addMaskCommand(data) {
      add(data);
      for (const line of data.split(/[\r\n]/)) {
        add(line.trim());
      }
    },
    mask: (text) => coverHits(text, forms),
    registered: () => [...originals],
  };
}

function coverHits(text: string, forms: Iterable<string>): string {
  const hits: [start: number, end: number][] = [];
  for (const form of forms) {
    // Continues one character after each hit, to find hits that overlap themselves.
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      hits.push([at, at + form.length]);
    }
  }
  hits.sort(([a], [b]) => a - b);
  let masked = '';
  let covered = 0;
  let open = false;
  for (const [start, end] of hits) {
    if (!open || start > covered) {
      masked += `${text.slice(covered, start)}***`;
      open = true;
    }
    covered = Math.max(covered, end);
  }
  return masked + text.slice(covered);
}
