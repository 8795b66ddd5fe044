// Loaded before the CLI by --import: makes trouble the moment the folder of secret files is there, or is to go.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { mkdirSync, rmSync } = fs;
const { TROUBLE } = process.env;
fs.mkdirSync = (path, ...rest) => {
  const made = mkdirSync(path, ...rest);
  if (TROUBLE === 'throw') process.nextTick(() => nobodyCatches());
  else if (TROUBLE?.startsWith('SIG')) process.kill(process.pid, TROUBLE);
  return made;
};
fs.rmSync = (path, ...rest) => {
  // The folder of the pipes, too, is deleted with `rmSync`.
  if (TROUBLE === 'busy' && fs.existsSync(`${path}/key.pem`))
    throw Object.assign(new Error(), { code: 'EBUSY' });
  if (TROUBLE === 'late' && fs.existsSync(`${path}/key.pem`)) process.kill(process.pid, 'SIGTERM');
  return rmSync(path, ...rest);
};
syncBuiltinESMExports();

function nobodyCatches() {
  throw new Error('canary');
}
