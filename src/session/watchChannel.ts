import { channel, type Channel } from 'node:diagnostics_channel';

/**
 * The diagnostics channel for watches that fire. The client publishes each event as a `WatchEvent`,
 * before the streams receive the event.
 */
export const watchChannel: Channel = channel('rxzk:watch');
