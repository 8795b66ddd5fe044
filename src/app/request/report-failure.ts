import { Failure } from '../../failure.ts';

/** The failure to report. Of an unexpected error it contains the kind, and the place in our code, but never the text. */
export function asFailure(error: unknown, trace: boolean): Failure {
  if (error instanceof Failure) return error;
  const kind = error instanceof Error && /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error';
  const where = trace && error instanceof Error ? framesOf(error).slice(0, 8).join(' < ') : '';
  return new Failure([
    {
      code: 'BUG',
      message: `an unexpected error occurred (${kind})${where && ` ${where}`}`,
      hint: trace
        ? 'Report this line as a bug; it contains no value.'
        : 'Run it again with --trace or RUNNER_DEBUG=1, and report the line it prints.',
    },
  ]);
}

/**
 * The places in our code, from after the message, which may contain lines that look like places. If the message has been
 * changed since, as the SDK does, its lines cannot be told apart, so anything but a name is left out.
 */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const end = message === '' ? -1 : stack.indexOf(message);
  const lines = (end < 0 ? stack : stack.slice(end + message.length)).split('\n');
  return lines.flatMap((line) => {
    const [, called = '', place] =
      /^\s+at (?:((?:async |new )?[\w$.<>#[\]]+)(?: \[as \w+\])? )?\(?(?:file:\/\/\/|node:|\/)(?:\S*[/\\])?([\w.-]+:\d+:\d+)\)?$/.exec(
        line,
      ) ?? [];
    return place === undefined ? [] : [`at ${called && `${called} `}${place}`];
  });
}
