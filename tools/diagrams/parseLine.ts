import { TestScheduler } from 'rxjs/testing';

/**
 * `TestScheduler.parseMarbles` and `TestScheduler.parseMarblesAsSubscriptions` multiply the number
 * of each frame by `timeOfFrame`. For example, both functions return 20 for frame 2.
 */
const timeOfFrame = 10;

/** A parsed line of marbles. The first frame of the line has the number 0. */
export interface Line {
  readonly values: readonly { readonly frame: number; readonly letter: string }[];
  readonly end: { readonly frame: number; readonly kind: 'complete' | 'error' } | null;
  readonly frames: number;
}

/**
 * The frames in which a subscription starts and ends. `to` is `Infinity` if the subscription does
 * not end.
 */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Parses marbles such as `--a--|` in the same way as `TestScheduler`. */
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

/**
 * Parses a subscription such as `--^---!` in the same way as `TestScheduler`. Without `^`, the
 * subscription starts in frame 0.
 */
export function parseSpan(marbles: string): Span {
  const log = TestScheduler.parseMarblesAsSubscriptions(withoutTime(marbles), true);
  return {
    from: log.subscribedFrame === Infinity ? 0 : toFrame(log.subscribedFrame),
    to: toFrame(log.unsubscribedFrame),
  };
}

/**
 * Throws if the marbles contain a time such as `10ms`. In a marble test, `10ms` means ten frames.
 * Without this check, `parseLine` would count four frames for `10ms`, one for each character.
 */
function withoutTime(marbles: string): string {
  if (/(^| )\d+(\.\d+)?(ms|s|m) /.test(marbles)) {
    throw new Error(`The marbles of a diagram must not contain times: ${marbles}`);
  }
  return marbles;
}

function toFrame(time: number): number {
  return time / timeOfFrame;
}
