/**
 * What a run did to read its values, as far as it is known. It is filled in as the run goes on, so that a failed run can tell
 * it as well. Nothing in it is a value, and none of it takes a request of its own.
 */
export interface RunFacts {
  /** How many requests were sent to AWS, with those for credentials and with repeated ones. */
  requests: number;
  /** The IDs of the accounts that the values or the credentials belong to. */
  readonly accounts: Set<string>;
  /** The ARNs of the roles that were assumed, or of the session that was there. */
  readonly roles: Set<string>;
  /** The regions that values were asked for in. */
  readonly regions: Set<string>;
  readonly progress: RequestProgress;
}

/** How far the requests are. A request that is repeated counts once. */
export interface RequestProgress {
  planned: number;
  done: number;
  /** AWS has refused the last request for now, because there were too many. */
  isThrottled: boolean;
}

export function noFacts(): RunFacts {
  const progress = { planned: 0, done: 0, isThrottled: false };
  return { requests: 0, accounts: new Set(), roles: new Set(), regions: new Set(), progress };
}

/** Notes the account in an ARN. Anything else in its place is ignored, because AWS's own values have none. */
export function noteAccount(arn: unknown, { accounts }: RunFacts): void {
  const [, account] = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(String(arn)) ?? [];
  if (account !== undefined) accounts.add(account);
}
