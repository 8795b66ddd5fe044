import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../temporary-folder.ts';
import { createRunner } from './runner-model.ts';

const action = new URL('../fixtures/scripted-action', import.meta.url).pathname;
const append = (file: string, text: string) => `fs.appendFileSync(env.${file}, ${JSON.stringify(text)});`;
const print = (text: string) => `console.log(${JSON.stringify(text)});`;

describe('the environment of an action', () => {
  test('holds inputs, defaults and what the runner sets, and nothing of this process', async () => {
    const runner = createRunner({ env: { MACHINE: 'm' }, eventName: 'pull_request', event: { number: 7 } });
    const main =
      'console.log(JSON.stringify({ ...env, cwd: process.cwd(), event: JSON.parse(fs.readFileSync(env.GITHUB_EVENT_PATH)) }))';
    const { rawStdout, exitCode } = await runner.runAction({
      action,
      with: { main, 'two words': 2 },
      env: { OWN: true },
    });
    expect(exitCode).toBe(0);
    const seen = JSON.parse(rawStdout);
    expect(seen).toMatchObject({
      INPUT_TWO_WORDS: '2',
      'INPUT_WITH-DEFAULT': '42',
      INPUT_POST: '',
      MACHINE: 'm',
      OWN: 'true',
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REPOSITORY: 'octo-org/example',
      GITHUB_WORKSPACE: runner.workspace,
      RUNNER_TEMP: runner.temp,
      RUNNER_OS: 'Linux',
      cwd: runner.workspace,
      event: { number: 7 },
    });
    const foreign = Object.keys(seen).filter((name) => !/^(GITHUB|RUNNER|INPUT)_/.test(name));
    expect(foreign.sort()).toEqual(['CI', 'HOME', 'MACHINE', 'OWN', 'PATH', 'cwd', 'event']);
    expect(seen.GITHUB_ENV.startsWith(runner.temp)).toBe(true);
  });

  test('lets an input replace its default whatever its case, and warns of one that is unknown', async () => {
    const main = 'console.log(env["INPUT_WITH-DEFAULT"], env.INPUT_TYPO)';
    const result = await createRunner().runAction({ action, with: { main, 'With-Default': 1, typo: 'x' } });
    expect(result.rawStdout).toBe('1 x\n');
    expect(result.warnings).toEqual([
      "Unexpected input(s) 'typo', valid inputs are ['main', 'post', 'with-default', 'two words']",
    ]);
  });

  test('runs with the node that is asked for', async () => {
    const bin = temporaryFolder();
    const nodePath = join(bin, 'node');
    writeFileSync(nodePath, '#!/bin/sh\necho "stand-in for $1"\n', { mode: 0o755 });
    const { rawStdout } = await createRunner({ nodePath }).runAction({ action });
    expect(rawStdout).toBe(`stand-in for ${join(action, 'main.mjs')}\n`);
  });

  test.each<[string, string, RegExp]>([
    ['no action.yml', '', /Can't find "action.yml"/],
    ['an old node', 'runs: { using: node20, main: main.js }', /"runs.using" is "node20"/],
    [
      'a script that does not exist',
      'runs: { using: node24, main: gone.js }',
      /The script "gone.js" does not exist/,
    ],
    ['a pre step', 'runs: { using: node24, main: action.yml, pre: x }', /"runs.pre" .* not modelled/],
    [
      'an expression',
      'inputs: { a: { default: "${{ github.token }}" } }\nruns: { using: node24, main: action.yml }',
      /input "a" is an expression/,
    ],
  ])('refuses an action with %s', async (_, text, message) => {
    const folder = temporaryFolder();
    if (text !== '') {
      writeFileSync(join(folder, 'action.yml'), text);
    }
    await expect(createRunner().runAction({ action: folder })).rejects.toThrow(message);
  });
});

describe('masking', () => {
  test('hides a value from the moment it is registered, in both streams, annotations, summary and later steps', async () => {
    const runner = createRunner();
    const main = `
      ${print('early hunter22')}
      ${print('::add-mask::hunter22')}
      ${print('late hunter22')}
      ${print('::warning::annotated hunter22')}
      ${append('GITHUB_STEP_SUMMARY', 'one hunter22\r\ntwo')}
      ${append('GITHUB_ENV', 'PASSWORD=hunter22\n')}`;
    const first = await runner.runAction({ action, with: { main, post: 'console.log("post hunter22")' } });
    expect(first.log).toContain('\nearly hunter22\n');
    expect(first.log).toContain('\nlate ***\n##[warning]annotated ***\n');
    expect(first.rawStdout).toContain('late hunter22');
    expect(first.annotations).toEqual([{ level: 'warning', message: 'annotated ***' }]);
    expect(first.summary).toBe('one ***\ntwo\n');
    const second = await runner.runStep({ run: 'echo "$PASSWORD" >&2' });
    expect(second.rawStderr).toBe('hunter22\n');
    expect(second.log).not.toContain('hunter22');
    expect(second.log).toContain('  PASSWORD: ***\n');
    expect((await runner.runPost())[0]?.log).toBe('Post job cleanup.\npost ***\n');
    expect([runner.masks(), runner.mask('x hunter22')]).toEqual([['hunter22'], 'x ***']);
  });

  test('registers a value of several lines whole and by line', async () => {
    const runner = createRunner();
    await runner.runStep({ run: "echo '::add-mask::{%0D%0A  pass word%0A}'" });
    const { log } = await runner.runStep({ run: "printf 'a { b\\npass word\\n'" });
    expect(runner.masks()).toEqual(['{\r\n  pass word\n}', '{', 'pass word', '}']);
    expect(log).toMatch(/\na \*\*\* b\n\*\*\*\n$/);
  });

  test('only warns of a mask of white space', async () => {
    const runner = createRunner();
    const { warnings, conclusion } = await runner.runStep({ run: 'echo "::add-mask:: %0A"' });
    expect(warnings).toEqual(["Can't add secret mask for empty string in ##[add-mask] command."]);
    expect([runner.masks(), conclusion]).toEqual([[], 'success']);
  });

  test('drops a job output that holds a mask, and keeps any other', async () => {
    const runner = createRunner();
    await runner.runStep({
      run: 'printf "::add-mask::1\\n"; printf "port=8081\\nhost=db\\nnone=\\n" >>"$GITHUB_OUTPUT"',
    });
    expect(runner.jobOutput('port')).toEqual({ warning: "Skip output 'port' since it may contain secret." });
    expect(runner.jobOutput('host')).toEqual({ value: 'db' });
    expect([runner.jobOutput('none'), runner.jobOutput('never')]).toEqual([{}, {}]);
  });

  test('masks debug lines of a value one by one', async () => {
    const runner = createRunner({ debug: true });
    const run =
      'printf "KEY<<E\\nfirst line\\nlast line\\nE\\n" >>"$GITHUB_ENV"; echo "::add-mask::first line"; echo $RUNNER_DEBUG';
    const { log, rawStdout } = await runner.runStep({ run });
    expect(log).toContain("##[debug]KEY='***\n##[debug]last line'\n");
    expect(rawStdout).toMatch(/\n1\n$/);
  });
});

describe('commands', () => {
  test('are read from both streams and shown as a user sees them', async () => {
    const run = `
      echo '::group::title'
      echo '::error file=a.ts,line=3,endLine=4,col=5,endColumn=6,title=T::broken' >&2
      echo '::endgroup::'
      echo '::debug::hidden'
      echo 'text ##[notice]old form'
      echo '::unknown::kept'`;
    const { log, commands, annotations } = await createRunner().runStep({ run, shell: 'sh' });
    expect(commands.map(({ name }) => name).sort()).toEqual([
      'debug',
      'endgroup',
      'error',
      'group',
      'notice',
    ]);
    expect(annotations).toContainEqual({
      level: 'error',
      message: 'broken',
      file: 'a.ts',
      title: 'T',
      line: 3,
      endLine: 4,
      col: 5,
      endColumn: 6,
    });
    const shown = log.slice(log.indexOf('##[endgroup]\n') + 13);
    expect(shown.split('\n')).toEqual(
      expect.arrayContaining([
        '##[group]title',
        '##[endgroup]',
        '##[error]broken',
        '##[notice]old form',
        '::unknown::kept',
      ]),
    );
    expect(shown).not.toContain('hidden');
  });

  test('end at CR as at LF, and a CRLF ends one line', async () => {
    const { commands, log } = await createRunner().runStep({ run: "printf 'a\\r::notice::b\\r\\nc\\n\\nd'" });
    expect(commands).toMatchObject([{ name: 'notice', data: 'b' }]);
    expect(log).toMatch(/\na\n##\[notice\]b\nc\n\nd\n$/);
  });

  test('are text between stop-commands and its token, which is masked', async () => {
    const run = `
      echo '::stop-commands::Token-1234'
      echo '::error::inert'
      echo '##[warning]inert too'
      echo '::tokeN-1234::'
      echo '::notice::live'`;
    const { annotations, log } = await createRunner().runStep({ run });
    expect(annotations).toEqual([{ level: 'notice', message: 'live' }]);
    expect(log).toMatch(
      /\n::stop-commands::\*\*\*\n::error::inert\n##\[warning\]inert too\n::tokeN-1234::\n##\[notice\]live\n$/,
    );
  });

  test.each<[string, string, RegExp]>([
    ['set-env', '::set-env name=A::b', /`set-env` command is disabled/],
    ['add-path', '##[add-path]/tmp', /`add-path` command is disabled/],
    ['a stop token that could be guessed', '::stop-commands::error', /'error' could be guessed/],
    ['an output without a name', '::set-output::x', /'name' is missing/],
    ['an echo that is neither on nor off', '::echo::maybe', /Invalid echo/],
  ])('refuse %s, which fails the step', async (_, line, message) => {
    const runner = createRunner();
    const { conclusion, exitCode, errors } = await runner.runStep({ run: `echo '${line}'` });
    expect([conclusion, exitCode]).toEqual(['failure', 0]);
    expect(errors).toEqual([
      expect.stringMatching(/^Unable to process command/),
      expect.stringMatching(message),
    ]);
    expect((await runner.runStep({ run: 'echo "A=$A"; echo "$PATH"' })).rawStdout).toMatch(/^A=\n(?!\/tmp:)/);
  });

  test('are repeated in the log after echo on, but never a mask', async () => {
    const run = `echo '::echo::on'; echo '::set-output name=a::1'; echo '::add-mask::hunter22'; echo '::echo::off'; echo '::set-output name=b::2'`;
    const { log, outputs } = await createRunner().runStep({ run: `base64 -d <<<${btoa(run)} | sh` });
    expect(log).toMatch(/##\[endgroup\]\n::set-output name=a::1\n::add-mask::\*\*\*\n::echo::off\n$/);
    expect(outputs).toEqual({ a: '1', b: '2' });
  });

  test('leave ten annotations of a level, of 4,096 characters each', async () => {
    const main =
      'for (let i = 0; i < 12; i++) { console.log("::error::" + "x".repeat(5000)); console.log("::notice::" + i); }';
    const { annotations, log } = await createRunner().runAction({ action, with: { main } });
    expect(annotations.filter(({ level }) => level === 'error')).toHaveLength(10);
    expect(annotations.filter(({ level }) => level === 'notice')).toHaveLength(10);
    expect(annotations[0]?.message).toHaveLength(4096);
    expect(log.match(/##\[error\]x/g)).toHaveLength(12);
  });
});

describe('the files of a step', () => {
  test('are applied though the step failed, and the pairs before a malformed one count', async () => {
    const runner = createRunner();
    const main = `${append('GITHUB_ENV', 'A=1\nB<<E\n2\n3\nE\nmalformed\nC=4\n')} ${append('GITHUB_OUTPUT', 'o=5')} process.exitCode = 9`;
    const first = await runner.runAction({ action, with: { main } });
    expect(first).toMatchObject({
      exitCode: 9,
      conclusion: 'failure',
      env: { A: '1', B: '2\n3' },
      outputs: { o: '5' },
    });
    expect(first.env).not.toHaveProperty('C');
    expect(first.errors).toEqual([
      "Unable to process file command 'env' successfully.",
      "Invalid format 'malformed'",
    ]);
    expect(first.files.env).toMatch(/^A=1\n.*C=4\n$/s);
    const second = await runner.runStep({ run: 'printf "%s|" "$A" "$B" "$C"' });
    expect(second.rawStdout).toBe('1|2\n3||');
    expect(second.files.env).toBe('');
  });

  test('fail a step that succeeded when one is malformed', async () => {
    const result = await createRunner().runStep({ run: 'echo nonsense >>"$GITHUB_OUTPUT"' });
    expect(result).toMatchObject({ exitCode: 0, conclusion: 'failure' });
  });

  test('fail the step when one is no file any more, and count as empty when one is gone', async () => {
    const runner = createRunner();
    const folder = await runner.runStep({ run: 'rm "$GITHUB_ENV"; mkdir "$GITHUB_ENV"' });
    expect([folder.conclusion, folder.files.env]).toEqual(['failure', undefined]);
    expect((await runner.runStep({ run: 'rm "$GITHUB_ENV"' })).conclusion).toBe('success');
  });

  test('cannot set NODE_OPTIONS, which is an error that fails nothing', async () => {
    const result = await createRunner().runStep({
      run: 'printf "node_options=-r x\\nA=1\\n" >>"$GITHUB_ENV"',
    });
    expect(result).toMatchObject({ conclusion: 'success', env: { A: '1' } });
    expect(result.errors).toEqual(["Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command."]);
    expect(result.env).not.toHaveProperty('node_options');
  });

  test('cannot replace what the runner itself sets', async () => {
    const runner = createRunner();
    await runner.runStep({
      run: 'printf "GITHUB_WORKSPACE=/x\\nRUNNER_TEMP=/x\\nGITHUB_ACTIONS=no\\n" >>"$GITHUB_ENV"',
    });
    const { rawStdout } = await runner.runStep({
      run: 'echo "$GITHUB_WORKSPACE $RUNNER_TEMP $GITHUB_ACTIONS"',
    });
    expect(rawStdout).toBe(`${runner.workspace} ${runner.temp} true\n`);
  });

  test('put folders before PATH, the latest first', async () => {
    const runner = createRunner({ env: { PATH: `/base:${process.env['PATH']}` } });
    await runner.runStep({ run: 'printf "/one\\n/two\\n\\n/one\\n" >>"$GITHUB_PATH"' });
    expect((await runner.runStep({ run: 'echo "$PATH"' })).rawStdout).toMatch(/^\/one:\/two:\/base:/);
  });

  test.each([
    ['keep a summary of 1 MiB', 1024 * 1024, false],
    ['drop a summary of one byte more', 1024 * 1024 + 1, true],
  ])('%s', async (_, size, dropped) => {
    const main = `fs.writeFileSync(env.GITHUB_STEP_SUMMARY, 'x'.repeat(${size}))`;
    const { summary, errors, conclusion } = await createRunner().runAction({ action, with: { main } });
    expect([summary === '', errors.length === 1, conclusion]).toEqual([dropped, dropped, 'success']);
  });

  test('carry state to the post steps of their own action, which run last action first', async () => {
    const runner = createRunner();
    const post = 'console.log(env.STATE_who, env.INPUT_MAIN.length > 0)';
    const failing = `${append('GITHUB_STATE', 'who=second')} process.exitCode = 1`;
    await runner.runAction({ action, with: { main: append('GITHUB_STATE', 'who=first'), post } });
    const second = await runner.runAction({ action, with: { main: failing, post } });
    expect(second.state).toEqual({ who: 'second' });
    const posts = await runner.runPost();
    expect(posts.map(({ rawStdout }) => rawStdout)).toEqual(['second true\n', 'first true\n']);
    expect(await runner.runPost()).toEqual([]);
  });
});

describe('a run step', () => {
  test.each([
    ['bash stops at a failure inside a pipe', 'bash' as const, 1],
    ['sh does not see a failure inside a pipe', 'sh' as const, 0],
    ['no shell named is bash without pipefail', undefined, 0],
  ])('%s', async (_, shell, exitCode) => {
    const step = { run: 'false | true', ...(shell === undefined ? {} : { shell }) };
    expect(await createRunner().runStep(step)).toMatchObject({ exitCode });
  });

  test('fails with an annotation that names the exit status', async () => {
    const result = await createRunner().runStep({ run: 'exit 3' });
    expect(result).toMatchObject({ exitCode: 3, conclusion: 'failure' });
    expect(result.annotations).toEqual([{ level: 'error', message: 'Process completed with exit code 3.' }]);
  });

  test.each([
    ['runs with a variable of 131,071 bytes', 131_071, 'success'],
    ['cannot start with a variable of 131,072 bytes', 131_072, 'failure'],
  ])('%s', async (_, size, conclusion) => {
    const runner = createRunner();
    // The kernel's limit of 128 KiB counts "BIG=" and the NUL at the end too.
    const main = `fs.appendFileSync(env.GITHUB_ENV, 'BIG=' + 'x'.repeat(${size} - 4) + '\\n')`;
    await runner.runAction({ action, with: { main } });
    const result = await runner.runStep({ run: 'echo ran' });
    expect(result.conclusion).toBe(conclusion);
    expect(result.errors.join()).toMatch(
      conclusion === 'success' ? /^$/ : /^An error .* Argument list too long$/,
    );
  });

  test('cannot start with a null character in the environment', async () => {
    const runner = createRunner();
    await runner.runStep({ run: 'printf "A=x\\0y\\n" >>"$GITHUB_ENV"' });
    expect((await runner.runStep({ run: 'true' })).errors).toEqual([
      expect.stringContaining('null character'),
    ]);
  });

  test('works in the workspace given, with a HOME of its own', async () => {
    const workspace = temporaryFolder();
    mkdirSync(join(workspace, 'src'));
    const runner = createRunner({ workspace });
    const { rawStdout } = await runner.runStep({
      run: 'ls; ls -A "$HOME"; echo kept >"$HOME/file"; echo made >made',
    });
    expect(rawStdout).toBe('src\n');
    expect(readFileSync(join(workspace, 'made'), 'utf8')).toBe('made\n');
    expect(existsSync(join(process.env['HOME'] ?? '/', 'file'))).toBe(false);
  });

  test('is killed when it takes longer than the runner allows', async () => {
    const runner = createRunner({ timeoutMs: 300 });
    await expect(runner.runStep({ run: 'exec sleep 600' })).rejects.toThrow('did not end within 300 ms');
  });
});
