import { expect, test } from '@jest/globals';
import { formatJson } from '../../../src/output/format/json.ts';
import { nastyValues } from '../nasty-values.ts';

test('every nasty value comes back exactly', () => {
  const variables = nastyValues.map((value, index) => ({ name: `V_${index}`, value }));

  expect(Object.entries(JSON.parse(formatJson(variables)))).toEqual(
    variables.map(({ name, value }) => [name, value]),
  );
});

test('names that objects know are data, in the order they came in', () => {
  const names = ['z', '__proto__', 'constructor', 'toString', 'a'];

  const text = formatJson(names.map((name) => ({ name, value: `value of ${name}` })));

  // JSON.parse makes __proto__ an own property; Object.entries shows it.
  expect(Object.entries(JSON.parse(text))).toEqual(names.map((name) => [name, `value of ${name}`]));
});

test('is one flat object with a newline at the end', () => {
  const variables = [
    { name: 'A', value: '1' },
    { name: 'B', value: 'x"y\n' },
  ];

  expect(formatJson(variables)).toBe('{\n  "A": "1",\n  "B": "x\\"y\\n"\n}\n');
  expect(formatJson([])).toBe('{}\n');
});
