import type { NativeHandle } from '../../client/NativeHandle.js';
import type { Clock } from './createClock.js';

/** A handle in memory is at rest in a task of its own. */
export function restInTime(clock: Clock): Pick<NativeHandle, 'began' | 'atRest'> {
  return {
    began: () => undefined,
    atRest(act) {
      clock.after(0, act);
    },
  };
}
