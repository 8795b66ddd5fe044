import type { NamePolicy } from '../../mapping/names/name-checker.ts';
import type { Selection } from '../../mapping/rules/select-entries.ts';
import { noFacts, type RunFacts } from '../../store/run-facts.ts';
import type { ProfileChoice } from '../../stores/aws/requests/profile.ts';
import type { SignIn } from '../../stores/aws/sessions.ts';
import type { WorkspaceTrust } from '../guards/workspace-trust.ts';
import { type Deadline, startDeadline } from '../world/deadline.ts';
import type { Diagnostic } from './diagnostic.ts';

/** What the inputs of the Action or the arguments of a command ask for: parsed and checked once, and the same for both. */
export interface RequestOptions extends NamePolicy, Selection {
  readonly mapping: MappingSource;
  readonly vars: ReadonlyMap<string, string>;
  /** Patterns for references and roles; none: all are allowed. */
  readonly allow: readonly string[];
  readonly trust: WorkspaceTrust;
  /** A stand-in file to read instead of AWS. */
  readonly local: string | undefined;
  readonly region: string | undefined;
  /** The profile of the AWS config files that counts, if any may. */
  readonly profile: ProfileChoice | undefined;
  /** The role to assume first; undefined: the credentials that are there. */
  readonly role: RoleRequest | undefined;
  readonly endpointUrls: readonly string[];
  /** Hosts off loopback that may be asked over plain http. */
  readonly allowHttpEndpoints: readonly string[];
  /** AWS accounts to read from, besides the mapping's own `account`; none: any. */
  readonly accounts: readonly string[];
  readonly shortSecrets: 'warn' | 'error';
  /** Where the runner of a GitHub job reads masks; undefined: no runner reads the output. */
  readonly masksTo: 'stdout' | 'stderr' | undefined;
  readonly timeoutSeconds: number;
  readonly optionNames: OptionNames;
}

/** A text, a file, or standard input. Without the name of a file, it is the one default file there is. */
export type MappingSource = 'stdin' | { readonly text: string } | { readonly file: string | undefined };

/** How to assume a role: with an OIDC token of the runner if there is an audience, else with ambient credentials. */
export type RoleRequest = Omit<SignIn, 'token'> & { readonly audience?: string };

/** What messages call the options: inputs of the Action, or `--flags`. */
export interface OptionNames {
  readonly allow: string;
  readonly region: string;
  readonly endpointUrl: string;
  readonly allowHttpEndpoint: string;
}

/** A request that is being carried out. */
export interface Request extends RequestOptions {
  readonly deadline: Deadline;
  readonly facts: RunFacts;
  readonly notify: Notify;
  /** Whether the user wants to see on the terminal how far it is. */
  readonly showsProgress?: boolean;
}

/** Tells the user something that does not stop the run; `verbose` only if they asked for it. */
export type Notify = (
  severity: Exclude<Diagnostic['severity'], 'error'>,
  message: string,
  about?: Omit<Diagnostic, 'severity' | 'message'>,
) => void;

/** Starts the clock of a request. */
export function startRequest<Options extends RequestOptions>(
  options: Options,
  notify: Notify,
): Options & Request {
  return { ...options, notify, facts: noFacts(), deadline: startDeadline(options.timeoutSeconds) };
}
