import { channel, type Channel } from 'node:diagnostics_channel';

/** Where changes of a session are told, when somebody listens, each as a `StateChange`. */
export const sessionChannel: Channel = channel('rxzk:session');
