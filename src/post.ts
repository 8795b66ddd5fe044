import { failureAnnotations } from './app/annotations.ts';
import { guardProcess } from './app/guard-process.ts';
import { runPost } from './app/run-post.ts';
import { realWorld } from './app/world.ts';

guardProcess(1, failureAnnotations);
process.exitCode = runPost(realWorld());
