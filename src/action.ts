import { failureAnnotations } from './app/action/annotations.ts';
import { runAction } from './app/action/run-action.ts';
import { guardProcess } from './app/request/guard-process.ts';
import { realWorld } from './app/world/world.ts';

guardProcess(1, failureAnnotations);
// If a promise never settles, the process ends early. It must not end as if all were well.
process.exitCode = 70;
// Everything is written by now. Do not wait for what is still going on, such as a request for a token.
process.exit(await runAction(realWorld()));
