import { secretSuffix } from '../../mapping/reference/secret-suffix.ts';
import {
  type Answer,
  type Parameter,
  type ParameterBelow,
  type ParameterRef,
  type PathRef,
  refKey,
  type Secret,
  type SecretRef,
  type StandIn,
  type Store,
} from '../../store/store.ts';
import type { LocalContent } from './parse-local.ts';

/**
 * Answers from a stand-in file. An ARN is looked up by the name in it, with and without the random suffix of a secret;
 * regions and accounts do not matter.
 *
 * @param file what messages call it.
 */
export function localStore({ parameters, secrets }: LocalContent, file: string): Store {
  const find = <Value extends Parameter | Secret>(
    under: StandIn['under'],
    values: ReadonlyMap<string, Value>,
    names: readonly string[],
  ): Answer<Value> => {
    const [first = ''] = names;
    const name = names.find((one) => values.has(one)) ?? first;
    const standIn = { under, name };
    const value = values.get(name);
    return value === undefined
      ? { status: 'missing', where: `the stand-in file "${file}"`, standIn }
      : { status: 'found', value, standIn };
  };
  return {
    parameters: async (refs) =>
      new Map(refs.map((ref) => [refKey(ref), find('ssm', parameters, parameterNames(ref))])),
    secrets: async (refs) =>
      new Map(refs.map((ref) => [refKey(ref), find('secretsmanager', secrets, secretNames(ref))])),
    paths: async (refs) =>
      new Map(refs.map((ref) => [refKey(ref), { status: 'found', value: below(parameters, ref) }])),
  };
}

/**
 * `NAME:SELECTOR` is another version of NAME, and none of what is below a path. Names without a slash are at the root.
 */
function below(
  parameters: LocalContent['parameters'],
  { path, recursive }: PathRef,
): readonly ParameterBelow[] {
  return [...parameters]
    .filter(
      ([name]) => (name.startsWith(path) || (path === '/' && !name.includes('/'))) && !name.includes(':'),
    )
    .filter(([name]) => recursive || !name.slice(path.length).includes('/'))
    .map(([name, parameter]) => ({ ...parameter, name }));
}

function parameterNames({ name, selector }: ParameterRef): string[] {
  const path = /^arn:[^:]+:ssm:[^:]+:\d*:parameter(\/.+)$/.exec(name)?.[1];
  // The ARN of b is …:parameter/b, and so is that of /b.
  const names = path === undefined ? [name] : [path, path.slice(1)];
  return selector === undefined ? names : names.map((one) => `${one}:${selector}`);
}

function secretNames({ id, stage, version }: SecretRef): string[] {
  const inArn = /^arn:[^:]+:secretsmanager:[^:]+:\d+:secret:(.+)$/.exec(id)?.[1];
  const names = inArn === undefined ? [id] : [inArn.replace(secretSuffix, ''), inArn];
  if (version !== undefined) return names.map((one) => `${one}:::${version}`);
  return stage === undefined ? names : names.map((one) => `${one}::${stage}`);
}
