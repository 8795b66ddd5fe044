import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { isScalar, parseDocument, visit } from 'yaml';
import { formatProblems } from '../../src/app/request/diagnostic.ts';
import { Failure } from '../../src/failure.ts';
import { findLeaks, makeCanary } from '../kit/canary.ts';
import { parseText } from './parse-text.ts';

const folder = new URL('good/', import.meta.url);

/** A pasted secret in each form that some validator takes for something else. */
const pasted = [
  makeCanary('pasted'),
  makeCanary('pasted', { hard: true }),
  `ssm:/a#${makeCanary('pasted')} x`,
  `\${${makeCanary('pasted')}`,
  `p4\${${makeCanary('pasted')}}ss`,
  'hunter2',
  'Tr0ub4dor&3',
  'correct horse',
];
describe('a secret that was pasted for a value shows in no message', () => {
  test.each(readdirSync(folder))('%s', (file) => {
    const source = readFileSync(new URL(file, folder), 'utf8');
    const places: (readonly [number, number])[] = [];
    visit(parseDocument(source), {
      // The words that a var may take are shown to who gives another one.
      Pair: (_, { key }) => (isScalar(key) && key.value === 'allow' ? visit.SKIP : undefined),
      Scalar: (key, node) => {
        if (key !== 'key' && isScalar(node) && node.range) places.push([node.range[0], node.range[1]]);
      },
    });
    const leaks: string[] = [];
    let refused = 0;
    for (const [start, end] of places) {
      for (const secret of pasted) {
        const text = `${source.slice(0, start)}${JSON.stringify(secret)}${source.slice(end)}`;
        try {
          parseText(text);
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          refused += 1;
          const shown = formatProblems(error.problems, 'text');
          const isLeak =
            findLeaks(shown, [makeCanary('pasted'), makeCanary('pasted', { hard: true })]).length > 0;
          if (isLeak || shown.includes(secret)) leaks.push(`${secret}\n${shown}`);
        }
      }
    }
    expect(leaks).toEqual([]);
    expect(refused).toBeGreaterThan(0);
  });
});
