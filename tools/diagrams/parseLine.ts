import { TestScheduler } from 'rxjs/testing';

/** Of the test scheduler, when it only reads. */
const timeOfFrame = 10;

/** A line of marbles, in frames from its own start. */
export interface Line {
  readonly values: readonly { readonly frame: number; readonly letter: string }[];
  readonly end: { readonly frame: number; readonly kind: 'complete' | 'error' } | null;
  readonly frames: number;
}

/** A line from a subscription to its end; `Infinity` when there is none. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Reads `--a--|` as the test scheduler does. */
export function parseLine(marbles: string): Line {
  const messages = TestScheduler.parseMarbles(
    withoutTime(marbles),
    undefined,
    undefined,
    false,
    true,
  ).map(({ frame, notification }) => ({ frame: toFrame(frame), notification }));
  const last = messages.find(({ notification }) => notification.kind !== 'N');

  return {
    values: messages.flatMap(({ frame, notification }) =>
      notification.kind === 'N' ? [{ frame, letter: String(notification.value) }] : [],
    ),
    end:
      last === undefined
        ? null
        : { frame: last.frame, kind: last.notification.kind === 'C' ? 'complete' : 'error' },
    frames: marbles.replaceAll(' ', '').length,
  };
}

/** Reads `--^---!` as the test scheduler does; a line without `^` starts at once. */
export function parseSpan(marbles: string): Span {
  const log = TestScheduler.parseMarblesAsSubscriptions(withoutTime(marbles), true);
  return {
    from: log.subscribedFrame === Infinity ? 0 : toFrame(log.subscribedFrame),
    to: toFrame(log.unsubscribedFrame),
  };
}

/** `10ms` would be as wide as ten dashes. */
function withoutTime(marbles: string): string {
  if (/(^| )\d+(\.\d+)?(ms|s|m) /.test(marbles)) {
    throw new Error(`A diagram has one column for each frame: ${marbles}`);
  }
  return marbles;
}

function toFrame(time: number): number {
  return time / timeOfFrame;
}
