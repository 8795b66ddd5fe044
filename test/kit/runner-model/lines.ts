import { StringDecoder } from 'node:string_decoder';
import type { Chunk } from '../run-process.ts';

/** Lines as .NET's `ReadLine` sees them: LF, CR and CRLF all end one, and bytes that are not text become U+FFFD. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') {
    lines.pop();
  }
  return lines;
}

/** The lines of both streams in the order in which each was complete; a line never mixes the streams. */
export function linesInOrder(chunks: readonly Chunk[]): string[] {
  const streams = { stdout: lineReader(), stderr: lineReader() };
  const lines = chunks.flatMap(({ stream, bytes }) => streams[stream].read(bytes));
  return [...lines, ...streams.stdout.end(), ...streams.stderr.end()];
}

function lineReader(): { read(bytes: Buffer): string[]; end(): string[] } {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  return {
    read(bytes) {
      const text = rest + decoder.write(bytes);
      // A CR at the very end may be half of a CRLF.
      const lines = text.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      return lines;
    },
    end: () => splitLines(rest + decoder.end()),
  };
}
