import { anyGlob } from '../../text/glob.ts';

/** Names of variables that the same programs read. */
export interface NameGroup {
  /** Who reads them, as messages say it. */
  readonly readBy: string;
  /** `*` matches any text. */
  readonly names: readonly string[];
  /** What `names` match by a `*`, although it only holds a credential or belongs to an application. */
  readonly but?: readonly string[];
  /**
   * True if these names matter only where the case of a name does, such as those of the loader of Linux. The others are
   * written in capitals and match in any case, as Windows and many tools read them.
   */
  readonly isExact?: boolean;
}

/** What holds a credential: it lets a program in somewhere, but neither runs code nor says whom to trust. */
export const credentials = ['*_TOKEN', '*_PASSWORD', '*_PASSPHRASE', '*_SECRET', '*_API_KEY', '*_USERNAME'];

/** Finds the group that a name belongs to. */
export function groupFinder(groups: readonly NameGroup[]): (name: string) => NameGroup | undefined {
  const matchers = groups.map((group) => ({
    group,
    isPlain: anyGlob(group.names.filter((pattern) => !pattern.includes('*'))),
    isLike: anyGlob(group.names.filter((pattern) => pattern.includes('*'))),
    isExcepted: anyGlob(group.but ?? []),
  }));
  return (name) => {
    const upper = name.toUpperCase();
    return matchers.find(({ group, isPlain, isLike, isExcepted }) => {
      const text = group.isExact ? name : upper;
      return isPlain(text) || (isLike(text) && !isExcepted(text));
    })?.group;
  };
}

/** Whether names that start with this can be in one of the groups; a suffix such as `*FLAGS` does not count. */
export function hasNameWithPrefix(groups: readonly NameGroup[], prefix: string): boolean {
  return groups.some(({ names, isExact }) => {
    const text = isExact ? prefix : prefix.toUpperCase();
    return names.some((pattern) => {
      const star = pattern.indexOf('*');
      const head = star < 0 ? pattern : pattern.slice(0, star);
      return head !== '' && (head.startsWith(text) || (star >= 0 && text.startsWith(head)));
    });
  });
}
