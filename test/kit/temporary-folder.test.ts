import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from '@jest/globals';
import { temporaryFolder } from './temporary-folder.ts';

let ofTheFile = '';
let ofTheTest = '';

beforeAll(() => {
  ofTheFile = temporaryFolder('file');
});

test('makes an empty folder that nobody else can read', () => {
  ofTheTest = temporaryFolder();
  expect(readdirSync(ofTheTest)).toEqual([]);
  expect(statSync(ofTheTest).mode & 0o777).toBe(0o700);
  expect(temporaryFolder()).not.toBe(ofTheTest);
  writeFileSync(`${ofTheTest}/file`, 'content');
});

test('removes it after its test, but keeps what was made before all tests', () => {
  expect(ofTheTest).not.toBe('');
  expect(existsSync(ofTheTest)).toBe(false);
  expect(existsSync(ofTheFile)).toBe(true);
});
