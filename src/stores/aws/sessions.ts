import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import { checkRolePartition, shortestSession } from '../../auth/role-arn.ts';
import { chainPolicies, type PolicyGroup, sessionPolicies, splitPolicy } from '../../auth/session-policy.ts';
import { noteAccount } from '../../store/run-facts.ts';
import type { Ref } from '../../store/store.ts';
import {
  type Authentication,
  assumeRole,
  PolicyTooLarge,
  type SessionRequest,
} from './credentials/assume-role.ts';
import type { Connection } from './requests/connection.ts';
import type { Regions } from './requests/in-some-region.ts';
import { renewable } from './requests/renewable.ts';

/** A role to assume before anything is read. */
export interface SignIn {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly durationSeconds: number;
  /** A new OIDC token each time; absent: the ambient credentials assume the role. */
  readonly token?: (() => Promise<string>) | undefined;
  /** `derived`: sessions may read only what the mapping needs. `off`: they may do all that their role may. */
  readonly policy: 'derived' | 'off';
}

export interface SessionOptions {
  /** Everything that will be read: the sessions can read nothing else. */
  readonly reads: readonly Ref[];
  readonly signIn?: SignIn | undefined;
  /** The regions of STS, in the order in which they are tried. */
  readonly regions: readonly string[];
  /** Called with each text that must be masked, before it is used. */
  readonly onSecret: (text: string) => void;
}

/** Credentials, and the references that are read with them. */
export interface Session {
  readonly refs: readonly Ref[];
  readonly credentials: AwsCredentialIdentityProvider;
  /** A session policy of ours limits what it may do. */
  readonly isUnderPolicy?: true;
}

/** Makes the sessions that the options ask for. */
export class Sessions {
  readonly #connection: Connection;
  readonly #options: SessionOptions;
  readonly regions: Regions;

  constructor(connection: Connection, options: SessionOptions) {
    this.#connection = connection;
    this.#options = options;
    const [first, ...others] = options.regions;
    this.regions = [first ?? options.reads[0]?.region ?? 'us-east-1', ...others];
  }

  #request(roleArn: string): SessionRequest {
    const { sessionName = 'pipeline-secrets', durationSeconds = shortestSession } =
      this.#options.signIn ?? {};
    return { roleArn, sessionName, durationSeconds };
  }

  /** The request for a role that is assumed by another role's session. */
  chained(roleArn: string): SessionRequest {
    const request = this.#request(roleArn);
    return { ...request, durationSeconds: Math.min(request.durationSeconds, longestChained) };
  }

  /** For references without a role of the mapping: the role to sign in with, or else the given credentials. */
  async base(refs: readonly Ref[], authentication: Authentication): Promise<readonly Session[]> {
    const { signIn } = this.#options;
    if (signIn) return this.open(refs, this.#request(signIn.roleArn), authentication);
    return 'credentials' in authentication ? [{ refs, credentials: authentication.credentials }] : [];
  }

  /** The credentials that assume each role of the mapping; with derived policies they may do nothing else. */
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

  /** Sessions that can read these references and nothing else: several if one policy cannot name them all. */
  async open(
    refs: readonly Ref[],
    request: SessionRequest,
    authentication: Authentication,
  ): Promise<readonly Session[]> {
    checkRolePartition(request.roleArn, refs);
    if (this.#options.signIn?.policy === 'off' && refs.length > 0) {
      return [{ refs, credentials: await this.#provider(request, authentication) }];
    }
    const [, partition = 'aws', , , account = ''] = request.roleArn.split(':');
    const scope = { partition, account };
    const openGroup = async (group: PolicyGroup): Promise<readonly Session[]> => {
      const narrow = { ...request, policy: group.policy };
      try {
        const credentials = await this.#provider(narrow, authentication);
        return [{ refs: group.refs, credentials, isUnderPolicy: true }];
      } catch (error) {
        const halves = error instanceof PolicyTooLarge ? splitPolicy(group, scope) : undefined;
        if (!halves) throw error;
        return (await Promise.all(halves.map(openGroup))).flat();
      }
    };
    const groups = sessionPolicies(refs, scope);
    return (await Promise.all(groups.map(openGroup))).flat();
  }

  /** Assumes a role now, and again when the session has expired. */
  async #provider(
    request: SessionRequest,
    authentication: Authentication,
  ): Promise<AwsCredentialIdentityProvider> {
    const assume = async () => {
      const credentials = await assumeRole(this.#connection, this.regions, request, authentication);
      this.#connection.facts.roles.add(request.roleArn);
      noteAccount(request.roleArn, this.#connection.facts);
      const { secretAccessKey, sessionToken } = credentials;
      for (const secret of [secretAccessKey, sessionToken]) if (secret) this.#options.onSecret(secret);
      return credentials;
    };
    return renewable(await assume(), assume);
  }
}

/**
 * Seconds: the longest session of a role that another role assumes.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
const longestChained = 3600;
