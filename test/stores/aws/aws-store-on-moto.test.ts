import { CreateSecretCommand, PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { LabelParameterVersionCommand, PutParameterCommand } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { sdkClients } from '../../kit/fake-aws/clients.ts';
import { findMoto, type Moto, startMoto } from '../../kit/moto.ts';
import { withTool } from '../../kit/needed.ts';
import { type ContractSubject, contractContent, storeContract } from '../store-contract.ts';
import { openAwsStore } from './open-aws-store.ts';

withTool(findMoto(), 'moto', "pip install 'moto[server]' and set MOTO_SERVER", (program) => {
  describe('the AWS store on moto', () => {
    let moto: Moto;
    let subject: ContractSubject;
    const arns = new Map<string, string>();

    beforeAll(async () => {
      moto = await startMoto(program);
      const { ssm, secrets: secretsManager, sts } = sdkClients(moto);
      for (const [Name, { type, values, labels = {} }] of Object.entries(contractContent.parameters)) {
        for (const Value of values)
          await ssm.send(new PutParameterCommand({ Name, Value, Type: type, Overwrite: true }));
        for (const [selected, index] of Object.entries(labels)) {
          const Labels = [selected.slice(Name.length + 1)];
          await ssm.send(new LabelParameterVersionCommand({ Name, Labels, ParameterVersion: index + 1 }));
        }
      }
      for (const [Name, secret] of Object.entries(contractContent.secrets)) {
        const [first, ...rest] = 'texts' in secret ? secret.texts : [];
        const content = 'bytes' in secret ? { SecretBinary: secret.bytes } : { SecretString: first };
        const { ARN } = await secretsManager.send(new CreateSecretCommand({ Name, ...content }));
        arns.set(Name, ARN ?? '');
        for (const SecretString of rest)
          await secretsManager.send(new PutSecretValueCommand({ SecretId: Name, SecretString }));
      }
      await secretsManager.send(new CreateSecretCommand({ Name: 'shop/empty' }));
      ssm.destroy();
      secretsManager.destroy();
      sts.destroy();
      subject = {
        store: await openAwsStore(moto.url),
        region: 'us-east-1',
        secretArn: (name) => arns.get(name) ?? '',
      };
    }, 60_000);
    afterAll(() => moto?.close());
    storeContract(() => subject, { parameterArns: false });
  });
});
