import { runAction } from './app/run-action.ts';
import { realWorld } from './app/world.ts';

process.exitCode = await runAction(realWorld());
