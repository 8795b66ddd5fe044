import { Failure } from '../../../failure.ts';
import type { Mapping } from '../../../mapping/model/mapping.ts';
import { firstThree } from '../../../text/first-three.ts';
import { printable } from '../../../text/printable.ts';
import type { World } from '../../world/world.ts';
import type { Command } from './command.ts';
import { run } from './run.ts';
import { type Say, sayer } from './say.ts';

export const check: Command = {
  name: 'check',
  usage: 'check [options] [FILE]',
  summary: 'check the mapping offline',
  // All that run takes, so that one word can be swapped for the other.
  options: [{ name: 'json', description: 'print the problems as JSON on stdout' }, ...run.options],
  operand: 'mapping',
  takesCommand: true,
  examples: [
    'pipeline-secrets check',
    'pipeline-secrets check secrets/prod.yml --var stage=prod',
    'pipeline-secrets check --local local.yml',
    'pipeline-secrets check --json',
  ],
  async execute(args, world) {
    const { deadlineFromArguments, mappingFromArguments } = await import('./mapping-from-arguments.ts');
    const asJson = args.flag('json');
    try {
      const deadline = deadlineFromArguments(args);
      const mapping = await mappingFromArguments(args, world, false, deadline);
      const { checkLoading } = await import('./check-loading.ts');
      await checkLoading(mapping, args, world, deadline);
      if (args.flag('verbose')) await sayReferences(mapping, world);
      await sayDoubts(mapping, sayer(args, world));
      if (asJson) world.writeOut('[]\n');
      else if (!args.flag('quiet'))
        world.writeErr(`${printable(mapping.file)}: ${contents(mapping)}, no problem\n`);
      return 0;
    } catch (error) {
      if (!asJson || !(error instanceof Failure)) throw error;
      const rows = error.problems.map(({ code, place, message, hint }) => ({
        code,
        file: place?.file ?? null,
        line: place?.line ?? null,
        column: place?.column ?? null,
        message,
        hint: hint ?? null,
      }));
      world.writeOut(`${safeJson(rows)}\n`);
      return error.exitStatus;
    }
  },
};

/** JSON, in which what the runner or a terminal would take for a command is written as `\uXXXX`. */
function safeJson(data: unknown): string {
  return JSON.stringify(data, null, 2)
    .replaceAll('##[', '##\\u005b')
    .replaceAll(/[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, (sign) => {
      return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
    });
}

function contents({ entries, files, includes }: Mapping): string {
  const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
  return [
    count(entries.length, 'variable'),
    ...(files.length > 0 ? [count(files.length, 'file')] : []),
    ...(includes.length > 0 ? [`what ${count(includes.length, 'include')} will give`] : []),
  ].join(', ');
}

/** What AWS alone can tell. */
async function sayDoubts(mapping: Mapping, say: Say): Promise<void> {
  const { secretsThatMayBeMissing } = await import('../../../mapping/rules/secrets-that-may-be-missing.ts');
  const secrets = secretsThatMayBeMissing(mapping);
  if (secrets.length === 0) return;
  const names = firstThree(secrets);
  say(
    'notice',
    `AWS may deny access to a missing secret instead of saying that it is missing (${names}); docs/signing-in.md says what the role needs`,
  );
}

async function sayReferences(mapping: Mapping, world: World): Promise<void> {
  const { printReference } = await import('../../../mapping/reference/reference.ts');
  const { readersOf } = await import('../../../mapping/model/mapping.ts');
  for (const reader of readersOf(mapping)) {
    const what = 'name' in reader ? `"${reader.name}" from` : 'all of';
    world.writeErr(`verbose: ${what} ${printable(printReference(reader.reference))}\n`);
  }
}
