import { newest } from './newest.js';
import type { Step } from './runProgram.js';

/**
 * Leaves out in what the two transports may differ:
 *
 * - How a watch ends that was set before a loss. Over the binding it is lost with its connection; over
 *   the wire the next connection sets it again, and it ends with the event.
 * - What a stream emits between two writes of one command, such as `ensurePath`: whether its read comes
 *   before the second write is a matter of time. The newest state is compared.
 *
 * Three more differences never come up, since programs leave out what shows them: `create` with an
 * access control list (two requests over the binding, so the list has the version 1 there), permissions
 * that are taken away from a stream (over the binding it reads on each connection, and then fails; over the wire
 * it reads when something has changed), and requests that the binding does not have.
 */
export function withoutLegalDifferences(steps: readonly Step[]): readonly Step[] {
  return steps.map(({ command, result, events, streams }) => ({
    ...{ command, result },
    events: events.map((heard) => heard.filter(({ crossedLoss }) => !crossedLoss)),
    streams: command.do === 'ensurePath' ? streams.map(newest) : streams,
  }));
}
