import { expect, test } from '@jest/globals';
import { Failure } from '../../src/failure.ts';
import type { MappingWarning } from '../../src/mapping/mapping-warnings.ts';
import { parseMapping } from '../../src/mapping/parse-mapping.ts';
import { mappingOptions } from './mapping-options.ts';

function warningsOf(entry: string, more = '') {
  const warnings: MappingWarning[] = [];
  const options = mappingOptions({ onWarning: (warning) => void warnings.push(warning) });
  try {
    parseMapping(`version: 1\nenv:\n  A: ${entry}\n${more}`, options);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
  return warnings;
}

test.each([
  ['a value by name', '{ value: "ssm:/canary" }', 'value'],
  ['a value with a key', '{ value: "secretsmanager:canary#key" }', 'value'],
  ['a value that only starts like one', '{ value: "ssm: canary" }', 'value'],
  ['a template', '{ template: "ssm:/canary" }', 'template'],
])('%s that looks like a reference is a warning at its entry', (_, entry, field) => {
  const message = `"A": \`${field}\` is text and looks like a reference; use \`from\` to read it`;
  expect(warningsOf(entry)).toEqual([{ message, place: { file: 'mapping.yml', line: 3, column: 3 } }]);
});

test.each([
  ['an ARN', '{ value: "arn:aws:ssm:eu-west-1:123456789012:parameter/a" }'],
  ['a reference later in the text', '{ value: "see ssm:/a" }'],
  ['the name of a service', '{ value: ssm }'],
  ['an empty text', '{ value: "" }'],
  ['a reference in `from`', 'ssm:/a'],
])('%s is none', (_, entry) => {
  expect(warningsOf(entry)).toEqual([]);
});

test('a mistake elsewhere hides no warning', () => {
  expect(warningsOf('{ value: "ssm:/canary" }', '  B: nonsense\n')).toHaveLength(1);
});
