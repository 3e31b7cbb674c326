import { channel, type Channel } from 'node:diagnostics_channel';

/**
 * Reports fired watches to listeners, each as a `WatchEvent`, before the streams receive it.
 */
export const watchChannel: Channel = channel('rxzk:watch');
