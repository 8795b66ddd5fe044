// Writes man/pipeline-secrets.1 from the commands and their options: npx tsc && node scripts/man-page.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { isMain } from './is-main.mjs';

/** The manual page, in the macros of man(7). An option that all commands share is described once. */
export function manPage({ commands, optionGroups, version, help }) {
  const { exitStatuses, sentenceCase } = help;
  const lines = [
    `.TH PIPELINE\\-SECRETS 1 "" "pipeline\\-secrets ${version}" "User Commands"`,
    '.SH NAME',
    'pipeline\\-secrets \\- bring AWS secrets into a pipeline from one mapping file',
    '.SH SYNOPSIS',
    ...commands.flatMap(({ usage }, index) => [
      ...(index > 0 ? ['.br'] : []),
      `.B pipeline\\-secrets\n${roff(usage)}`,
    ]),
    '.SH DESCRIPTION',
    'The mapping file says which environment variables and files a job needs, and where in AWS Systems Manager',
    'Parameter Store and AWS Secrets Manager their values are.',
    'They are read together, and handed over all or none.',
    '.SH COMMANDS',
    ...commands.flatMap(({ name, alias, summary }) => [
      '.TP',
      `.B ${roff(alias ? `${name}, ${alias}` : name)}`,
      `${roff(sentenceCase(summary))}.`,
    ]),
    '.SH OPTIONS',
    ...optionGroups.flatMap((group) => [`.SS ${group}`, ...optionsOf(group, commands, help)]),
    '.SH EXIT STATUS',
    ...exitStatuses.flatMap(([status, meaning]) => [
      '.TP',
      `.B ${status}`,
      `${roff(sentenceCase(meaning))}.`,
    ]),
    '.PP',
    '.B run',
    'ends with the status of its command; with 125 if it could not start it, 126 if it cannot be executed, 127 if it',
    'is not found, and 128+N if signal N ended it.',
    '.SH FILES',
    '.TP',
    '.I pipeline\\-secrets.yml',
    'The mapping file, in the working directory.',
    '.SH EXAMPLES',
    '.nf',
    ...commands.flatMap(({ examples }) => examples.map(roff)),
    '.fi',
  ];
  return `${lines.join('\n')}\n`;
}

/** The options of a group, each with the commands that have it. */
function optionsOf(group, commands, { describedOption, sentenceCase }) {
  const byForm = new Map();
  for (const { name, options } of commands) {
    for (const option of options.filter((one) => one.group === group)) {
      const key = JSON.stringify(option);
      byForm.set(key, [...(byForm.get(key) ?? []), name]);
    }
  }
  return [...byForm].flatMap(([key, names]) => {
    const option = JSON.parse(key);
    const { name, short, value } = option;
    const forms = [...(short ? [`\\-${short}`] : []), `\\-\\-${roff(name)}`].join(', ');
    const where = names.length === commands.length ? '' : ` (${names.join(', ')})`;
    return [
      '.TP',
      `\\fB${forms}\\fR${value ? ` \\fI${roff(value)}\\fR` : ''}`,
      `${roff(sentenceCase(describedOption(option)))}${where}.`,
    ];
  });
}

/** Text that is no macro and no escape. */
function roff(text) {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll("'", '\\(aq').replace(/^\./, '\\&.');
}

if (isMain(import.meta.url)) {
  const load = (file) => import(`../build/src/${file}`);
  const { commands } = await load('app/cli/main.js');
  const help = await load('app/cli/help.js');
  const { optionGroups } = await load('app/cli/arguments/options.js');
  const { version } = await load('version.js');
  mkdirSync(new URL('../man', import.meta.url), { recursive: true });
  writeFileSync(
    new URL('../man/pipeline-secrets.1', import.meta.url),
    manPage({ commands, optionGroups, version, help }),
  );
}
