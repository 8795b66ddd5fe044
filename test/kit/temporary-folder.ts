import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach } from '@jest/globals';

const ofTheTest: string[] = [];
const ofTheFile: string[] = [];
let inTest = false;

// Hooks cannot be registered from inside a test, so importing this module registers them for the test file.
beforeEach(() => {
  inTest = true;
});
afterEach(() => {
  inTest = false;
  remove(ofTheTest);
});
afterAll(() => remove(ofTheFile));

/**
 * Makes an empty private folder (mode 0700) and returns its real path; it is deleted after the test, or after the whole
 * file if it was made in `beforeAll`.
 */
export function temporaryFolder(name = 'kit'): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `${name}-`)));
  (inTest ? ofTheTest : ofTheFile).push(folder);
  return folder;
}

function remove(folders: string[]): void {
  for (const folder of folders.splice(0)) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
