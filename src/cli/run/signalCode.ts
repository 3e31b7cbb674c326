import { constants } from 'node:os';

/** Returns the exit code that shells use when a signal ends a process. */
export function signalCode(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}
