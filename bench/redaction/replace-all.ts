/**
 * What one would write first: each secret as it is, in each chunk by itself. It hides neither encodings nor what two
 * chunks share: node replace-all.js FILE SECRETS
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Transform } from 'node:stream';

const [file = '', secretsFile = ''] = process.argv.slice(2);
const secrets = readFileSync(secretsFile, 'utf8').trimEnd().split('\n');
const hide = new Transform({
  transform(chunk: Buffer, _, done) {
    const hidden = secrets.reduce((text, secret) => text.replaceAll(secret, '***'), chunk.toString('latin1'));
    done(null, Buffer.from(hidden, 'latin1'));
  },
});
const { stdout } = spawn('cat', [file], { stdio: ['ignore', 'pipe', 'inherit'] });
stdout.pipe(hide).pipe(process.stdout);
