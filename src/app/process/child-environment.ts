import type { World } from '../world/world.ts';

/** How much of our environment the command inherits besides the variables of the mapping. */
export type Inheritance = 'all' | 'clean' | 'pristine';

/** With these a program can act as the job: sign in to AWS, or talk to the services of the runner or CodeBuild's agent. */
const credentials: readonly RegExp[] = [
  /^ACTIONS_(?:ID_TOKEN_REQUEST|RUNTIME)_(?:TOKEN|URL)$/,
  /^CODEBUILD_AUTH_TOKEN$/,
  /^AWS_(?:ACCESS_KEY(?:_ID)?|SECRET(?:_ACCESS)?_KEY|SESSION_TOKEN|SECURITY_TOKEN|CREDENTIAL_EXPIRATION)$/,
  /^AWS_(?:(?:DEFAULT_)?PROFILE|CONFIG_FILE|SHARED_CREDENTIALS_FILE)$/,
  /^AWS_(?:WEB_IDENTITY_TOKEN_FILE|ROLE_ARN|ROLE_SESSION_NAME|BEARER_TOKEN_\w+)$/,
  /^AWS_CONTAINER_(?:CREDENTIALS_(?:RELATIVE|FULL)_URI|AUTHORIZATION_TOKEN(?:_FILE)?)$/,
];

/** The variables that no program can do without. */
const basics = new Set(['PATH', 'HOME', 'TERM', 'LANG']);

/** The environment of the command: `clean` has no credentials, `pristine` only the basics. */
export function childEnvironment(
  inherited: World['env'],
  variables: readonly { readonly name: string; readonly value: string }[],
  inheritance: Inheritance,
): Record<string, string> {
  const stays = {
    all: () => true,
    clean: (name: string) => !credentials.some((pattern) => pattern.test(name)),
    pristine: (name: string) => basics.has(name),
  }[inheritance];
  const kept = Object.entries(inherited).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && stays(entry[0]),
  );
  return Object.fromEntries([...kept, ...variables.map(({ name, value }) => [name, value])]);
}
