import { AwsError } from './aws-error.ts';
import type { Place, Service } from './call.ts';
import type { Clock } from './clock.ts';

export interface Throttle {
  readonly ratePerSecond: number;
  /** How many requests may arrive at once. Default: one second's worth, at least one. */
  readonly burst?: number;
  /** Default: Parameter Store and Secrets Manager, each with a bucket of its own. */
  readonly service?: 'ssm' | 'secretsmanager';
}

export interface Throttles {
  /** Replaces all previous limits. Returns a function that lifts it. */
  set(throttle: Throttle): () => void;
  /** @throws {AwsError} ThrottlingException if the bucket of this service, account and region is empty. */
  take(service: Service, place: Place): void;
}

export function throttles(clock: Clock): Throttles {
  let limit: Throttle | undefined;
  let buckets = new Map<string, { tokens: number; at: number }>();

  return {
    set: (throttle) => {
      limit = throttle;
      buckets = new Map();
      return () => {
        if (limit === throttle) limit = undefined;
      };
    },
    take: (service, { region, caller }) => {
      if (limit === undefined || service === 'sts') return;
      if (limit.service !== undefined && limit.service !== service) return;
      const { ratePerSecond, burst = Math.max(1, ratePerSecond) } = limit;
      const key = `${service} ${region} ${caller.account}`;
      const now = clock.now();
      const bucket = buckets.get(key) ?? { tokens: burst, at: now };
      const tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * ratePerSecond);
      const allowed = tokens >= 1;
      buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at: now });
      if (!allowed) throw new AwsError('ThrottlingException');
    },
  };
}
