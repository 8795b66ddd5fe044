import { parse } from 'yaml';

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** A CloudFormation resource whose intrinsic functions have been replaced with their results. */
export interface Resource {
  readonly Type: string;
  readonly Properties: Properties;
}

/** The properties that tests read. A resource has those of its type. */
interface Properties {
  readonly Name: string;
  readonly Type: 'String';
  readonly Value: string;
  readonly Roles: readonly string[];
  readonly GenerateSecretString: {
    readonly SecretStringTemplate: string;
    readonly GenerateStringKey: string;
  };
  readonly PolicyDocument: Policy;
  readonly AssumeRolePolicyDocument: Policy;
}

interface Policy {
  readonly Statement: readonly [Statement, ...Statement[]];
}

interface Statement {
  readonly Action: string;
  readonly Resource: string;
  readonly Principal: { readonly Federated: string };
  readonly Condition: { readonly StringEquals: Readonly<Record<string, string>> };
}

export interface Parameter {
  readonly Default: string;
  readonly Description: string;
}

interface Template {
  readonly Parameters: Readonly<Record<string, Parameter>>;
  readonly Conditions: Readonly<Record<string, Json>>;
  readonly Resources: Readonly<
    Record<string, { Type: string; Condition?: string; DeletionPolicy?: string; Properties: Json }>
  >;
}

const functions = ['Ref', 'Condition', 'Sub', 'GetAtt', 'If', 'Equals', 'Not', 'And'];

/** Parses a CloudFormation template; `!Sub x` becomes `{ "!Sub": "x" }`. */
export function parseTemplate(text: string): Template {
  const customTags = functions.flatMap((name) => [
    { tag: `!${name}`, resolve: (value: string) => ({ [`!${name}`]: value }) },
    {
      tag: `!${name}`,
      collection: 'seq' as const,
      resolve: (value: { toJSON(): unknown }) => ({ [`!${name}`]: value.toJSON() }),
    },
  ]);
  return parse(text, { customTags }) as Template;
}

/**
 * The resources that a template creates in account 123456789012 and eu-west-1. A reference to another resource becomes
 * its logical ID in angle brackets.
 */
export function resolveTemplate(
  { Parameters, Conditions, Resources }: Template,
  given: Readonly<Record<string, string>>,
): Record<string, Resource> {
  const values: Record<string, string | undefined> = {
    ...Object.fromEntries(Object.entries(Parameters).map(([name, { Default }]) => [name, Default])),
    ...Object.fromEntries(Object.keys(Resources).map((name) => [name, `<${name}>`])),
    'AWS::Partition': 'aws',
    'AWS::Region': 'eu-west-1',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::AccountId': '123456789012',
    'AWS::NoValue': undefined,
    ...given,
  };
  const lookUp = (name: string) => {
    if (!Object.hasOwn(values, name)) throw new Error(`the template has no ${name}`);
    return values[name];
  };
  const holds = (condition: string) => {
    if (!Object.hasOwn(Conditions, condition)) throw new Error(`the template has no condition ${condition}`);
    return resolve(Conditions[condition]) === true;
  };

  function resolve(value: Json): Json {
    if (Array.isArray(value)) return value.map(resolve).filter((item) => item !== undefined);
    if (typeof value !== 'object' || value === null) return value;
    const [[name = '', argument] = []] = Object.entries(value);
    if (!name.startsWith('!')) {
      return Object.fromEntries(
        Object.entries(value).flatMap(([key, one]) => {
          const result = resolve(one);
          return result === undefined ? [] : [[key, result]];
        }),
      );
    }
    const list = argument as readonly Json[];
    switch (name) {
      case '!Ref':
        return lookUp(argument as string);
      case '!GetAtt':
        return lookUp(String(argument).split('.')[0] ?? '');
      case '!Sub':
        return String(argument).replace(/\$\{([^}]+)\}/g, (_, inner: string) => String(lookUp(inner)));
      case '!Condition':
        return holds(argument as string);
      case '!If':
        return resolve(holds(list[0] as string) ? list[1] : list[2]);
      case '!Equals':
        return resolve(list[0]) === resolve(list[1]);
      case '!Not':
        return resolve(list[0]) !== true;
      case '!And':
        return list.every((one) => resolve(one) === true);
      default:
        throw new Error(`${name} cannot be resolved`);
    }
  }

  return Object.fromEntries(
    Object.entries(Resources)
      .filter(([, { Condition }]) => Condition === undefined || holds(Condition))
      .map(([name, { Type, Properties }]) => [
        name,
        { Type, Properties: resolve(Properties) as unknown as Properties },
      ]),
  );
}
