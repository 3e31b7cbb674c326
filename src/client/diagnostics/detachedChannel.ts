import { channel, type Channel } from 'node:diagnostics_channel';

/**
 * The diagnostics channel for failures of detached work. Detached work continues after the
 * subscriber of a stream has left. Each message is a `DetachedFailure`.
 */
export const detachedChannel: Channel = channel('rxzk:detached');
