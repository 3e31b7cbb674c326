import type { NativeHandle } from '../../transport/binding/NativeHandle.js';
import type { Clock } from './createClock.js';

/** A handle in memory is at rest in a task of its own, and tells of each loss. */
export function restInTime(clock: Clock): Pick<NativeHandle, 'began' | 'sent' | 'atRest'> {
  return {
    began: () => undefined,
    sent: () => undefined,
    atRest(act) {
      clock.after(0, act);
    },
  };
}
