import { channel, type Channel } from 'node:diagnostics_channel';

/** The message of the diagnostics channel `rxzk:missed`: a change that no watch event reported. */
export interface MissedChange {
  readonly path: string;
}

/** Where changes are reported that `recheck` finds, when somebody listens, each as a `MissedChange`. */
export const missedChannel: Channel = channel('rxzk:missed');
