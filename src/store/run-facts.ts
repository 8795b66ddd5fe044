/**
 * What a run did to read its values, as far as is known. It is filled in as the run goes on, so that a failed run can report
 * it too. It contains no values, and none of it costs a request.
 */
export interface RunFacts {
  /** How many requests were sent to AWS, including those for credentials and retries. */
  requests: number;
  /** The IDs of the accounts that the values or the credentials belong to. */
  readonly accounts: Set<string>;
  /** The ARNs of the roles that were assumed, or the ARN of the session that was already there. */
  readonly roles: Set<string>;
  /** The regions that values were requested from. */
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
