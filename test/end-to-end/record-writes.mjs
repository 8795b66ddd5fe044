// Loaded before the Action by --import: notes every synchronous write to stdout and to the runner's files, in order.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { writeSync, openSync, appendFileSync } = fs;
const paths = new Map([
  [1, 'stdout'],
  [2, 'stderr'],
]);
fs.openSync = (path, ...rest) => {
  const descriptor = openSync(path, ...rest);
  paths.set(descriptor, String(path));
  return descriptor;
};
fs.writeSync = (descriptor, bytes, offset = 0, length = undefined) => {
  const written = writeSync(descriptor, bytes, offset, length);
  const text = Buffer.from(bytes)
    .subarray(offset, offset + written)
    .toString('utf8');
  appendFileSync(
    process.env.RECORD_WRITES,
    `${JSON.stringify({ to: paths.get(descriptor) ?? String(descriptor), text })}\n`,
  );
  return written;
};
syncBuiltinESMExports();
