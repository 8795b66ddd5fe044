import { expect, test } from '@jest/globals';
import { Failure } from '../../../src/failure.ts';
import { entriesOf, type TemplateVariable } from '../../../src/mapping/model/mapping.ts';
import { type MappingWarning, unencodedPartFinder } from '../../../src/mapping/rules/mapping-warnings.ts';
import { parseText } from '../parse-text.ts';

function warningsOf(entry: string, more = '') {
  const warnings: MappingWarning[] = [];
  try {
    parseText(`version: 1\nenv:\n  A: ${entry}\n${more}`, {
      onWarning: (warning) => void warnings.push(warning),
    });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
  return warnings;
}

test.each([
  ['a value by name', '{ value: "ssm:/canary" }', 'value'],
  ['a value with a key', '{ value: "secretsmanager:canary#key" }', 'value'],
  ['a value that only starts like one', '{ value: "ssm: canary" }', 'value'],
  ['a template', '{ template: "ssm:/canary" }', 'template'],
])('%s that looks like a reference is a warning at its entry', (_, entry, field) => {
  const message = `"A": \`${field}\` is plain text but looks like a reference; use \`from\` to read it`;
  expect(warningsOf(entry)).toEqual([{ message, place: { file: 'mapping.yml', line: 3, column: 3 } }]);
});

test.each([
  ['an ARN', '{ value: "arn:aws:ssm:eu-west-1:123456789012:parameter/a" }'],
  ['a reference later in the text', '{ value: "see ssm:/a" }'],
  ['the name of a service', '{ value: ssm }'],
  ['an empty text', '{ value: "" }'],
  ['a reference in `from`', 'ssm:/a'],
])('%s is none', (_, entry) => {
  expect(warningsOf(entry)).toEqual([]);
});

test('a mistake elsewhere hides no warning', () => {
  expect(warningsOf('{ value: "ssm:/canary" }', '  B: nonsense\n')).toHaveLength(1);
});

test.each([
  ['a value', '{ value: "on {stage}" }'],
  ['a value in two braces', '{ value: "{{ stage }}" }'],
  ['a value in percent signs', '{ value: "%stage%" }'],
  ['a default', '{ from: "ssm:/a", default: "{stage}" }'],
  ['a template', '{ template: "{stage}" }'],
])('%s with a var as other tools write it is a warning', (_, entry) => {
  const vars = 'vars: { stage: { allow: [dev], default: dev } }\n';
  expect(warningsOf(entry, vars)).toEqual([
    {
      message:
        '"A": "stage" in braces or percent signs is literal text; write ${stage} if you mean its value',
      place: { file: 'mapping.yml', line: 3, column: 3 },
    },
  ]);
});

test.each([
  ['a name that is not declared', '{ value: "{other}" }'],
  ['a var', '{ value: "${stage}" }'],
  ['a dollar before braces', '{ value: "$${stage}" }'],
  ['JSON', '{ template: \'{"stage": "${stage|json}"}\' }'],
  ['percent codes', '{ value: "%20stage%20" }'],
])('%s is none', (_, entry) => {
  expect(warningsOf(entry, 'vars: { stage: { allow: [dev], default: dev } }\n')).toEqual([]);
});

const secrets = '  U: ssm:/u\n  P: ssm:/p\n  H: { from: "ssm:/h", secret: false }\n';

test.each([
  ['a part of a URL', 'postgres://u:${P}@db/shop', ['P']],
  ['each of them', 'postgres://${U}:${P|json}@db/shop', ['U', 'P']],
  ['only where it lacks the filter', 'postgres://${U|url}:${P}@db/shop', ['P']],
  ['in the query', 'jdbc:postgresql://db/shop?user=${U}&password=${P}', ['U', 'P']],
  ['in the path', 'https://hooks.example/${P}', ['P']],
  ['in a URL behind other text', 'see https://a.example/ and https://:${P}@b.example/', ['P']],
  ['by way of a template', 'postgres://${PAIR}@db/shop', ['PAIR']],
])('a secret that goes into a URL as it is, is a warning: %s', (_, template, names) => {
  const pair = '  PAIR: { template: "${U}:${P}", expose: none }\n';
  const warnings = warningsOf(`{ template: "${template}" }`, secrets + pair);
  expect(warnings.map(({ message }) => message)).toEqual(
    names.map(
      (name) =>
        `"A": "${name}" is secret, and characters such as @ or / in it would break the URL; write \${${name}|url}`,
    ),
  );
  expect(warnings[0]?.place).toMatchObject({ line: 3, column: 19 + template.indexOf(`\${${names[0]}`) });
});

test.each([
  ['it has the filter', 'postgres://${U|url}:${P|url}@db/shop'],
  ['it is base64url', 'https://db/${P|base64url}'],
  ['it is public', 'postgres://${H}/shop'],
  ['it is the host', 'postgres://u:p@${P}/shop'],
  ['it is the host and the port', 'https://${U}:${P}/'],
  ['it stands before the URL', '${P} https://a.example/'],
  ['it stands behind the URL', 'https://a.example/ ${P}'],
  ['it stands behind the quote of the URL', "curl 'https://a.example/' -u ${P}"],
  ['there is no URL', '${U}:${P}'],
  ['a template has encoded it', 'postgres://${PAIR}@db/shop'],
])('a secret in a template is none where %s', (_, template) => {
  const pair = '  PAIR: { template: "${U|url}:${P|url}", expose: none }\n';
  expect(warningsOf(`{ template: "${template}" }`, secrets + pair)).toEqual([]);
});

test('a template of `type: url` is a URL from its second part on', () => {
  expect(warningsOf('{ template: "${U}/login?p=${P}", type: url }', secrets)).toMatchObject([
    { message: expect.stringContaining('"P" is secret') },
  ]);
  expect(warningsOf('{ template: "mailto:${P}", type: url }', secrets)).toHaveLength(1);
});

test('a file is a template too', () => {
  const files = 'files:\n  a.conf: { template: "url=https://${P}@a.example/\\nplain=${P}\\n", env: CONF }\n';
  expect(warningsOf('ssm:/a', secrets + files)).toHaveLength(1);
});

test('files whose path is in no variable are a warning, unless another file leads to them', () => {
  const files = (env: string) => `files:\n  a.pem: ssm:/a\n  b.pem: { from: "ssm:/b"${env} }\n`;
  const message = (name: string) =>
    `"${name}": no variable holds the path of this file; name one with \`env\``;
  expect(warningsOf('ssm:/a', files(''))).toEqual([
    { message: message('a.pem'), place: { file: 'mapping.yml', line: 5, column: 3 } },
    { message: message('b.pem'), place: { file: 'mapping.yml', line: 6, column: 3 } },
  ]);
  expect(warningsOf('ssm:/a', files(', env: B_PEM'))).toEqual([]);
});

test('templates that are made of each other end', () => {
  const round = '  B: { template: "${C}" }\n  C: { template: "${B}${P}" }\n';
  expect(warningsOf('{ template: "https://a.example/${B}" }', secrets + round)).toHaveLength(1);
});

test('a template of many URLs takes no time', () => {
  const slot: TemplateVariable = { name: 'P', filters: [], place: { file: 'f', line: 1, column: 1 } };
  const [template] = entriesOf(parseText('version: 1\nenv: { A: { template: "" } }\n'));
  if (template?.kind !== 'template') throw new Error('it is a template');
  const parts = Array.from({ length: 20_000 }, (_, index) => (index % 2 ? slot : '://u:p@h/'));
  const started = process.cpuUsage();
  expect(unencodedPartFinder(new Map())({ ...template, parts })).toEqual([]);
  expect(process.cpuUsage(started).user).toBeLessThan(1_000_000);
});
