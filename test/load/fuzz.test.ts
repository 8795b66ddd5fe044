import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Failure } from '../../src/failure.ts';
import { readLayers } from '../../src/mapping/layers/read-layers.ts';
import { nameChecker } from '../../src/mapping/names/name-checker.ts';
import { parseMapping } from '../../src/mapping/parse-mapping.ts';
import { localStore } from '../../src/stores/local/local-store.ts';
import { parseLocal } from '../../src/stores/local/parse-local.ts';
import { mappingOptions } from '../mapping/mapping-options.ts';
import { loadFrom } from './load-from.ts';

const folder = new URL('../cases/', import.meta.url);
const mappingOf = (name: string) => new URL(`${name}/pipeline-secrets.yml`, folder);
const standInOf = (name: string) => new URL(`${name}/local.yml`, folder);
const names = readdirSync(folder).filter(
  (name) => existsSync(mappingOf(name)) && existsSync(standInOf(name)) && name !== 'mistakes-in-the-stand-in',
);

// For every character: FUZZ=all npm test -- test/load/fuzz
const everyCharacter = process.env['FUZZ'] === 'all';
const noise = '\0\n "\'#$&*,:!%@[]{}|/0Aa~é';
const policy = { allowNames: [], forGithubEnv: false };

/** 0 where everything is loaded. */
async function statusOf(mapping: string, store: ReturnType<typeof localStore>): Promise<number> {
  try {
    const readBase = async () => ({ text: 'version: 1\n', file: 'base.yml' });
    const layers = await readLayers({ text: mapping, file: 'mapping.yml' }, readBase);
    const parsed = parseMapping(layers, mappingOptions(policy));
    await loadFrom(store, parsed, nameChecker(policy));
    return 0;
  } catch (error) {
    if (error instanceof Failure) return error.exitStatus;
    throw error;
  }
}

describe('a character changed anywhere gives values or a reason, never a bug', () => {
  test.each(names)('%s', async (name) => {
    const text = readFileSync(mappingOf(name), 'utf8');
    const store = localStore(parseLocal(readFileSync(standInOf(name), 'utf8'), 'local.yml'), 'local.yml');
    const step = everyCharacter ? 1 : Math.ceil(text.length / 30);
    for (let at = 0; at < text.length; at += step) {
      const other = noise[at % noise.length] ?? '';
      expect([0, 1, 2]).toContain(await statusOf(text.slice(0, at) + other + text.slice(at + 1), store));
    }
  });
});
