import { channel, type Channel } from 'node:diagnostics_channel';

/**
 * A change that no watch event reported. The messages of the channel `rxzk:missed` have this form.
 */
export interface MissedChange {
  readonly path: string;
}

/**
 * The diagnostics channel for changes that only the setting `recheck` finds. The client publishes
 * each of these changes as a `MissedChange`, if the channel has a subscriber.
 */
export const missedChannel: Channel = channel('rxzk:missed');
