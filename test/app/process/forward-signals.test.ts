import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { type ForwardedSignals, forwardSignals } from '../../../src/app/process/forward-signals.ts';

/** A command of which something remains until it is killed. */
function stubborn() {
  const sent: string[] = [];
  return { sent, send: (signal: string) => void sent.push(signal), remain: () => !sent.includes('SIGKILL') };
}

let signals: ForwardedSignals;
beforeEach(() => {
  jest.useFakeTimers();
  signals = forwardSignals({ onTerminal: false, launcherIsGone: undefined });
});
afterEach(() => {
  signals.stop();
  jest.useRealTimers();
});

test('what the command leaves behind when it was told to end is killed after five seconds', async () => {
  const command = stubborn();
  signals.to(command);
  process.emit('SIGTERM', 'SIGTERM');
  const ended = signals.commandEnded();
  await jest.advanceTimersByTimeAsync(4900);
  expect(command.sent).toEqual(['SIGTERM']);
  await jest.advanceTimersByTimeAsync(200);
  await ended;
  expect(command.sent).toEqual(['SIGTERM', 'SIGKILL']);
});

test.each(['SIGHUP', 'SIGUSR1', undefined] as const)('after %s it stays', async (signal) => {
  const command = stubborn();
  signals.to(command);
  if (signal) process.emit(signal, signal);
  await signals.commandEnded();
  // Whoever ends us now does not mean a daemon.
  process.emit('SIGTERM', 'SIGTERM');
  expect(command.sent).toEqual(signal ? [signal] : []);
});

test('what comes before there is a command waits for it, in its order', () => {
  const command = stubborn();
  for (const signal of ['SIGHUP', 'SIGTERM', 'SIGUSR2'] as const) process.emit(signal, signal);
  signals.to(command);
  expect(command.sent).toEqual(['SIGHUP', 'SIGTERM', 'SIGUSR2']);
});
