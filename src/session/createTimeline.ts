import { asyncScheduler, type Observable } from 'rxjs';
import { describeFailure } from './failures/describeFailure.js';
import { plainState } from './failures/plainState.js';
import { sessionChannel } from './sessionChannel.js';
import type { SessionState } from '../model/SessionState.js';
import type { StateChange } from '../model/StateChange.js';

/** How many changes the timeline keeps. */
const length = 100;

/**
 * Keeps the newest `length` changes of a session's state. Publishes each change on the diagnostics
 * channel `rxzk:session`. The returned function lists the kept changes in the order of time.
 */
export function createTimeline(
  state$: Observable<SessionState>,
  now: () => number,
): () => readonly StateChange[] {
  const changes: StateChange[] = [];
  // The stream of the states never errors.
  // eslint-disable-next-line rxjs-x/no-ignored-error -- see above
  state$.subscribe((state) => {
    const change: StateChange = {
      state: plainState(state),
      ...('cause' in state ? { cause: describeFailure(state.cause) } : {}),
      at: now(),
      time: asyncScheduler.now(),
    };
    changes.push(change);
    if (changes.length > length) changes.shift();
    if (sessionChannel.hasSubscribers) sessionChannel.publish(change);
  });
  return () => [...changes];
}
