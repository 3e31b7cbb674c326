import { constants } from 'node:os';

/** Returns the exit code that shells use for a process that a signal has ended. */
export function signalCode(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}
