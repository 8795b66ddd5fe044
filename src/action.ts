import { failureAnnotations } from './app/action/annotations.ts';
import { runAction } from './app/action/run-action.ts';
import { guardProcess } from './app/request/guard-process.ts';
import { realWorld } from './app/world/world.ts';

guardProcess(1, failureAnnotations);
// Until the end is reached: were a promise never settled, the process would end as if all were well.
process.exitCode = 70;
// All is written when the end is reached. What is still on its way, such as a request for a token, is not waited for.
process.exit(await runAction(realWorld()));
