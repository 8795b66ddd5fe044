interface BareName {
  readonly name: string;
  /** Where its dollar stands, in UTF-16 code units from 0. */
  readonly offset: number;
  readonly written: string;
}

/** The names in a text that are written as in a shell, `$NAME` or `$(NAME)`, and stay as they are; `$$` is a dollar. */
export function bareNames(text: string): readonly BareName[] {
  return [...text.matchAll(/(?<!\$)(?:\$\$)*(\$(?:([A-Za-z_]\w*)|\(([A-Za-z_]\w*)\)))/g)].map(
    ({ 0: { length }, 1: written = '', 2: name, 3: inBrackets = '', index }) => ({
      name: name ?? inBrackets,
      offset: index + length - written.length,
      written,
    }),
  );
}
