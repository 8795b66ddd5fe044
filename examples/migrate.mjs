// A small migration command: it needs database credentials and gets them from its environment, nowhere else.
// It only says what it would do, so that the example runs without a database.
import { readdirSync } from 'node:fs';

const needed = ['DB_HOST', 'DB_PORT', 'DB_USER', 'DB_PASSWORD'];
const missing = needed.filter((name) => !process.env[name]);
if (missing.length > 0) {
  console.error(`cannot migrate without ${missing.join(', ')}`);
  process.exit(1);
}

const { DB_HOST, DB_PORT, DB_USER, DB_PASSWORD, LOG_LEVEL } = process.env;
// Careless, as programs are: `pipeline-secrets run` hides the password.
console.log(`migrating postgres://${DB_USER}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}, log level ${LOG_LEVEL}`);
for (const file of readdirSync(new URL('migrations/', import.meta.url)).sort()) {
  console.log(`would apply ${file}`);
}
