import { failureAnnotations } from './app/annotations.ts';
import { guardProcess } from './app/guard-process.ts';
import { runAction } from './app/run-action.ts';
import { realWorld } from './app/world.ts';

guardProcess(1, failureAnnotations);
// Until the end is reached: were a promise never settled, the process would end as if all were well.
process.exitCode = 70;
// All is written when the end is reached. What is still on its way, such as a request for a token, is not waited for.
process.exit(await runAction(realWorld()));
