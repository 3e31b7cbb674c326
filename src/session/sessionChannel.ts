import { channel, type Channel } from 'node:diagnostics_channel';

/** The diagnostics channel that gets a `StateChange` for each change of a session's state. */
export const sessionChannel: Channel = channel('rxzk:session');
