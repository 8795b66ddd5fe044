// Writes the options in docs/command-line.md from those of the commands: npx tsc && node scripts/command-line-page.mjs
import { readFileSync, writeFileSync } from 'node:fs';

/** docs/command-line.md with the options of each command regenerated. */
export function withOptions(page, commands) {
  const sections = commands.map(({ name, alias, summary, usage, options, examples }) => {
    const also = alias ? `, \`${alias}\`` : '';
    const rows = options.map(
      (option) => `| ${written(option)} | ${described(option).replaceAll('|', '\\|')} |`,
    );
    const table = ['| option | meaning |', '| --- | --- |', ...rows].join('\n');
    const script = ['```bash', ...examples, '```'].join('\n');
    return `### \`${name}\`${also}\n\n${sentence(summary)}.\n\n\`\`\`text\npipeline-secrets ${usage}\n\`\`\`\n\n${table}\n\n${script}\n`;
  });
  return page.replace(
    /(<!-- options -->\n)[\s\S]*?(<!-- \/options -->)/,
    (_, open, close) => `${open}${sections.join('\n')}${close}`,
  );
}

function written({ name, short, value }) {
  const long = `--${name}${value ? ` ${value.replaceAll('|', '\\|')}` : ''}`;
  return short ? `\`-${short}\`, \`${long}\`` : `\`${long}\``;
}

function described({ description, repeatable }) {
  return `${sentence(description)}${repeatable ? '; repeatable' : ''}`;
}

function sentence(text) {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { commands } = await import('../build/src/app/cli/main.js');
  const file = new URL('../docs/command-line.md', import.meta.url);
  writeFileSync(file, withOptions(readFileSync(file, 'utf8'), commands));
}
