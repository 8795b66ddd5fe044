import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runProcess } from '../kit/run-process.ts';
import { root } from './root.ts';

/** Accepts, and never answers. */
let silent: Server;
beforeAll(async () => {
  silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
});
afterAll(() => {
  silent.close();
});

const mapping = 'version: 1\nenv:\n  A: ssm:/a\n';

test.each(['cli', 'action'])(
  'dist/%s does not end as if all were well while it still waits',
  async (door) => {
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const arguments_ = door === 'cli' ? ['export', '--format', 'json', '-m', '-', '--endpoint-url', url] : [];
    const env = {
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'AKIAFAKEFAKEFAKEFAKE',
      AWS_SECRET_ACCESS_KEY: 'fake',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      INPUT_MAPPING: mapping,
      'INPUT_ENDPOINT-URL': url,
    };
    const preload = ['--require', join(root, 'test/end-to-end/let-go-of-everything.cjs')];
    const command = [...preload, join(root, 'dist', door, 'index.js'), ...arguments_];
    const { exitCode, output } = await runProcess(process.execPath, command, { env, stdin: mapping });
    expect({ exitCode, output }).toEqual({ exitCode: 70, output: '' });
  },
);
