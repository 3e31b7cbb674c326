import type { Emission } from './Emission.js';
import type { History, Written } from './History.js';
import { matches } from './matches.js';
import type { Violation } from './Violation.js';

/**
 * Checks the emissions of a stream. The stream must show only states from `history`, in the order
 * of `history`. The stream must not show a state twice in a row. The stream may skip states,
 * because a stream always shows the newest state.
 *
 * @param judged - the number of emissions that were already judged in an earlier check. These
 * emissions are the first emissions of `record`. This check reports no violation for these
 * emissions
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
      // After a step back to an older state, the next emissions may be in the right order again. So
      // `reached` also goes back, and the check reports only the step back.
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
