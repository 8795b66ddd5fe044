import { runPost } from './app/run-post.ts';
import { realWorld } from './app/world.ts';

process.exitCode = runPost(realWorld());
