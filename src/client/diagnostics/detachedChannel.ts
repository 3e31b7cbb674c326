import { channel, type Channel } from 'node:diagnostics_channel';

/** Reports failed detached work to listeners, each as a `DetachedFailure`. */
export const detachedChannel: Channel = channel('rxzk:detached');
