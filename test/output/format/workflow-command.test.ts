import { expect, test } from '@jest/globals';
import { addMask, workflowCommand } from '../../../src/output/format/workflow-command.ts';
import { failureOf } from '../failure-of.ts';

test.each([
  ['a bare command', workflowCommand('endgroup', {}, ''), '::endgroup::'],
  ['data is escaped', workflowCommand('notice', {}, '100% :,\r\n%0A'), '::notice::100%25 :,%0D%0A%250A'],
  [
    'properties are escaped further',
    workflowCommand('error', { title: 'a:b,c%\r\n::x', line: 3 }, 'm'),
    '::error title=a%3Ab%2Cc%25%0D%0A%3A%3Ax,line=3::m',
  ],
  [
    'properties without a value are left out',
    workflowCommand('error', { file: undefined, title: '' }, 'm'),
    '::error::m',
  ],
  ['a mask', addMask('100%25 ::x'), '::add-mask::100%2525 ::x'],
])('%s', (_, line, expected) => {
  expect(line).toBe(expected);
});

test.each(['', ' ', '\t\u{a0}\u{3000}', '\u{85}', 'a\nb', 'a\r', '\r\n'])(
  'text that is not one line to hide, %j, is no mask but a bug',
  (text) => {
    const failure = failureOf(() => addMask(text));

    expect(failure.problems).toEqual([{ code: 'BUG', message: 'a mask must be one line that is not blank' }]);
  },
);

test.each([
  ['a command', () => workflowCommand('a::b', {}, '')],
  ['a property', () => workflowCommand('error', { 'a=b': 'c' }, '')],
])('the name of %s that could end it is a bug', (_, act) => {
  expect(failureOf(act).exitStatus).toBe(70);
});
