import { type ErrorCode, exitStatusOf, fail } from '../../../failure.ts';
import { shownWord } from '../../../text/shown-word.ts';
import { didYouMean } from '../../../text/suggest.ts';
import { wrap } from '../../../text/wrap.ts';
import type { World } from '../../world/world.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { type Explanation, explanations } from './explanations.ts';

/** Prints the explanation of one code, or the list of codes. */
export async function executeExplain(args: Arguments, world: World): Promise<number> {
  const written = args.text('code');
  world.writeOut(written === undefined ? listOfCodes() : explanationText(readCode(written)));
  return 0;
}

/** @throws {Failure} `USAGE` if there is no such code. */
function readCode(written: string): ErrorCode {
  const codes = Object.keys(explanations) as ErrorCode[];
  const code = codes.find((known) => known === written.toUpperCase());
  if (code !== undefined) return code;
  const shown = shownWord(written, codes, 'field');
  throw fail(
    'USAGE',
    shown === undefined ? 'this is not an error code' : `there is no error code "${shown}"`,
    didYouMean(written, codes, 'pipeline-secrets explain lists the codes.'),
  );
}

function listOfCodes(): string {
  const rows = Object.entries<Explanation>(explanations);
  const width = Math.max(...rows.map(([code]) => code.length));
  return rows.map(([code, { title }]) => `${code.padEnd(width)}  ${title}\n`).join('');
}

function explanationText(code: ErrorCode): string {
  const { title, cause, example, fix } = explanations[code];
  const paragraph = (text: string) => wrap(text, 78).join('\n  ');
  return `${code}: ${title}

Example:
  ${example}

Cause:
  ${paragraph(cause)}

Fix:
  ${paragraph(fix)}

Exit status: ${exitStatusOf[code]}
`;
}
