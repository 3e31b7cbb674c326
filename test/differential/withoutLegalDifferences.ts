import { newest } from './newest.js';
import type { Step } from './runProgram.js';

/**
 * Removes the results in which the two transports are allowed to differ:
 *
 * - The end of a watch that was set before a lost connection. Over the binding, the watch ends when
 *   the connection is lost. Over the wire transport, the client sets the watch again on its next
 *   connection. So a lost connection does not end the watch. Only the event of the watch ends it.
 * - The emissions of a stream during `ensurePath`, except the newest one. `ensurePath` writes
 *   several times, and a stream may read before or after the last write.
 *
 * The transports differ in three more points. But the random programs of the test do not show these
 * differences:
 *
 * - `create` with an access control list. The binding needs two requests, so over the binding the
 *   list has the version 1 instead of 0.
 * - A stream whose client loses the permission to read. Over the binding, the stream reads on each
 *   new connection. If the server refuses this read, the stream fails. Over the wire transport, the
 *   stream reads only when something has changed.
 * - Requests that the binding does not have.
 */
export function withoutLegalDifferences(steps: readonly Step[]): readonly Step[] {
  return steps.map(({ command, result, events, streams }) => ({
    ...{ command, result },
    events: events.map((heard) => heard.filter(({ crossedLoss }) => !crossedLoss)),
    streams: command.do === 'ensurePath' ? streams.map(newest) : streams,
  }));
}
