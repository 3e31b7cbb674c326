import { channel, type Channel } from 'node:diagnostics_channel';

/**
 * Where watches that fire are told, when somebody listens, each as a `WatchEvent`, before the streams
 * hear of it.
 */
export const watchChannel: Channel = channel('rxzk:watch');
