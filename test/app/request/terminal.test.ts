import { describe, expect, test } from '@jest/globals';
import { diagnosticForm, formatProblems } from '../../../src/app/request/diagnostic.ts';
import { usesColor } from '../../../src/app/request/terminal.ts';
import { fakeWorld } from '../fake-world.ts';

describe('messages have colors', () => {
  test.each<[string, isColored: boolean, stderrIsTerminal: boolean, env: Record<string, string>]>([
    ['on a terminal', true, true, { TERM: 'xterm' }],
    ['not in a pipe or a file', false, false, { TERM: 'xterm' }],
    ['not on a terminal that knows none', false, true, { TERM: 'dumb' }],
    ['not in CI, even on a terminal', false, true, { CI: 'true' }],
    ['not with NO_COLOR', false, true, { NO_COLOR: '1' }],
    ['with an empty NO_COLOR', true, true, { NO_COLOR: '' }],
    ['with FORCE_COLOR in a pipe', true, false, { FORCE_COLOR: '1' }],
    ['with FORCE_COLOR in CI', true, false, { FORCE_COLOR: '3', CI: 'true' }],
    ['not with FORCE_COLOR=0', false, true, { FORCE_COLOR: '0' }],
    ['not with NO_COLOR, whatever FORCE_COLOR says', false, true, { NO_COLOR: '1', FORCE_COLOR: '1' }],
  ])('%s', (_, isColored, stderrIsTerminal, env) => {
    expect(usesColor(fakeWorld({ stderrIsTerminal, env }))).toBe(isColored);
  });
});

test('JSON never has colors', () => {
  expect(diagnosticForm(true, fakeWorld({ stderrIsTerminal: true }))).toBe('json');
});

test('the text is the same without them', () => {
  const place = { file: 'm.yml', line: 1, column: 2 };
  const problems = [{ code: 'NOT_FOUND' as const, message: '"A" is not there', hint: 'Create it.', place }];
  const colored = formatProblems(problems, 'colored text');
  expect(colored).toBe(
    '\x1b[1mm.yml:1:2: \x1b[0m\x1b[1;31merror:\x1b[0m "A" is not there \x1b[2m[NOT_FOUND]\x1b[0m\n  \x1b[1;36mhint:\x1b[0m Create it.\n',
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colors are made of
  expect(colored.replaceAll(/\x1b\[[\d;]*m/g, '')).toBe(formatProblems(problems, 'text'));
});
