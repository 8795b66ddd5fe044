import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { MiddlewareStack } from '@aws-sdk/types';
import { requiredAccess } from '../../auth/required-access.ts';
import { noteAccount, type RunFacts } from '../../store/run-facts.ts';
import { type Answer, isDenied, type Store, sortByKind } from '../../store/store.ts';
import { explainCaller } from './credentials/caller-identity.ts';
import { readParameters } from './reads/parameters.ts';
import { readPaths } from './reads/paths.ts';
import { readSecrets } from './reads/secrets.ts';
import type { Connection } from './requests/connection.ts';
import type { Regions } from './requests/in-some-region.ts';
import { renewableOf } from './requests/renewable.ts';
import type { Session } from './sessions.ts';

/**
 * Reads from AWS with the credentials of one session.
 *
 * @param onUnbatched called when secrets have to be read one by one.
 */
export function sessionStore(
  { configure, context: shared, facts }: Connection,
  regions: Regions,
  { credentials, isUnderPolicy }: Session,
  onUnbatched: () => void,
): Required<Store> {
  const context = { ...shared, session: renewableOf(credentials) };
  const ssm = perRegion((region) => {
    const client = new SSMClient(configure('ssm', region, credentials));
    noteAccounts(client.middlewareStack, facts);
    return client;
  });
  const secretsManager = perRegion((region) => {
    const client = new SecretsManagerClient(configure('secretsmanager', region, credentials));
    noteAccounts(client.middlewareStack, facts);
    return client;
  });
  // Asked for once, and only if something failed.
  let caller: ReturnType<typeof explainCaller> | undefined;
  return {
    async read(refs) {
      for (const { region } of refs) if (region !== undefined) facts.regions.add(region);
      const { parameters, secrets, paths } = sortByKind(refs);
      const answers = await Promise.all([
        readParameters(parameters, ssm, context),
        readSecrets(secrets, secretsManager, context, onUnbatched),
        readPaths(paths, ssm, context),
      ]);
      const marked = (answer: Answer): Answer =>
        isUnderPolicy && isDenied(answer) ? { ...answer, underPolicy: true } : answer;
      return new Map(answers.flatMap((some) => [...some].map(([key, answer]) => [key, marked(answer)])));
    },
    accessTo: async (ref) => {
      caller ??= explainCaller({ configure, context: shared }, regions, credentials);
      return requiredAccess(ref, await caller);
    },
  };
}

function perRegion<Client>(make: (region: string) => Client): (region: string) => Client {
  const clients = new Map<string, Client>();
  return (region) => {
    const client = clients.get(region) ?? make(region);
    clients.set(region, client);
    return client;
  };
}

/** Notes the accounts in the ARNs of each response. */
function noteAccounts<Input extends object, Output extends object>(
  stack: Pick<MiddlewareStack<Input, Output>, 'add'>,
  facts: RunFacts,
): void {
  stack.add(
    (next) => async (args) => {
      const result = await next(args);
      for (const arn of arnsIn(result.output)) noteAccount(arn, facts);
      return result;
    },
    { step: 'initialize' },
  );
}

/** The ARNs where the operations have them: at the top, or in one of two lists. */
function arnsIn(output: {
  readonly ARN?: unknown;
  readonly Parameters?: unknown;
  readonly SecretValues?: unknown;
}) {
  const { Parameters, SecretValues } = output;
  return [output, ...[Parameters, SecretValues].filter(Array.isArray).flat()].map((item) => item?.ARN);
}
