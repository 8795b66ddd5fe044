// Draws docs/images/run-light.svg and run-dark.svg, a terminal with what the commands below really print:
// node scripts/picture.mjs (build dist first)
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMain } from './is-main.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const commands = ['cat pipeline-secrets.yml', 'pipeline-secrets run --local local.yml -- node migrate.mjs'];

const themes = {
  light: {
    paper: '#f6f8fa',
    frame: '#d0d7de',
    text: '#1f2328',
    dim: '#59636e',
    accent: '#0969da',
    mask: '#9a6700',
  },
  dark: {
    paper: '#161b22',
    frame: '#30363d',
    text: '#e6edf3',
    dim: '#9198a1',
    accent: '#58a6ff',
    mask: '#d29922',
  },
};
const size = { font: 14, line: 21, character: 8.43, left: 20, top: 52 };

/** The pictures by theme, as SVG texts. */
export function pictures() {
  const lines = recorded();
  return Object.fromEntries(Object.entries(themes).map(([name, theme]) => [name, drawn(lines, theme)]));
}

/** What you see if you type the commands in the folder of examples. */
function recorded() {
  const bin = mkdtempSync(join(tmpdir(), 'picture-'));
  try {
    symlinkSync(join(root, 'dist/cli/index.js'), join(bin, 'pipeline-secrets'));
    const env = { PATH: [bin, process.env.PATH].join(delimiter) };
    return commands.flatMap((command, index) => {
      const { status, stdout, stderr } = spawnSync('sh', ['-c', `${command} 2>&1`], {
        cwd: join(root, 'examples'),
        encoding: 'utf8',
        env,
      });
      if (status !== 0) throw new Error(`${command} failed: ${stdout}${stderr}`);
      const printed = stdout.trimEnd().split('\n');
      return [...(index > 0 ? [''] : []), `$ ${command}`, ...printed];
    });
  } finally {
    rmSync(bin, { recursive: true });
  }
}

function drawn(lines, theme) {
  const columns = Math.max(...lines.map((line) => line.length));
  const width = Math.ceil(size.left * 2 + columns * size.character);
  const height = size.top + lines.length * size.line + 8;
  const text = lines.map((line, index) => drawnLine(line, size.top + index * size.line, theme)).join('');
  const dots = [0, 1, 2]
    .map((at) => `<circle cx="${24 + at * 20}" cy="20" r="6" fill="${theme.frame}"/>`)
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(lines.join('\n'))}">
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${theme.paper}" stroke="${theme.frame}"/>
${dots}
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="${size.font}" fill="${theme.text}">
${text}</g>
</svg>
`;
}

/** One line; its length is fixed, so that it fits whatever font a reader has. */
function drawnLine(line, y, theme) {
  if (line === '') return '';
  const colour = line.startsWith('$ ') ? theme.accent : /^\s*#/.test(line) ? theme.dim : theme.text;
  const text = line.trimStart();
  const parts = text
    .split(/(\*\*\*)/)
    .map((part) =>
      part === '***' ? `<tspan font-weight="bold" fill="${theme.mask}">***</tspan>` : escaped(part),
    )
    .join('');
  const x = size.left + (line.length - text.length) * size.character;
  const length = text.length * size.character;
  return `<text x="${x.toFixed(1)}" y="${y}" fill="${colour}" textLength="${length.toFixed(1)}" lengthAdjust="spacingAndGlyphs">${parts}</text>\n`;
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
}

if (isMain(import.meta.url)) {
  for (const [theme, svg] of Object.entries(pictures()))
    writeFileSync(join(root, `docs/images/run-${theme}.svg`), svg);
}
