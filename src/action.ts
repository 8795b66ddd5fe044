import { failureAnnotations } from './app/annotations.ts';
import { guardProcess } from './app/guard-process.ts';
import { runAction } from './app/run-action.ts';
import { realWorld } from './app/world.ts';

guardProcess(1, failureAnnotations);
process.exitCode = await runAction(realWorld());
