import { channel, type Channel } from 'node:diagnostics_channel';

/** Reports changes of a session to listeners, each as a `StateChange`. */
export const sessionChannel: Channel = channel('rxzk:session');
