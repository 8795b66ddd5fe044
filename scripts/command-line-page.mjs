// Writes the options in docs/command-line.md from those of the commands: npx tsc && node scripts/command-line-page.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { withGeneratedPart } from './generated-part.mjs';
import { isMain } from './is-main.mjs';

/** docs/command-line.md with the options of each command regenerated. */
export function withOptions(page, commands, { describedOption, sentenceCase }) {
  const sections = commands.map(({ name, alias, summary, usage, options, examples }) => {
    const also = alias ? `, \`${alias}\`` : '';
    const rows = options.map(
      (option) => `| ${written(option)} | ${sentenceCase(describedOption(option)).replaceAll('|', '\\|')} |`,
    );
    const table = ['| option | meaning |', '| --- | --- |', ...rows].join('\n');
    const script = ['```bash', ...examples, '```'].join('\n');
    return `### \`${name}\`${also}\n\n${sentenceCase(summary)}.\n\n\`\`\`text\npipeline-secrets ${usage}\n\`\`\`\n\n${table}\n\n${script}`;
  });
  return withGeneratedPart(page, 'options', [sections.join('\n\n')]);
}

function written({ name, short, value }) {
  const long = `--${name}${value ? ` ${value.replaceAll('|', '\\|')}` : ''}`;
  return short ? `\`-${short}\`, \`${long}\`` : `\`${long}\``;
}

if (isMain(import.meta.url)) {
  const { commands } = await import('../build/src/app/cli/main.js');
  const help = await import('../build/src/app/cli/help.js');
  const file = new URL('../docs/command-line.md', import.meta.url);
  writeFileSync(file, withOptions(readFileSync(file, 'utf8'), commands, help));
}
