import type { Emission } from './Emission.js';
import type { History, Written } from './History.js';
import { matches } from './matches.js';
import type { Violation } from './Violation.js';

/**
 * Whether a stream has shown only states from the history of its subject, in their order, and
 * none twice in a row. States in between may be missing: a stream shows the newest.
 *
 * @param judged - how many of the first emissions an earlier check has judged, by the history of its round
 */
export function checkOrder(
  subject: string,
  history: History,
  record: readonly Emission[],
  judged = 0,
): readonly Violation[] {
  const violations: Violation[] = [];
  let reached = -1;
  record.forEach((emission, at) => {
    const previous = record[at - 1];
    const fault = (kind: Violation['kind']): void => {
      if (at < judged) return;
      const after = previous === undefined ? 'first' : `after ${describe(previous)}`;
      violations.push({ kind, subject, detail: `${describe(emission)} ${after}` });
    };
    if (emission.identity === previous?.identity) {
      fault('duplicate');
      return;
    }
    const next = firstMatch(history, emission, reached + 1);
    const found = next < 0 ? firstMatch(history, emission, 0) : next;
    if (found < 0) fault('unknown');
    else {
      if (found <= reached) fault('older');
      // After a step back too, so that it counts once and not again with each state that follows.
      reached = found;
    }
  });
  return violations;
}

function firstMatch(history: History, emission: Emission, from: number): number {
  for (let index = from; index < history.length; index += 1) {
    if (matches(history[index] as Written, emission)) return index;
  }
  return -1;
}

function describe({ state = 'present', stamp }: Emission): string {
  return stamp === undefined ? state : `${state} (${stamp})`;
}
