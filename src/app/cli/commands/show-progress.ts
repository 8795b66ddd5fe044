import type { RequestProgress } from '../../../store/run-facts.ts';
import type { World } from '../../world/world.ts';

/** Milliseconds until the line appears, and between its changes. */
const delay = 1000;
const interval = 200;

/** The line that shows how far a run is. */
export interface ProgressLine {
  /** Makes room for another message; the line appears again below it. */
  readonly erase: () => void;
  /** Erases the line for good. */
  readonly stop: () => void;
}

/** Shows on a terminal how many requests are done, if the run takes long. */
export function showProgress(progress: RequestProgress, world: World): ProgressLine {
  const stopped = new AbortController();
  const { signal } = stopped;
  let shown = '';
  const write = (line: string) => {
    if (line !== shown) world.writeErr(`\r${line}\x1b[K`);
    shown = line;
  };
  const show = async () => {
    for (await world.sleep(delay, signal); !signal.aborted; await world.sleep(interval, signal))
      write(progressText(progress));
  };
  void show();
  return {
    erase: () => write(''),
    stop() {
      stopped.abort();
      write('');
    },
  };
}

/** Empty before there is a request: credentials come first, and a program that finds them may ask the user. */
function progressText({ planned, done, isThrottled }: RequestProgress): string {
  if (planned === 0) return '';
  const waits = isThrottled ? '; throttled, waiting' : '';
  return `pipeline-secrets: ${done} of ${planned} requests done${waits}`;
}
