import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pickKey } from '../../../src/load/value/pick-key.ts';
import type { Conversion } from '../../../src/mapping/model/mapping.ts';

type Row = readonly [
  sentence: string,
  text: string,
  key: string,
  expected: string,
  type?: Conversion['type'],
];

const found: readonly Row[] = [
  ['a string is decoded', '{"a":"x\\u0041\\n"}', 'a', 'xA\n'],
  ['a string may be empty', '{"a":""}', 'a', ''],
  ['a string that holds JSON is not parsed again', '{"a":"{\\"b\\":1}"}', 'a', '{"b":1}'],
  ['a number keeps its last zero', '{"a":1.10}', 'a', '1.10'],
  ['a number keeps all its digits', '{"a":12345678901234567890}', 'a', '12345678901234567890'],
  ['a number keeps its exponent', '{"a":-1E+3}', 'a', '-1E+3'],
  ['a boolean is its word', '{"a":false}', 'a', 'false'],
  ['white space around a value does not count', '{ "a"\n:\t1 }', 'a', '1'],
  [
    'an object under type json is its source',
    '{"a":{ "b" : 1.0,"b":2 }}',
    'a',
    '{ "b" : 1.0,"b":2 }',
    'json',
  ],
  ['an array under type json is its source', '{"a":[ 1 , 2 ]}', 'a', '[ 1 , 2 ]', 'json'],
  ['a string under type json keeps its quotes', '{"a":"x\\u0041"}', 'a', '"x\\u0041"', 'json'],
  ['a number under type json is its source', '{"a":1.0}', 'a', '1.0', 'json'],
  ['half a surrogate pair under type json is its source', '{"a":"\\ud800"}', 'a', '"\\ud800"', 'json'],
  ['the name is compared decoded', '{"\\u0061":1}', 'a', '1'],
  ['the name may be empty', '{"":1}', '', '1'],
  ['the name may be __proto__', '{"__proto__":1}', '__proto__', '1'],
  ['the name may be constructor', '{"constructor":1}', 'constructor', '1'],
  ['a literal key with a slash inside is no pointer', '{"a/b":1,"a":{"b":2}}', 'a/b', '1'],
  ['a literal key with a tilde is literal', '{"a~1":1}', 'a~1', '1'],
  ['a literal key with a dot is literal', '{"a.b":1}', 'a.b', '1'],
  ['a duplicate of another key does not matter', '{"b":1,"b":2,"a":3}', 'a', '3'],
  ['the same name on another level is no duplicate', '{"a":1,"b":{"a":2}}', 'a', '1'],
  ['a pointer goes into objects', '{"a":{"b":{"c":"x"}}}', '/a/b/c', 'x'],
  ['a pointer goes into arrays', '{"a":[{"b":1},{"b":2}]}', '/a/1/b', '2'],
  ['a pointer goes into a top-level array', '["x","y"]', '/1', 'y'],
  ['a pointer of one slash is the empty name', '{"":1}', '/', '1'],
  ['a pointer has empty names', '{"":{"":1}}', '//', '1'],
  ['a pointer escapes the slash', '{"a/b":1}', '/a~1b', '1'],
  ['a pointer escapes the tilde', '{"a~b":1}', '/a~0b', '1'],
  ['a pointer decodes ~01 once', '{"~1":1}', '/~01', '1'],
  ['a pointer takes digits as a name of an object', '{"01":1}', '/01', '1'],
];

