import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@aws-sdk/types';
import { shortestSession } from '../../auth/role-arn.ts';
import { chainPolicies, type PolicyGroup, sessionPolicies, splitPolicy } from '../../auth/session-policy.ts';
import { type Failure, fail } from '../../failure.ts';
import { listRefs, type Refs } from '../../store/store.ts';
import { checkRolePartition } from './check-role-partition.ts';
import {
  type Assumed,
  type Authentication,
  assumeRole,
  type SessionRequest,
} from './credentials/assume-role.ts';
import type { Connection } from './requests/connection.ts';
import type { Regions } from './requests/in-some-region.ts';
import { renewable } from './requests/renewable.ts';

/** A role to take before anything is read. */
export interface SignIn {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly durationSeconds: number;
  /** A new OIDC token each time; absent: the ambient credentials assume the role. */
  readonly token?: (() => Promise<string>) | undefined;
  /** Whether sessions may do only what the mapping needs, or all that their role may. */
  readonly policy: 'derived' | 'off';
}

export interface SessionOptions {
  /** All that will be asked for: sessions are made for it, and for nothing else. */
  readonly reads: Refs;
  readonly signIn?: SignIn | undefined;
  /** Where STS is asked, and where next when it does not answer. */
  readonly regions: readonly string[];
  /** Told every text that must not show, before it is used. */
  readonly onSecret: (text: string) => void;
}

/** What is read with one set of credentials. */
export interface Session extends Refs {
  readonly credentials: AwsCredentialIdentityProvider;
  /** It may do only what a policy of ours allows. */
  readonly isUnderPolicy?: true;
}

/** Makes sessions as the options say. */
export class Sessions {
  readonly #connection: Connection;
  readonly #options: SessionOptions;
  readonly regions: Regions;

  constructor(connection: Connection, options: SessionOptions) {
    this.#connection = connection;
    this.#options = options;
    const [first, ...others] = options.regions;
    this.regions = [first ?? listRefs(options.reads)[0]?.region ?? 'us-east-1', ...others];
  }

  #request(roleArn: string): SessionRequest {
    const { sessionName = 'pipeline-secrets', durationSeconds = shortestSession } =
      this.#options.signIn ?? {};
    return { roleArn, sessionName, durationSeconds };
  }

  /** A role that the session of another one takes. */
  chained(roleArn: string): SessionRequest {
    const request = this.#request(roleArn);
    return { ...request, durationSeconds: Math.min(request.durationSeconds, longestChained) };
  }

  /** For what names no role of the mapping: the role that is taken first, else the credentials that are there. */
  async base(reads: Refs, authentication: Authentication): Promise<readonly Session[]> {
    const { signIn } = this.#options;
    if (signIn) return this.open(reads, this.#request(signIn.roleArn), authentication);
    return 'credentials' in authentication ? [{ ...reads, credentials: authentication.credentials }] : [];
  }

  /** For each role of the mapping what assumes it, and may do no more where policies are derived. */
  async chainers(
    roles: readonly string[],
    authentication: Authentication,
  ): Promise<ReadonlyMap<string, AwsCredentialIdentityProvider>> {
    const { signIn } = this.#options;
    if (!signIn && 'credentials' in authentication)
      return new Map(roles.map((role) => [role, authentication.credentials]));
    if (!signIn || roles.length === 0) return new Map();
    const groups = signIn.policy === 'off' ? [{ roles, policy: undefined }] : chainPolicies(roles);
    const made = await Promise.all(
      groups.map(async ({ roles: some, policy }) => {
        const credentials = await this.#provider(
          { ...this.#request(signIn.roleArn), policy },
          authentication,
        );
        return some.map((role) => [role, credentials] as const);
      }),
    );
    return new Map(made.flat());
  }

  /** Sessions that can read this and nothing else: one, or several where one policy cannot name everything. */
  async open(
    reads: Refs,
    request: SessionRequest,
    authentication: Authentication,
  ): Promise<readonly Session[]> {
    checkRolePartition(request.roleArn, listRefs(reads));
    if (this.#options.signIn?.policy === 'off' && listRefs(reads).length > 0) {
      return [{ ...reads, credentials: await this.#provider(request, authentication) }];
    }
    const [, partition = 'aws', , , account = ''] = request.roleArn.split(':');
    const scope = { partition, account };
    const openGroup = async (group: PolicyGroup): Promise<readonly Session[]> => {
      const narrow = { ...request, policy: group.policy };
      const assumed = await this.#assume(narrow, authentication);
      if (assumed !== 'packed too large')
        return [
          {
            ...group,
            credentials: this.#renewable(assumed.credentials, narrow, authentication),
            isUnderPolicy: true,
          },
        ];
      const halves = splitPolicy(group, scope);
      if (!halves) throw policyTooLarge(request.roleArn);
      return (await Promise.all(halves.map(openGroup))).flat();
    };
    const groups = sessionPolicies(reads, scope);
    return (await Promise.all(groups.map(openGroup))).flat();
  }

  async #provider(
    request: SessionRequest,
    authentication: Authentication,
  ): Promise<AwsCredentialIdentityProvider> {
    return this.#renewable(await this.#make(request, authentication), request, authentication);
  }

  #renewable(made: AwsCredentialIdentity, request: SessionRequest, authentication: Authentication) {
    return renewable(made, () => this.#make(request, authentication));
  }

  async #make(request: SessionRequest, authentication: Authentication): Promise<AwsCredentialIdentity> {
    const assumed = await this.#assume(request, authentication);
    if (assumed === 'packed too large') throw policyTooLarge(request.roleArn);
    return assumed.credentials;
  }

  async #assume(request: SessionRequest, authentication: Authentication): Promise<Assumed> {
    const assumed = await assumeRole(this.#connection, this.regions, request, authentication);
    if (assumed !== 'packed too large') {
      const { secretAccessKey, sessionToken } = assumed.credentials;
      for (const secret of [secretAccessKey, sessionToken]) if (secret) this.#options.onSecret(secret);
    }
    return assumed;
  }
}

/**
 * Seconds; a role that a role takes has no longer session.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
const longestChained = 3600;

function policyTooLarge(roleArn: string): Failure {
  return fail(
    'AWS_ERROR',
    `the session policy for the role "${roleArn}" is too large for AWS (PackedPolicyTooLarge)`,
    'Shorten the names, or set session-policy: off.',
  );
}
