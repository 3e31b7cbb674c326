import { channel, type Channel } from 'node:diagnostics_channel';

/**
 * A change that no watch event reported. The messages of the channel `rxzk:missed` have this form.
 */
export interface MissedChange {
  readonly path: string;
}

/**
 * The diagnostics channel for changes that no watch event reported. The client finds these changes
 * only with the setting `recheck`. The client publishes each of them as a `MissedChange`, if the
 * channel has a subscriber.
 */
export const missedChannel: Channel = channel('rxzk:missed');
