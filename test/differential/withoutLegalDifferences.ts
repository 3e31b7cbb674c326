import { newest } from './newest.js';
import type { Step } from './runProgram.js';

/**
 * Removes the results in which the two transports may differ:
 *
 * - How a watch ends, if it was set before a lost connection. Over the binding, the watch is lost
 *   with its connection. Over the wire, the next connection sets the watch again, and the watch
 *   ends with its event.
 * - What a stream emits between two writes of one command, such as `ensurePath`. The read of the
 *   stream may come before or after the second write. Only the newest state is compared.
 *
 * Three more differences exist, but no program shows them:
 *
 * - `create` with an access control list. The binding needs two requests, so the list has the
 *   version 1 there.
 * - A permission that a stream loses. Over the binding, the stream reads on each connection, and
 *   then fails. Over the wire, the stream reads only when something has changed.
 * - Requests that the binding does not have.
 */
export function withoutLegalDifferences(steps: readonly Step[]): readonly Step[] {
  return steps.map(({ command, result, events, streams }) => ({
    ...{ command, result },
    events: events.map((heard) => heard.filter(({ crossedLoss }) => !crossedLoss)),
    streams: command.do === 'ensurePath' ? streams.map(newest) : streams,
  }));
}
