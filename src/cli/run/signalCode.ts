import { constants } from 'node:os';

/** The exit code of shells for an end by a signal. */
export function signalCode(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}
