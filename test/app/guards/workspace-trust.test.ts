import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { requireTrust, type WorkspaceTrust } from '../../../src/app/guards/workspace-trust.ts';
import { Failure } from '../../../src/failure.ts';
import { temporaryFolder } from '../../kit/temporary-folder.ts';

const cli: WorkspaceTrust = { isGiven: false, entryPoint: 'command line' };

let workspace: string;
let outside: string;
beforeEach(() => {
  const folder = temporaryFolder('trust');
  [workspace, outside] = [join(folder, 'workspace'), join(folder, 'outside')];
  for (const place of [join(workspace, 'sub'), outside]) {
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'm.yml'), '');
  }
  writeFileSync(join(workspace, 'm.yml'), '');
});

/** Makes what a test needs. @returns the file to read, and from where: the workspace by default. */
type Prepare = () => readonly [path: string, cwd?: string];

/** The problem, if the file is refused in this job. */
function refused(
  path: string,
  { trust = cli, env = {}, cwd = workspace }: { trust?: WorkspaceTrust; env?: object; cwd?: string } = {},
) {
  const job = {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'pull_request_target',
    GITHUB_WORKSPACE: workspace,
  };
  try {
    requireTrust('the mapping file', path, trust, { cwd, env: { ...job, ...env } });
    return undefined;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error.exitStatus).toBe(2);
    return error.problems[0];
  }
}

describe('on an event that a stranger can trigger', () => {
  test('a file of the workspace is refused, with what to do instead', () => {
    expect(refused('m.yml')).toEqual({
      code: 'UNTRUSTED_WORKSPACE',
      message:
        'the mapping file is not read in a pull_request_target workflow: it decides which values the job gets, and a stranger may have written the files in the workspace',
      hint: 'Name a mapping outside the workspace, or give it to run, export or check on stdin with -m -; if only your own branches are ever checked out, add --trust-workspace.',
    });
    expect(refused('m.yml', { trust: { isGiven: false, entryPoint: 'Action' } })?.hint).toBe(
      'Write the mapping inline (input mapping); if only your own branches are ever checked out, set trust-workspace: true.',
    );
  });

  test.each<[string, Prepare]>([
    ['by its absolute path', () => [join(workspace, 'sub/m.yml'), '/']],
    ['by a path from outside', () => ['../workspace/m.yml', outside]],
    ['that does not exist', () => ['nothing.yml']],
    ['that is the workspace itself', () => ['.']],
    [
      'that is a link to a file outside',
      () => {
        symlinkSync(join(outside, 'm.yml'), join(workspace, 'link.yml'));
        return ['link.yml'];
      },
    ],
    [
      'behind a link outside',
      () => {
        symlinkSync(workspace, join(outside, 'link'));
        return ['link/m.yml', outside];
      },
    ],
    [
      'that only chooses which file outside is read',
      () => {
        symlinkSync(join(outside, 'm.yml'), join(workspace, 'choice'));
        symlinkSync(join(workspace, 'choice'), join(outside, 'link.yml'));
        return ['link.yml', outside];
      },
    ],
    [
      'that is a link to itself',
      () => {
        symlinkSync('round', join(workspace, 'round'));
        return ['round'];
      },
    ],
  ])('so is one %s', (_, prepare) => {
    const [path, cwd = workspace] = prepare();
    expect(refused(path, { cwd })?.code).toBe('UNTRUSTED_WORKSPACE');
  });

  test('so is every file when nobody says where the workspace is', () => {
    for (const GITHUB_WORKSPACE of [undefined, '', 'workspace'])
      expect(refused(join(outside, 'm.yml'), { env: { GITHUB_WORKSPACE } })?.code).toBe(
        'UNTRUSTED_WORKSPACE',
      );
  });

  test('a workspace that is given by a link is the same one', () => {
    const link = join(outside, 'workspace');
    symlinkSync(workspace, link);
    for (const path of [join(link, 'm.yml'), join(workspace, 'm.yml')])
      expect(refused(path, { cwd: '/', env: { GITHUB_WORKSPACE: link } })?.code).toBe('UNTRUSTED_WORKSPACE');
  });

  test.each<[string, Prepare]>([
    ['by its absolute path', () => [join(outside, 'm.yml')]],
    ['by a relative path', () => ['../outside/m.yml']],
    ['in a folder whose name begins like it', () => ['m.yml', `${workspace}-2`]],
    ['that is a pipe of the shell', () => ['/dev/fd/63']],
  ])('a file outside the workspace is read %s', (_, prepare) => {
    const [path, cwd = workspace] = prepare();
    expect(refused(path, { cwd })).toBeUndefined();
  });

  test('the caller may trust the workspace', () => {
    expect(refused('m.yml', { trust: { ...cli, isGiven: true } })).toBeUndefined();
  });
});

test.each([
  ['of the repository’s own', { GITHUB_EVENT_NAME: 'push' }],
  ['without the rights of the repository', { GITHUB_EVENT_NAME: 'pull_request' }],
  ['that nobody names', { GITHUB_EVENT_NAME: undefined }],
  ['outside GitHub', { GITHUB_ACTIONS: undefined }],
])('on an event %s, the workspace is trusted', (_, env) => {
  expect(refused('m.yml', { env })).toBeUndefined();
});
