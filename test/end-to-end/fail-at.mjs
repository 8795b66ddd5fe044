// Loaded before our programs by --import: the FAIL_AT-th call of one of these functions throws an error that is none of
// the system's and quotes a secret. How often they were called is written to FAIL_COUNT when the process ends.
import crypto from 'node:crypto';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env.FAIL_AT);
const { writeFileSync } = fs;
let calls = 0;
function mayFail(object, name) {
  const original = object[name];
  object[name] = (...args) => {
    calls += 1;
    if (calls === at) throw new TypeError(`${name} of ${process.env.FAIL_WITH}`);
    return original.apply(object, args);
  };
}
for (const name of ['openSync', 'readSync', 'writeSync', 'fstatSync', 'lstatSync', 'statSync', 'existsSync'])
  mayFail(fs, name);
for (const name of ['closeSync', 'fsyncSync', 'ftruncateSync', 'fchmodSync', 'renameSync', 'readdirSync'])
  mayFail(fs, name);
for (const name of ['randomBytes', 'createHash']) mayFail(crypto, name);
syncBuiltinESMExports();
process.on('exit', () => writeFileSync(process.env.FAIL_COUNT, String(calls)));
