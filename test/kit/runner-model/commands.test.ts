import { describe, expect, test } from '@jest/globals';
import { type Command, parseCommand } from './commands.ts';

const known = new Set(['error', 'add-mask']);
const parse = (line: string) => parseCommand(line, (name) => known.has(name));

describe('parseCommand', () => {
  test.each<[string, string, Partial<Command> | undefined]>([
    ['a command without properties', '::error::text', { name: 'error', properties: {}, data: 'text' }],
    ['a command after white space', ' \t::error::text', { data: 'text' }],
    ['a command name in any case', '::Add-MASK::x', { name: 'add-mask' }],
    ['a command name in any case before properties', '::ERROR line=1::x', { name: 'error' }],
    ['the old form after a bracket', '[1] ##[error]x', { name: 'error', data: 'x' }],
    [
      'properties apart, by lower-case name',
      '::error file=a.ts,endLine=2::x',
      { properties: { file: 'a.ts', endline: '2' } },
    ],
    ['a property value with an equals sign', '::error title=a=b::', { properties: { title: 'a=b' } }],
    ['no property without a name or a value', '::error title=,=x,bare::x', { properties: {} }],
    ['data unescaped, percent last', '::error::%0D%0A%25%250A%3A', { data: '\r\n%%0A%3A' }],
    ['lower-case codes as text', '::error::%0a', { data: '%0a' }],
    ['property values unescaped', '::error title=%0D%0A%3A%2C%25::', { properties: { title: '\r\n:,%' } }],
    ['data with colons', '::error::a::b', { data: 'a::b' }],
    ['empty data', '::error::', { data: '' }],
    ['the old form', '##[error]text', { name: 'error', data: 'text' }],
    ['the old form anywhere in a line', 'say ##[add-mask]x y', { name: 'add-mask', data: 'x y' }],
    ['the old form with its own codes', '##[error]%3B%0D%0A%5D%25', { data: ';\r\n]%' }],
    ['the properties of the old form', '##[error file=a;line=2]x', { properties: { file: 'a', line: '2' } }],
    ['the old form after an unknown new one', '::other::##[error]x', { name: 'error', data: 'x' }],
    ['no command after other text', 'say ::error::x', undefined],
    ['no command that is not known', '::other::x', undefined],
    ['no old command that is not known', '##[other]x', undefined],
    ['no command without its end', '::error', undefined],
    ['no old command without its end', '##[error', undefined],
    ['no command behind another old form', '##[other]##[error]x', undefined],
    ['no command in an empty line', '', undefined],
  ])('reads %s', (_, line, expected) => {
    const command = parse(line);
    expect(command).toEqual(
      expected === undefined ? undefined : expect.objectContaining({ ...expected, line }),
    );
  });
});
