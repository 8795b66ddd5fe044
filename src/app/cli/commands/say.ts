import { printable } from '../../../text/printable.ts';
import type { World } from '../../world/world.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';

/** Says something on stderr that stops nothing; nothing is said after `--quiet`. */
export type Say = (level: 'notice' | 'warning' | 'verbose', message: string) => void;

export function sayer(args: Arguments, world: World): Say {
  return (level, message) => {
    if (!args.flag('quiet')) world.writeErr(`${level}: ${printable(message)}\n`);
  };
}
