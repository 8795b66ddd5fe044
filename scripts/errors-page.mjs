// Writes docs/errors.md from the explanations of the codes: npx tsc && node scripts/errors-page.mjs
import { writeFileSync } from 'node:fs';

const statuses = {
  1: 'A value could not be loaded, used, or written',
  2: 'Wrong usage or mapping, or refused by a policy',
  3: 'Credentials, permission, network, or AWS',
  70: 'A bug',
};

/** The whole page. Each code is a heading, so that others can link to it. */
export function errorsPage(explanations, exitStatusOf) {
  const codes = Object.keys(explanations);
  const sections = Object.entries(statuses).map(([status, title]) => {
    const entries = codes.filter((code) => exitStatusOf[code] === Number(status));
    return `## ${title} (exit status ${status})\n\n${entries.map((code) => entry(code, explanations[code])).join('\n')}`;
  });
  return `# Error codes

Every error has a code. \`pipeline-secrets explain CODE\` prints the same in your terminal. Scripts can rely on the codes: a code is never renamed, and never gets another meaning.

The exit statuses are those of all commands but \`run\`, which ends with 125 for every failure before your command starts, except for status 2.

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

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { explanations } = await import('../build/src/app/cli/commands/explanations.js');
  const { exitStatusOf } = await import('../build/src/failure.js');
  writeFileSync(new URL('../docs/errors.md', import.meta.url), errorsPage(explanations, exitStatusOf));
}
