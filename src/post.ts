import { failureAnnotations } from './app/action/annotations.ts';
import { runPost } from './app/action/run-post.ts';
import { guardProcess } from './app/request/guard-process.ts';
import { realWorld } from './app/world/world.ts';

guardProcess(1, failureAnnotations);
process.exitCode = runPost(realWorld());
