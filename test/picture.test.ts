import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

test('the picture in the README shows what the commands print', async () => {
  // After a change: node scripts/picture.mjs
  const { pictures } = (await import('../scripts/picture.mjs' as string)) as {
    pictures: () => Record<string, string>;
  };
  for (const [theme, svg] of Object.entries(pictures()))
    expect(readFileSync(new URL(`../docs/images/run-${theme}.svg`, import.meta.url), 'utf8')).toBe(svg);
});
