import type { Problem } from '../../failure.ts';
import { withLookalikeHint } from './lookalike-characters.ts';
import type { YamlDocument } from './yaml-document.ts';

/**
 * Sorts problems by file, line and column. Of several problems with one unquoted scalar, one stays. Where a lookalike
 * character is the cause, the hint says so.
 */
export function problemsInOrder(
  problems: readonly Problem[],
  layers: readonly { readonly file: string; readonly document: YamlDocument }[],
): Problem[] {
  const order = layers.map(({ file }) => file).reverse();
  const spot = ({ place }: Problem) => `${place?.file}:${place?.line}:${place?.column}`;
  const all = (code: Problem['code']) =>
    new Map(
      problems
        .filter((problem) => problem.code === code)
        .reverse()
        .map((p) => [spot(p), p]),
    );
  const bare = all('NOT_QUOTED');
  const invalid = all('INVALID_FIELD');
  const fileOf = ({ place }: Problem) => {
    const index = order.indexOf(place?.file ?? '');
    return index < 0 ? order.length : index;
  };
  const withSign = (problem: Problem) => {
    const { document } = layers.find(({ file }) => file === problem.place?.file) ?? {};
    return problem.place && document
      ? withLookalikeHint(problem, document.restOfLine(problem.place))
      : problem;
  };
  return problems
    .filter((problem) => {
      if (problem.code === 'INVALID_REFERENCE') return !bare.has(spot(problem));
      if (problem.code === 'NOT_QUOTED')
        return !invalid.has(spot(problem)) && bare.get(spot(problem)) === problem;
      return true;
    })
    .sort(
      (a, b) =>
        fileOf(a) - fileOf(b) ||
        (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
        (a.place?.column ?? 0) - (b.place?.column ?? 0),
    )
    .map(withSign);
}
