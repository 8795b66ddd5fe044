import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { root } from './root.ts';

export const cli = join(root, 'dist/cli/index.js');

/** The options that load these values, each a parameter of the variable's name, from a stand-in file. */
export function standIn(values: Readonly<Record<string, string>>): string[] {
  const folder = temporaryFolder('stand-in');
  const names = Object.keys(values);
  const [mapping, local] = [join(folder, 'pipeline-secrets.yml'), join(folder, 'local.yml')];
  const env = Object.fromEntries(names.map((name) => [name, { from: `ssm:/${name}`, 'allow-empty': true }]));
  writeFileSync(mapping, stringify({ version: 1, env }));
  const ssm = Object.fromEntries(
    names.map((name) => [`/${name}`, { type: 'SecureString', value: values[name] }]),
  );
  writeFileSync(local, stringify({ ssm }));
  return ['-m', mapping, '--local', local];
}
