import { type Command, parseCommand } from './commands.ts';
import type { Masker } from './masker.ts';
import { readAnnotation } from './read-annotation.ts';
import type { StepLog } from './step-log.ts';

/** Where the commands of a step take effect. */
export interface CommandTarget {
  readonly masker: Masker;
  readonly log: StepLog;
  readonly outputs: Map<string, string>;
  readonly state: Map<string, string>;
  readonly isDebug: boolean;
}

export interface StepCommands {
  /** Takes one printed line: runs the command in it, or writes the line to the log. */
  readonly take: (line: string) => void;
  /** The commands that took effect or were refused, in order. */
  readonly commands: readonly Command[];
  /** Whether a command failed, which makes the step fail whatever its exit status is. */
  readonly failed: () => boolean;
}

type Handler = (command: Command, target: CommandTarget) => void;

/** Commands that the runner never repeats in the log after `::echo::on`. */
const NEVER_ECHOED = new Set(['add-mask', 'debug', 'error', 'warning', 'notice']);

const HANDLERS: Readonly<Record<string, Handler>> = {
  'add-mask': ({ data }, { masker, log }) => {
    if (data.trim() === '') {
      log.complain('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
    } else {
      masker.addMaskCommand(data);
    }
  },
  debug: ({ data }, { log }) => log.debug(data),
  error: (command, { log }) => log.annotate(readAnnotation('error', command)),
  warning: (command, { log }) => log.annotate(readAnnotation('warning', command)),
  notice: (command, { log }) => log.annotate(readAnnotation('notice', command)),
  group: ({ data }, { log }) => log.write(`##[group]${data}`),
  endgroup: (_, { log }) => log.write('##[endgroup]'),
  'set-output': (command, { outputs }) => outputs.set(requireName(command), command.data),
  'save-state': (command, { state }) => state.set(requireName(command), command.data),
  'set-env': refuse,
  'add-path': refuse,
  'add-matcher': () => {},
  'remove-matcher': () => {},
};

export function createStepCommands(target: CommandTarget): StepCommands {
  const { log, masker } = target;
  const commands: Command[] = [];
  let echo = target.isDebug;
  let stopToken: string | undefined;
  let failed = false;

  const run = (command: Command): void => {
    const { name, data, line } = command;
    if (name === 'stop-commands') {
      requireStopToken(data);
      stopToken = data.toLowerCase();
      if (data.length > 6) {
        masker.add(data);
      }
      log.write(line);
      return;
    }
    if (echo && !NEVER_ECHOED.has(name)) {
      log.write(line);
    }
    if (name === 'add-mask' && echo && data.trim() !== '') {
      log.write('::add-mask::***');
    }
    if (name === 'echo') {
      echo = readSwitch(data);
    } else {
      HANDLERS[name]?.(command, target);
    }
  };

  return {
    take(line) {
      const command = parseCommand(line, (name) => isRegistered(name) || name === stopToken);
      if (command === undefined || (stopToken !== undefined && command.name !== stopToken)) {
        log.write(line);
        return;
      }
      commands.push(command);
      if (stopToken !== undefined) {
        stopToken = undefined;
        log.write(line);
        return;
      }
      try {
        run(command);
      } catch (error) {
        const shown = NEVER_ECHOED.has(command.name) ? command.name : line;
        log.complain('error', `Unable to process command '${shown}' successfully.`);
        log.complain('error', (error as Error).message);
        failed = true;
      }
    },
    commands,
    failed: () => failed,
  };
}

function isRegistered(name: string): boolean {
  return Object.hasOwn(HANDLERS, name) || name === 'stop-commands' || name === 'echo';
}

function refuse({ name }: Command): never {
  throw new Error(`The \`${name}\` command is disabled`);
}

function requireName({ name, properties }: Command): string {
  const value = properties['name'];
  if (value === undefined) {
    throw new Error(`Required field 'name' is missing in ##[${name}] command.`);
  }
  return value;
}

function requireStopToken(token: string): void {
  if (token === '' || token.toLowerCase() === 'pause-logging' || isRegistered(token.toLowerCase())) {
    throw new Error(`The stop token '${token}' could be guessed`);
  }
}

function readSwitch(data: string): boolean {
  const word = data.trim().toUpperCase();
  if (word !== 'ON' && word !== 'OFF') {
    throw new Error(`Invalid echo command value: '${data}'`);
  }
  return word === 'ON';
}
