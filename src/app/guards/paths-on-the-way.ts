import { readlinkSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** More links than a system follows. */
const mostLinks = 40;

/**
 * All paths that the system looks at on its way to a file: the path itself, the target of each symbolic link in it, and
 * so on to the file. Anyone who can write to the folder of one of them chooses the file.
 *
 * @param path absolute
 */
export function pathsOnTheWay(path: string): readonly string[] {
  const seen = [path];
  let links = 0;
  /** Where a path really is. */
  const follow = (one: string): string => {
    const parent = dirname(one);
    if (parent === one) return one;
    const place = join(follow(parent), basename(one));
    seen.push(place);
    const target = linkAt(place);
    if (target === undefined || links === mostLinks) return place;
    links += 1;
    return follow(resolve(dirname(place), target));
  };
  follow(path);
  return seen;
}

function linkAt(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
