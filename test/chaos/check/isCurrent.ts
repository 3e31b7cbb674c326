import type { Emission } from './Emission.js';
import type { History } from './History.js';
import { matches } from './matches.js';

/**
 * Returns whether the last emission of a stream matches the last state in the history. `history`
 * contains the states of the path that the stream watches.
 */
export function isCurrent(history: History, record: readonly Emission[]): boolean {
  const last = history.at(-1);
  const shown = record.at(-1);
  return last !== undefined && shown !== undefined && matches(last, shown);
}
