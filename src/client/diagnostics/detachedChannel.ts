import { channel, type Channel } from 'node:diagnostics_channel';

/** Where detached work that has failed is told, when somebody listens, as a `DetachedFailure`. */
export const detachedChannel: Channel = channel('rxzk:detached');
