import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { guardCodebuild } from '../../../src/app/guards/guard-codebuild.ts';
import { formatProblems } from '../../../src/app/request/diagnostic.ts';
import { Failure } from '../../../src/failure.ts';
import { HiddenValue } from '../../../src/load/value/loaded-value.ts';
import { codesFirst } from '../../kit/codes-first.ts';
import { temporaryFolder } from '../../kit/temporary-folder.ts';
import { fakeWorld } from '../fake-world.ts';

let sources: string;
beforeEach(() => {
  sources = temporaryFolder('sources');
});

const guard = () => guardCodebuild(fakeWorld({ env: { CODEBUILD_SRC_DIR: sources }, cwd: '/' }), '--force');
const buildspec = (text: string) => writeFileSync(join(sources, 'buildspec.yml'), text);

/** What is reported; nothing when nothing is refused. */
function refusalBy(check: () => void): string {
  try {
    check();
  } catch (error) {
    if (error instanceof Failure && error.exitStatus === 2)
      return codesFirst(formatProblems(error.problems, 'text'));
    throw error;
  }
  return '';
}

describe('a file', () => {
  test.each([
    ['inside the base directory', 'dist/env', true],
    ['deep inside it', 'dist/a/b/env', true],
    ['that only begins like it', 'dist-other/env', false],
    ['that is an artifact by itself', 'report/env.sh', true],
    ['next to that', 'report/env', false],
    ['in the cache', '.cache/deep/env', true],
    ['elsewhere among the sources', 'env', false],
    ['outside of the sources', '../env', false],
  ])('%s', (_, file, refused) => {
    buildspec(
      'artifacts:\n  base-directory: dist\n  files: ["**/*"]\n  secondary-artifacts: { r: { files: [report/env.sh] } }\ncache: { paths: [".cache/**/*"] }\n',
    );
    const path = join(sources, file);
    const refusal = refusalBy(() => guard().checkFile(path));
    expect(refusal).toBe(
      refused
        ? `UNSAFE_PATH: "${path}" would be uploaded by buildspec.yml, as an artifact or to the cache\n  hint: Write to a path that is not uploaded, such as "$(mktemp)"; --force skips this check.\n`
        : '',
    );
  });

  test('anywhere among the sources, when all of them are the artifact', () => {
    buildspec('artifacts: { files: ["**/*"] }\n');
    expect(refusalBy(() => guard().checkFile(join(sources, 'env')))).toContain('UNSAFE_PATH');
    expect(refusalBy(() => guard().checkFile('/somewhere/else'))).toBe('');
  });

  test('behind a link into the artifacts', () => {
    buildspec('artifacts: { base-directory: dist, files: ["**/*"] }\n');
    mkdirSync(join(sources, 'dist'));
    const link = join(temporaryFolder('outside'), 'link');
    symlinkSync(join(sources, 'dist'), link);
    expect(refusalBy(() => guard().checkFile(join(link, 'env')))).toContain('UNSAFE_PATH');
  });

  test('without a buildspec', () => {
    expect(refusalBy(() => guard().checkFile(join(sources, 'env')))).toBe('');
  });
});

describe('a folder of secret files', () => {
  const temporary = () => join(sources, 'tmp', 'pipeline-secrets-0');

  test.each([
    ['among the sources, when all of them are the artifact', '["**/*"]', true],
    ['when one of its files would be uploaded', '["tmp/*/key.pem"]', true],
    ['when only others would be', '["tmp/*/report.xml"]', false],
  ])('%s', (_, files, refused) => {
    buildspec(`artifacts: { files: ${files} }\n`);
    mkdirSync(join(sources, 'tmp'));
    const refusal = refusalBy(() => guard().checkFolder(temporary(), ['ca.pem', 'key.pem']));
    expect(refusal).toBe(
      refused
        ? `UNSAFE_PATH: "${join(sources, 'tmp')}" would be uploaded by buildspec.yml, as an artifact or to the cache\n  hint: Set TMPDIR to a folder that is not uploaded; --force skips this check.\n`
        : '',
    );
  });

  test('that is not there yet, behind a link into the artifacts', () => {
    buildspec('artifacts: { files: ["**/*"] }\n');
    const link = join(temporaryFolder('outside'), 'link');
    symlinkSync(sources, link);
    expect(refusalBy(() => guard().checkFolder(join(link, 'pipeline-secrets-0'), ['key.pem']))).toContain(
      'UNSAFE_PATH',
    );
  });
});

test.each<[string, (path: string) => void]>([
  ['a folder', (path) => mkdirSync(path)],
  ['a pipe that nobody writes to', (path) => execFileSync('mkfifo', [path])],
  ['a link to nothing', (path) => symlinkSync('nothing', path)],
])('%s in place of the buildspec refuses nothing', (_, make) => {
  make(join(sources, 'buildspec.yml'));
  expect(refusalBy(() => guard().checkFile(join(sources, 'env')))).toBe('');
});

test('every secret in exported-variables is named, public ones and others are not', () => {
  buildspec('env: { exported-variables: [PASSWORD, VERSION, TOKEN, OTHER] }\n');
  const loaded = (name: string, secret: boolean) => ({
    ...{ name, secret, value: new HiddenValue('hunter2-hunter2'), parts: [], source: 'ssm:/a' },
    kind: 'reference' as const,
    expose: ['env' as const],
  });
  const values = [
    loaded('PASSWORD', true),
    loaded('VERSION', false),
    loaded('TOKEN', true),
    loaded('MORE', true),
  ];
  const lines = refusalBy(() => guard().checkVariables(values)).split('\n');
  expect(lines).toEqual([
    expect.stringMatching(/^PUBLISHED: "PASSWORD" is in exported-variables of buildspec.yml/),
    expect.stringMatching(/^PUBLISHED: "TOKEN" /),
    expect.stringMatching(/^ {2}hint: Remove it there, .* --force /),
    '',
  ]);
});
