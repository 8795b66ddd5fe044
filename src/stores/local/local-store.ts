import { secretSuffix } from '../../mapping/reference/parse-secret.ts';
import {
  type Answer,
  type ParameterBelow,
  type ParameterRef,
  type PathRef,
  type Ref,
  refKey,
  type SecretRef,
  type StandIn,
  type Store,
} from '../../store/store.ts';
import type { LocalContent } from './parse-local.ts';

/**
 * Reads from a stand-in file. An ARN is looked up by the name in it, with and without the random suffix of a secret;
 * regions and accounts do not matter.
 *
 * @param file its name in messages.
 */
export function localStore({ parameters, secrets }: LocalContent, file: string): Store {
  const find = (ref: Ref): Answer => {
    if ('path' in ref) return { status: 'found', value: parametersBelow(parameters, ref) };
    const isSecret = 'id' in ref;
    const names = isSecret ? secretNames(ref) : parameterNames(ref);
    const values = isSecret ? secrets : parameters;
    const name = names.find((one) => values.has(one)) ?? names[0] ?? '';
    const standIn: StandIn = { under: isSecret ? 'secretsmanager' : 'ssm', name };
    const value = values.get(name);
    return value === undefined
      ? { status: 'missing', where: `the stand-in file "${file}"`, standIn }
      : { status: 'found', value, standIn };
  };
  return { read: async (refs) => new Map(refs.map((ref) => [refKey(ref), find(ref)])) };
}

/** `NAME:SELECTOR` is another version of NAME, and not below any path. Names without a slash are at the root. */
function parametersBelow(
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