const missing: readonly Row[] = [
  ['a name that is not there', '{"a":1}', 'b', ''],
  ['a name in an empty object', '{}', 'a', ''],
  ['null', '{"a":null}', 'a', ''],
  ['null under type json', '{"a":null}', 'a', '', 'json'],
  ['null at the end of a pointer', '[{"a":null}]', '/0/a', ''],
  ['toString, which every JavaScript object has', '{}', 'toString', ''],
  ['__proto__, where it is not written', '{"a":1}', '__proto__', ''],
  ['a nested name without a pointer', '{"a":{"b":1}}', 'b', ''],
  ['an index beyond the end', '[1]', '/1', ''],
  ['an index beyond every array', '[1]', '/99999999999999999999999', ''],
  ['an index with a leading zero', '[1,2]', '/01', ''],
  ['a negative index', '[1]', '/-1', ''],
  ['the index -', '[1]', '/-', ''],
  ['a name of an array', '[1]', '/length', ''],
  ['a literal index of an array', '[1]', '0', ''],
  ['what would be below a missing name', '{"a":1}', '/b/c/d', ''],
];

const refused: readonly Row[] = [
  ['text that is not JSON', 'hunter2', 'a', 'NOT_JSON'],
  ['JSON with something after it', '{"a":1}x', 'a', 'NOT_JSON'],
  ['JSON after a byte order mark', '\ufeff{"a":1}', 'a', 'NOT_JSON'],
  ['a key of a string', '"hunter2"', 'a', 'NOT_A_CONTAINER'],
  ['a key of a number', '1', 'a', 'NOT_A_CONTAINER'],
  ['a key of null', 'null', 'a', 'NOT_A_CONTAINER'],
  ['a pointer through a string', '{"a":"hunter2"}', '/a/b', 'NOT_A_CONTAINER'],
  ['a pointer through null', '{"a":null}', '/a/b', 'NOT_A_CONTAINER'],
  ['a pointer through a string with an index', '{"a":"hunter2"}', '/a/0', 'NOT_A_CONTAINER'],
  ['an object without type json', '{"a":{}}', 'a', 'NOT_A_SCALAR'],
  ['an array under type string', '{"a":[]}', 'a', 'NOT_A_SCALAR', 'string'],
  ['a duplicate', '{"a":1,"a":2}', 'a', 'DUPLICATE_KEY'],
  ['a duplicate of equal value', '{"a":1,"a":1}', 'a', 'DUPLICATE_KEY'],
  ['a duplicate that is written otherwise', '{"a":1,"b":2,"\\u0061":3}', 'a', 'DUPLICATE_KEY'],
  ['a duplicate of null', '{"a":null,"a":1}', 'a', 'DUPLICATE_KEY'],
  ['a duplicate under type json', '{"a":1,"a":2}', 'a', 'DUPLICATE_KEY', 'json'],
  ["a duplicate on a pointer's way", '{"a":{"b":1},"a":{"c":2}}', '/a/b', 'DUPLICATE_KEY'],
  ["a duplicate at a pointer's end", '[{"b":1,"b":1}]', '/0/b', 'DUPLICATE_KEY'],
  ['half a surrogate pair', '{"a":"x\\ud800"}', 'a', 'NOT_TEXT'],
  ['the wrong half first', '{"a":"\\udc00\\ud800"}', 'a', 'NOT_TEXT'],
  ['a pointer with a bare tilde', '{"a":1}', '/a~', 'INVALID_REFERENCE'],
  ['a pointer with ~2', '{"a":1}', '/~2', 'INVALID_REFERENCE'],
];

function hex(unit: string): string {
  return unit.charCodeAt(0).toString(16).padStart(4, '0');
}

