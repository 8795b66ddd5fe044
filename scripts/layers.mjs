/**
 * The folders of src, each with its one job and all that it may import. `npm run lint` enforces this table
 * (check-source.mjs), and docs/architecture.md shows it (architecture.mjs).
 *
 * A folder imports only rows above its own, so that cycles between folders cannot arise. A file that lies in src itself
 * is a row of its own; every row below one with `everywhere` may import it. `load/*` means `load` and the folders in it; `node:*`, any module of Node.
 *
 * A pure folder decides, and touches nothing: it imports only pure folders, and no module of Node but Buffer. Biome
 * forbids it `process` and `fetch` (biome.json).
 */
export const layers = {
  'failure.ts': {
    job: 'The one failure type, the table of error codes, and their exit codes',
    pure: true,
    everywhere: true,
  },
  text: {
    job: 'Show and compare words: shorten, suggest, match globs, print safely',
    pure: true,
    everywhere: true,
  },
  'result.ts': { job: 'The result of a step that can fail', pure: true, everywhere: true },
  'version.ts': { job: 'The version of the product', pure: true },
  json: { job: 'Scan JSON and keep its exact text', pure: true },

  'mapping/yaml': { job: 'YAML text → nodes with places', pure: true, imports: ['yaml'] },
  'mapping/reference': {
    job: 'Parse and print references to parameters and secrets',
    pure: true,
    imports: ['json'],
  },
  'mapping/template': {
    job: 'Placeholders, their filters, and substitution',
    pure: true,
    imports: ['mapping/reference'],
  },
  'mapping/names': { job: 'Which names a variable or file may have', pure: true },
  'mapping/fields': {
    job: 'The table of fields: check a map against it, and generate the JSON Schema',
    pure: true,
    imports: ['mapping/names', 'mapping/reference', 'mapping/yaml'],
  },
  'mapping/model': {
    job: 'The checked mapping: its types, how entries merge, how includes expand',
    pure: true,
    imports: ['mapping/fields', 'mapping/names', 'mapping/reference', 'mapping/template'],
  },
  'mapping/entries': {
    job: 'Read the entries, files, and includes of one mapping file',
    pure: true,
    imports: [
      'mapping/fields',
      'mapping/model',
      'mapping/names',
      'mapping/reference',
      'mapping/template',
      'mapping/yaml',
    ],
  },
  'mapping/layers': {
    job: 'Follow `extends`, read settings and vars, merge the files',
    pure: true,
    imports: [
      'mapping/entries',
      'mapping/fields',
      'mapping/model',
      'mapping/names',
      'mapping/reference',
      'mapping/template',
      'mapping/yaml',
    ],
  },
  'mapping/rules': {
    job: 'Check and select entries of the whole mapping',
    pure: true,
    imports: ['mapping/model', 'mapping/reference'],
  },
  mapping: { job: 'The entry point: layers → checked mapping', pure: true, imports: ['mapping/*'] },

  store: {
    job: 'The `Store` interface, and what its answers mean',
    pure: true,
    imports: ['mapping/reference'],
  },
  'load/value': {
    job: 'One answer → one value: pick the key, decode, convert',
    pure: true,
    imports: ['json', 'mapping/model', 'mapping/reference', 'node:buffer'],
  },
  load: {
    job: 'Checked mapping + store → all values, or all problems',
    pure: true,
    imports: [
      'json',
      'load/value',
      'mapping/model',
      'mapping/names',
      'mapping/reference',
      'mapping/template',
      'store',
      'node:buffer',
    ],
  },
  'mask/forms': {
    job: 'The forms in which a value can appear in a log',
    pure: true,
    imports: ['node:buffer'],
  },
  'mask/matcher': {
    job: 'Find and redact many byte strings in a stream',
    pure: true,
    imports: ['node:buffer'],
  },
  mask: {
    job: 'Values → what to mask, and what is too weak to mask',
    pure: true,
    imports: ['json', 'load/value', 'mask/forms', 'node:buffer'],
  },
  'output/format': {
    job: 'Values → text for a shell, the runner, Docker, …',
    pure: true,
    imports: ['node:buffer'],
  },
  'output/file': {
    job: 'Write and delete files safely',
    imports: ['node:*'],
  },

  auth: {
    job: 'Sign in: the OIDC token, session names and policies, what the event says',
    imports: ['mapping/reference', 'store', '@actions/core', '@actions/github'],
  },
  'stores/local': {
    job: 'The store that reads a stand-in file',
    imports: ['mapping/reference', 'mapping/yaml', 'store'],
  },
  'stores/aws/requests': {
    job: 'Send one request: endpoints, proxies, time-outs, retries, errors',
    imports: ['auth', 'store', '@aws-sdk/*', '@smithy/*', 'https-proxy-agent', 'proxy-from-env', 'node:*'],
  },
  'stores/aws/credentials': {
    job: 'Find credentials, and assume roles',
    imports: ['auth', 'store', 'stores/aws/requests', '@aws-sdk/*', '@smithy/*', 'node:*'],
  },
  'stores/aws/reads': {
    job: 'Read parameters, paths, and secrets, in batches',
    imports: ['store', 'stores/aws/requests', '@aws-sdk/*', 'node:util'],
  },
  'stores/aws': {
    job: 'The store that reads AWS, with one session for each role and region',
    imports: ['auth', 'mapping/model', 'store', 'stores/aws/*', '@aws-sdk/*'],
  },

  'app/world': {
    job: 'The real world as one parameter: streams, files, clock, environment',
    imports: ['mapping/model', 'output/file', 'node:*'],
  },
  'app/process': {
    job: 'The child process: start it, pass signals on, redact its streams',
    imports: ['app/world', 'mask/matcher', 'output/file', 'node:*'],
  },
  'app/guards': {
    job: 'Refuse what is unsafe where it runs: CodeBuild, untrusted files, names that are set',
    imports: ['app/world', 'auth', 'load/value', 'output/*', 'yaml', 'node:*'],
  },
  'app/request': {
    job: 'What both entry points do: request → mapping → values → masks and files; report a failure',
    imports: [
      'app/guards',
      'app/world',
      'auth',
      'load/*',
      'mapping/*',
      'mask/*',
      'output/*',
      'store',
      'stores/*',
      'node:*',
    ],
  },
  'app/action': {
    job: 'The Action: inputs, handing over, annotations, summary, post step',
    imports: ['app/guards', 'app/request', 'app/world', 'auth', 'load/*', 'mapping/*', 'output/*', 'node:*'],
  },
  'app/cli/arguments': { job: 'Parse the command line', imports: ['node:util'] },
  'app/cli/completion': { job: 'The completion scripts of four shells', imports: ['app/cli/arguments'] },
  'app/cli/commands': {
    job: 'The commands: the options and help of each, and the code that executes it',
    imports: [
      'app/cli/arguments',
      'app/cli/completion',
      'app/guards',
      'app/process',
      'app/request',
      'app/world',
      'auth',
      'load/*',
      'mapping/*',
      'mask/*',
      'output/*',
      'store',
      'stores/*',
      'node:*',
    ],
  },
  'app/cli': {
    job: 'The command line: choose the command, print help',
    imports: ['app/cli/*', 'app/request', 'app/world'],
  },
  'action.ts': { job: 'Entry point of the Action', imports: ['app/action', 'app/request', 'app/world'] },
  'post.ts': { job: 'Entry point of its post step', imports: ['app/action', 'app/request', 'app/world'] },
  'cli.ts': {
    job: 'Entry point of the command line',
    imports: ['app/cli', 'app/world', 'app/request', 'version.ts'],
  },
};

/** The row that a file of src belongs to: its folder, or itself. */
export function layerOf(file) {
  const path = file.replace(/^src\//, '');
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : path;
}

/** Whether the table allows an import of a layer, a package, or a module of Node. */
export function mayImport(layer, target) {
  if (layers[target]?.everywhere) return rowOf(target) < rowOf(layer);
  return (layers[layer].imports ?? []).some((row) => covers(row, target));
}

function rowOf(layer) {
  return Object.keys(layers).indexOf(layer);
}

function covers(row, name) {
  if (!row.endsWith('*')) return row === name;
  return name === row.slice(0, -2) || name.startsWith(row.slice(0, -1));
}
