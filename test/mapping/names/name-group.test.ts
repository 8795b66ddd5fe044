import { describe, expect, test } from '@jest/globals';
import { derivedNames } from '../../../src/mapping/names/derived-names.ts';
import { groupFinder, hasNameWithPrefix, type NameGroup } from '../../../src/mapping/names/name-group.ts';
import { spelledOutNames } from '../../../src/mapping/names/spelled-out-names.ts';

const tools: NameGroup = {
  controls: 'tools',
  names: ['TOOL_*', 'TOOL_TOKEN_FILE', '*FLAGS'],
  but: ['TOOL_TOKEN*'],
};
const loader: NameGroup = { controls: 'the loader', names: ['LD_PRELOAD*'], isExact: true };
const find = groupFinder([tools, loader]);

describe('a name belongs to a group', () => {
  test.each([
    ['that a pattern of it matches', 'TOOL_PATH', tools],
    ['in any case', 'tool_Path', tools],
    ['that it lists, whatever it leaves out', 'TOOL_TOKEN_FILE', tools],
    ['by its end', 'XFLAGS', tools],
    ['in its exact case', 'LD_PRELOAD_32', loader],
  ])('%s', (_, name, group) => {
    expect(find(name)).toBe(group);
  });

  test.each([
    ['that leaves it out', 'TOOL_TOKEN'],
    ['whose names have another case that counts', 'ld_preload'],
    ['that knows nothing like it', 'LD_SDK_KEY'],
  ])('but not to one %s', (_, name) => {
    expect(find(name)).toBeUndefined();
  });
});

describe('a prefix', () => {
  test.each(['', 'T', 'TOOL', 'TOOL_', 'tool_', 'TOOL_X_', 'LD_', 'LD_PRELOAD_'])(
    'leads into a group: "%s"',
    (prefix) => {
      expect(hasNameWithPrefix([tools, loader], prefix)).toBe(true);
    },
  );

  test.each(['APP_', 'XTOOL_', 'ld_', 'FLAGS', 'TOOL_TOKEN_FILES'.slice(1)])(
    'leads into none: "%s"',
    (prefix) => {
      expect(hasNameWithPrefix([tools, loader], prefix)).toBe(false);
    },
  );

  test.each(['APP_', 'SHOP_', 'DB_', 'MY_', 'app_'])('that applications use is free: %s', (prefix) => {
    expect(hasNameWithPrefix([...spelledOutNames, ...derivedNames], prefix)).toBe(false);
  });
});

test('names that are compared without regard to case are written in capitals', () => {
  const wrong = [...spelledOutNames, ...derivedNames]
    .filter(({ isExact }) => !isExact)
    .flatMap(({ names, but = [] }) => [...names, ...but])
    .filter((name) => name !== name.toUpperCase());
  expect(wrong).toEqual([]);
});
