#!/usr/bin/env node
import { failureText, main } from './app/cli/main.ts';
import { guardProcess } from './app/request/guard-process.ts';
import { realWorld } from './app/world/world.ts';
import { version } from './version.ts';

const words = process.argv.slice(2);
guardProcess(2, (failure) => failureText(failure, words));
const world = realWorld();
// The SDK warns at every start on Node 18 and 20; package.json says which versions we support.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
// Windows would look for a command in the working directory first, where anyone may have put one. See libuv's `search_path`.
process.env.NoDefaultCurrentDirectoryInExePath = '1';
// If a promise never settles, the process ends early. It must not end as if all were well.
process.exitCode = 70;
// Everything is written by now. Do not wait for what is still going on, such as a request for a token.
process.exit(await main(words, world, version));
