import type { Field, MapName } from './kinds.ts';
import { mappingFields } from './mapping-fields.ts';

type Rules = Readonly<Record<string, unknown>>;

/** What the JSON Schema says of a map as a whole: what it is, and which of its fields exclude or need each other. */
export const mapRules: { readonly [Name in MapName]?: Rules } = {
  top: {
    anyOf: [
      { required: ['env'] },
      { required: ['include'] },
      { required: ['files'] },
      { required: ['extends'] },
    ],
  },
  entry: {
    description:
      'One variable: where its value is stored (from), how to build it (template), or public text (value).',
    ...valueRules('entry'),
  },
  file: {
    description:
      'One file: where its content is stored (from), how to build it (template), or public text (value).',
    ...valueRules('file'),
  },
  include: {
    description:
      'Variables that you do not list one by one: all parameters below a path, or all keys of a JSON secret.',
    // Only a path has levels.
    allOf: [when(fromMatching('^(?:secretsmanager|arn):'), without('recursive'))],
  },
  var: {
    description:
      'A var that the caller passes with --var NAME=VALUE (CLI) or vars (Action). allow or match restricts its values.',
    anyOf: [{ required: ['allow'] }, { required: ['match'] }],
  },
};

function valueRules(map: 'entry' | 'file'): Rules {
  const fieldsWith = (source: 'value' | 'template') => ({
    required: [source],
    propertyNames: {
      enum: Object.entries<Field>(mappingFields[map])
        .filter(([, { alsoWith }]) => alsoWith?.includes(source))
        .map(([name]) => name),
    },
  });
  const hasSecretKeys = { secret: { type: 'array' } };
  return {
    oneOf: [
      { required: ['from'], ...without('value', 'template') },
      fieldsWith('value'),
      fieldsWith('template'),
    ],
    dependencies: { split: ['join'], join: ['split'] },
    allOf: [
      { not: { required: ['label', 'version'] } },
      { not: { required: ['stage', 'version'] } },
      when(fromMatching('^(?:ssm:|arn:[^:]*:ssm:)'), {
        properties: { stage: false, version: { pattern: '^[1-9][0-9]*$' } },
      }),
      when(fromMatching('^(?:secretsmanager:|arn:[^:]*:secretsmanager:)'), {
        properties: { label: false, version: { pattern: '^[A-Za-z0-9-]{32,64}$' } },
      }),
      // What the reference contains is not given again.
      when(fromMatching('#'), without('key')),
      when(fromMatching('^ssm:[^:#$]+:'), without('label', 'version')),
      // Only a JSON object has keys that can be secret.
      when({ required: ['template'] }, { properties: { secret: { type: 'boolean' } } }),
      when(
        { required: ['secret', 'type'], properties: hasSecretKeys },
        { properties: { type: { const: 'json' } } },
      ),
      when(
        {
          required: ['secret', 'from'],
          properties: hasSecretKeys,
          anyOf: [fromMatching('#'), { required: ['key'] }],
        },
        { required: ['type'] },
      ),
    ],
  };
}

function when(condition: Rules, rules: Rules): Rules {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  return { if: condition, then: rules };
}

function fromMatching(pattern: string): Rules {
  return { required: ['from'], properties: { from: { pattern } } };
}

function without(...fields: readonly string[]): Rules {
  return { properties: Object.fromEntries(fields.map((field) => [field, false])) };
}
