import { newest } from './newest.js';
import type { Step } from './runProgram.js';

/**
 * Removes the results in which the two transports are allowed to differ:
 *
 * - The end of a watch that a client set before a lost connection. With the binding, the watch is
 *   lost with its connection. With the wire transport, the client sets the watch again on its next
 *   connection, and the watch ends when its event arrives.
 * - The emissions of a stream between two writes of one command, such as `ensurePath`. The stream
 *   may read before or after the second write. So only the newest state is compared.
 *
 * The transports differ in three more points, but no program shows these differences:
 *
 * - `create` with an access control list. The binding needs two requests, so with the binding the
 *   list has the version 1 instead of 0.
 * - A stream that loses a permission. With the binding, the stream reads on each new connection,
 *   and then fails. With the wire transport, the stream reads only when something has changed.
 * - Requests that the binding does not have.
 */
export function withoutLegalDifferences(steps: readonly Step[]): readonly Step[] {
  return steps.map(({ command, result, events, streams }) => ({
    ...{ command, result },
    events: events.map((heard) => heard.filter(({ crossedLoss }) => !crossedLoss)),
    streams: command.do === 'ensurePath' ? streams.map(newest) : streams,
  }));
}
