import { anyGlob } from '../../text/glob.ts';

/** Names of variables that the same programs read. */
export interface NameGroup {
  /** The programs that read them, for messages. */
  readonly controls: string;
  /** `*` matches any text. */
  readonly names: readonly string[];
  /** Exceptions to patterns with `*`: variables that only contain a credential, or belong to an application. */
  readonly but?: readonly string[];
  /**
   * True if the case of these names matters, as for the loader of Linux. All others are in upper case here and match in
   * any case, because Windows and many tools ignore the case.
   */
  readonly isExact?: boolean;
}

/** Names of credentials, which neither run code nor choose whom to trust. */
export const credentials = ['*_TOKEN', '*_PASSWORD', '*_PASSPHRASE', '*_SECRET', '*_API_KEY', '*_USERNAME'];

/** Finds the group that a name belongs to. The patterns are prepared for the first name, because most runs need one table. */
export function groupFinder(groups: readonly NameGroup[]): (name: string) => NameGroup | undefined {
  let matchers: readonly GroupMatcher[] | undefined;
  return (name) => {
    matchers ??= groups.map(groupMatcher);
    const upper = name.toUpperCase();
    return matchers.find(({ group, isPlain, isLike, isExcepted }) => {
      const text = group.isExact ? name : upper;
      return isPlain(text) || (isLike(text) && !isExcepted(text));
    })?.group;
  };
}

type GroupMatcher = ReturnType<typeof groupMatcher>;

function groupMatcher(group: NameGroup) {
  return {
    group,
    isPlain: anyGlob(group.names.filter((pattern) => !pattern.includes('*'))),
    isLike: anyGlob(group.names.filter((pattern) => pattern.includes('*'))),
    isExcepted: anyGlob(group.but ?? []),
  };
}

/** Whether a name with this prefix can be in one of the groups, apart from patterns for suffixes such as `*FLAGS`. */
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