describe('pickKey', () => {
  test.each(found)('%s', (...[, text, key, expected, type]) => {
    expect(pickKey(text, key, type)).toEqual({ ok: true, status: 'found', text: expected });
  });

  test.each(missing)('%s is missing', (...[, text, key, , type]) => {
    expect(pickKey(text, key, type)).toEqual({ ok: true, status: 'missing', isNull: text.includes('null') });
  });

  test.each([
    ['letters that changed places', '{"password":1,"user":2}', 'passwrod', 'password'],
    ['other letters of a short name', '{"host":1,"port":2}', 'prt', 'port'],
    ['two other letters', '{"username":1}', 'usrnme', 'username'],
    ['another case', '{"apiKey":1}', 'APIKEY', 'apiKey'],
    ['a name behind a pointer', '{"db":{"user":1}}', '/db/usre', '/db/user'],
    ['a name before the last of a pointer', '{"config":{"user":1}}', '/confg/user', '/config'],
    ['a name that a pointer escapes', '{"a/b~c":1}', '/a~1b~0d', '/a~1b~0c'],
    ['a name that would read as a pointer', '{"/user":1}', 'user', '/~1user'],
    ['a path with dots', '{"db":{"user":1}}', 'db.user', '/db/user'],
    ['a path with slashes, through an array', '{"hosts":[{"name":1}]}', 'hosts/0/name', '/hosts/0/name'],
  ])('%s: the name that is near is told', (_, text, key, near) => {
    expect(pickKey(text, key)).toEqual({ ok: true, status: 'missing', isNull: false, near });
  });

  test.each([
    ['three other letters', '{"password":1}', 'passXYZd'],
    ['a name that only starts the same', '{"password":1}', 'pass'],
    ['a path to nothing', '{"db":{"user":1}}', 'db.x.y'],
    ['a path to a duplicate', '{"db":{"user":1,"user":2}}', 'db.user'],
  ])('%s: no name is told', (_, text, key) => {
    expect(pickKey(text, key)).toEqual({ ok: true, status: 'missing', isNull: false });
  });

  test.each([
    ['the whole text', '"{\\"password\\": \\"hunter2\\"}"', 'password'],
    ['a list in it', '"[1]"', '/0'],
    ['a value on the way of a pointer', '{"config":"{\\"user\\":\\"hunter2\\"}"}', '/config/user'],
  ])('JSON in a JSON string is called that: %s', (_, text, key) => {
    const picked = pickKey(text, key);
    expect(picked).toMatchObject({
      code: 'NOT_A_CONTAINER',
      message: 'asks for a key of a JSON string that itself contains JSON',
    });
    expect(JSON.stringify(picked)).not.toContain('hunter2');
  });

  test.each(refused)('%s is refused', (...[, text, key, code, type]) => {
    const picked = pickKey(text, key, type);
    expect(picked).toMatchObject({ ok: false, code });
    expect(JSON.stringify(picked)).not.toContain('hunter2');
  });

  test('a byte order mark has a hint of its own', () => {
    expect(pickKey('\ufeff{}', 'a')).toMatchObject({ hint: expect.stringContaining('byte order mark') });
  });

  test('a picked string is what JSON.parse gives', () => {
    const anyText = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(anyText, anyText, fc.boolean(), (name, value, escaped) => {
        fc.pre(!name.startsWith('/'));
        const written = `{${JSON.stringify(name)}:${JSON.stringify(value)}}`;
        // The same text with every character beyond ASCII as an escape.
        const text = escaped ? written.replace(/[^ -~]/g, (unit) => `\\u${hex(unit)}`) : written;
        expect(pickKey(text, name)).toEqual({ ok: true, status: 'found', text: value });
        expect(Object.values(JSON.parse(text))).toEqual([value]);
      }),
    );
  });

  test('a slice under type json is what was written', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.jsonValue(),
        fc.constantFrom(undefined, 1, '\t'),
        (inner, other, indent) => {
          fc.pre(inner !== null);
          const slice = JSON.stringify(inner, undefined, indent);
          const text = `{"x":${JSON.stringify(other)} ,\n"wanted" : ${slice} , "y":1}`;
          expect(pickKey(text, 'wanted', 'json')).toEqual({ ok: true, status: 'found', text: slice });
        },
      ),
    );
  });

  test('a pointer through 100,000 levels does not exhaust the stack', () => {
    const text = `${'{"a":'.repeat(100_000)}"x"${'}'.repeat(100_000)}`;
    expect(pickKey(text, '/a'.repeat(100_000))).toEqual({ ok: true, status: 'found', text: 'x' });
  });
});
