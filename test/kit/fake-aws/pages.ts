import { AwsError } from './aws-error.ts';
import type { Operation } from './call.ts';
import type { Random } from './random.ts';

export type PagedOperation = Extract<
  Operation,
  'GetParametersByPath' | 'BatchGetSecretValue' | 'ListSecrets'
>;

/** The size of every page, or of the first, the second, … page of each listing (0 is an empty page). */
export type PageSizes = number | readonly number[];

export interface Page<T> {
  readonly items: readonly T[];
  readonly NextToken?: string;
}

export interface PageRequest<T> {
  readonly operation: PagedOperation;
  /** The request: a token is valid only for the same request. */
  readonly question: unknown;
  readonly token: string | undefined;
  /** The limit of AWS or of the caller; no page is longer, even in a script. */
  readonly limit: number;
  /** All items; called for the first page. */
  readonly list: () => readonly T[];
}

export interface Pages {
  script(operation: PagedOperation, sizes: PageSizes): void;
  next<T>(request: PageRequest<T>): Page<T>;
}

interface Listing {
  readonly question: string;
  readonly items: readonly unknown[];
  readonly page: number;
}

/** Cuts listings into pages, in the sizes that a test wants, with opaque tokens. */
export function pages(random: Random): Pages {
  const scripts = new Map<PagedOperation, PageSizes>();
  const listings = new Map<string, Listing>();

  const sizeOf = (operation: PagedOperation, page: number, limit: number): number => {
    const sizes = scripts.get(operation);
    const size = typeof sizes === 'number' ? sizes : sizes?.[page];
    return Math.min(size ?? limit, limit);
  };
  const scriptedAfter = (operation: PagedOperation, page: number): boolean => {
    const sizes = scripts.get(operation);
    return typeof sizes === 'object' && page < sizes.length;
  };

  return {
    script: (operation, sizes) => {
      if (sizes === 0) throw new RangeError('A listing whose every page is empty never ends');
      scripts.set(operation, sizes);
    },
    next: <T>({ operation, question, token, limit, list }: PageRequest<T>): Page<T> => {
      const asked = JSON.stringify([operation, question]);
      const listing = token === undefined ? { question: asked, items: list(), page: 0 } : listings.get(token);
      if (listing === undefined || listing.question !== asked) {
        throw new AwsError(
          operation === 'GetParametersByPath' ? 'InvalidNextToken' : 'InvalidNextTokenException',
        );
      }
      const size = sizeOf(operation, listing.page, limit);
      const items = listing.items.slice(0, size) as T[];
      const rest = { question: asked, items: listing.items.slice(size), page: listing.page + 1 };
      if (rest.items.length === 0 && !scriptedAfter(operation, rest.page)) return { items };
      const NextToken = random.text(40, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
      listings.set(NextToken, rest);
      return { items, NextToken };
    },
  };
}
