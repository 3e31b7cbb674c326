import { channel, type Channel } from 'node:diagnostics_channel';

/** The diagnostics channel for changes of the session state, each as a `StateChange`. */
export const sessionChannel: Channel = channel('rxzk:session');
