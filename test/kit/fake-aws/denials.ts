import type { Operation } from './call.ts';

/** What is denied. Absent fields match everything. */
export interface Denial {
  readonly operation?: Operation;
  readonly region?: string;
  /** A parameter, path or secret by name (never an ARN), or a role by its ARN; a trailing `*` matches the rest. */
  readonly name?: string;
  /** The service is allowed, but decryption with the KMS key is not. */
  readonly kms?: boolean;
}

export interface Denials {
  /** Returns a function that lifts the denial. */
  add(denial: Denial): () => void;
  /** The action itself, on any resource. */
  action(operation: Operation, region: string): boolean;
  /** This resource, by any of its `names`, through any of `operations`. */
  name(operations: readonly Operation[], region: string, names: readonly string[]): boolean;
  kms(operations: readonly Operation[], region: string, name: string): boolean;
}

export function denials(): Denials {
  const all = new Set<Denial>();
  const some = (
    kms: boolean,
    operations: readonly Operation[],
    region: string,
    test: (d: Denial) => boolean,
  ) =>
    [...all].some(
      (denial) =>
        (denial.kms ?? false) === kms &&
        (denial.operation === undefined || operations.includes(denial.operation)) &&
        (denial.region === undefined || denial.region === region) &&
        test(denial),
    );

  return {
    add: (denial) => {
      const own = { ...denial };
      all.add(own);
      return () => all.delete(own);
    },
    action: (operation, region) => some(false, [operation], region, ({ name }) => name === undefined),
    name: (operations, region, names) =>
      some(
        false,
        operations,
        region,
        ({ name }) => name !== undefined && names.some((n) => matches(name, n)),
      ),
    kms: (operations, region, asked) =>
      some(true, operations, region, ({ name }) => name === undefined || matches(name, asked)),
  };
}

function matches(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
