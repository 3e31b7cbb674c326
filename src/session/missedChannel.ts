import { channel, type Channel } from 'node:diagnostics_channel';

/** A change that no watch event reported. It is the message of the channel `rxzk:missed`. */
export interface MissedChange {
  readonly path: string;
}

/**
 * The diagnostics channel for changes that `recheck` finds. It publishes each of them as a
 * `MissedChange`, if the channel has a subscriber.
 */
export const missedChannel: Channel = channel('rxzk:missed');
