/** What one run reads: a number of parameters, and of JSON secrets from which it takes one key each. */
export interface WorkSet {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly secrets: readonly string[];
}

const make = (name: string, parameters: number, secrets: number): WorkSet => ({
  name,
  parameters: numbers(parameters).map((n) => `/bench/app/parameter-${n}`),
  secrets: numbers(secrets).map((n) => `bench/app/secret-${n}`),
});

const numbers = (count: number) => Array.from({ length: count }, (_, i) => String(i + 1).padStart(3, '0'));

/** A mapping may have at most 500 entries. */
export const workSets: readonly WorkSet[] = [make('W1', 5, 2), make('W2', 50, 20), make('W3', 400, 100)];

export function batches(all: readonly string[], size: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

/** The fewest requests that AWS's limits allow. */
export function fewestRequests({ parameters, secrets }: WorkSet): number {
  return Math.ceil(parameters.length / 10) + Math.ceil(secrets.length / 20);
}

export function mappingText({ parameters, secrets }: WorkSet): string {
  return [
    'version: 1',
    'env:',
    ...parameters.map((name, i) => `  PARAMETER_${i}: ssm:${name}`),
    ...secrets.map((name, i) => `  SECRET_${i}: secretsmanager:${name}#password`),
    '',
  ].join('\n');
}

/** The initial state of the fake AWS: the contents of all sets, and other parameters. */
export function fakeState(delayMs: number, others: Readonly<Record<string, string>>) {
  const parameters = workSets.flatMap((set) => set.parameters);
  const secrets = workSets.flatMap((set) => set.secrets);
  return {
    delayMs,
    parameters: {
      ...Object.fromEntries(parameters.map((name) => [name, `value of ${name}, as long as a password`])),
      ...others,
    },
    secrets: Object.fromEntries(
      secrets.map((name) => [name, JSON.stringify({ username: 'app', password: `password of ${name}` })]),
    ),
  };
}
