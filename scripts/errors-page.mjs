// Writes docs/errors.md from the explanations of the codes: npx tsc && node scripts/errors-page.mjs
import { writeFileSync } from 'node:fs';
import { isMain } from './is-main.mjs';

/** The whole page. Each code is a heading, so that others can link to it. */
export function errorsPage(explanations, exitStatusOf, { exitStatuses, sentenceCase }) {
  const codes = Object.keys(explanations);
  const failed = exitStatuses.filter(([status]) => status !== '0');
  const sections = failed.map(([status, meaning]) => {
    const entries = codes.filter((code) => exitStatusOf[code] === Number(status));
    return `## ${sentenceCase(meaning)} (exit status ${status})\n\n${entries.map((code) => entry(code, explanations[code])).join('\n')}`;
  });
  return `# Error codes

Every error has a code. \`pipeline-secrets explain CODE\` prints the same in your terminal. Scripts can rely on the codes: a code is never renamed, and never gets another meaning.

The exit statuses below are those of every command except \`run\`. If \`run\` cannot start your command, it ends with 2 for everything in the second section, with 127 for \`COMMAND_NOT_FOUND\`, with 126 for \`COMMAND_NOT_EXECUTABLE\`, and with 125 for every other error.

${sections.join('\n')}`;
}

function entry(code, { title, cause, example, fix }) {
  return `### ${code}

${title}.

\`\`\`text
${example}
\`\`\`

${cause}

**Fix:** ${fix}
`;
}

if (isMain(import.meta.url)) {
  const { explanations } = await import('../build/src/app/cli/commands/explanations.js');
  const { exitStatusOf } = await import('../build/src/failure.js');
  const help = await import('../build/src/app/cli/help.js');
  writeFileSync(new URL('../docs/errors.md', import.meta.url), errorsPage(explanations, exitStatusOf, help));
}
