/**
 * The least that any program with the SDK must do: start, evaluate both clients, send the fewest requests, 16 at a time.
 * It checks nothing and prints the count: node floor/index.js URL NAMES.json
 */
import { readFileSync } from 'node:fs';
import { BatchGetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm';

const [endpoint = '', file = ''] = process.argv.slice(2);
const names = JSON.parse(readFileSync(file, 'utf8')) as { parameters: string[]; secrets: string[] };
const config = {
  endpoint,
  region: process.env.AWS_REGION ?? '',
  credentials: {
    accessKeyId: process.env.AWS_ACCESS_KEY_ID ?? '',
    secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY ?? '',
  },
};
const ssm = new SSMClient(config);
const secretsManager = new SecretsManagerClient(config);

const requests = [
  ...chunks(names.parameters, 10).map((Names) => async () => {
    const { Parameters } = await ssm.send(new GetParametersCommand({ Names, WithDecryption: true }));
    return Parameters?.length ?? 0;
  }),
  ...chunks(names.secrets, 20).map((SecretIdList) => async () => {
    const { SecretValues } = await secretsManager.send(new BatchGetSecretValueCommand({ SecretIdList }));
    return SecretValues?.length ?? 0;
  }),
];

let count = 0;
async function worker(): Promise<void> {
  for (let next = requests.shift(); next; next = requests.shift()) {
    const found = await next();
    count += found;
  }
}
await Promise.all(Array.from({ length: 16 }, worker));
console.log(count);

function chunks(all: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}
