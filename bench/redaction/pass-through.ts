/** The least that Node must do to stand between a command and its reader: node pass-through.js FILE */
import { spawn } from 'node:child_process';

const { stdout } = spawn('cat', process.argv.slice(2), { stdio: ['ignore', 'pipe', 'inherit'] });
stdout.pipe(process.stdout);
