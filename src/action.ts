import { failureAnnotations } from './app/annotations.ts';
import { endSoon, guardProcess } from './app/guard-process.ts';
import { runAction } from './app/run-action.ts';
import { realWorld } from './app/world.ts';

guardProcess(1, failureAnnotations);
// Until the end is reached: were a promise never settled, the process would end as if all were well.
process.exitCode = 70;
process.exitCode = await runAction(realWorld());
endSoon();
