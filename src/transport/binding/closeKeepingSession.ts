import { HandleState } from './HandleState.js';
import type { NativeHandle } from './NativeHandle.js';

/** An address that no server has. RFC 5737 reserves it for documentation. */
const nowhere = '192.0.2.1:1';

/**
 * Closes a handle but keeps its session. The C client ends the session if it closes a handle that
 * is connected. So this function first changes the list of servers: the C client then drops its
 * connection at once.
 */
export function closeKeepingSession(native: NativeHandle): void {
  if (native.state === HandleState.connected) native.set_servers(nowhere);
  native.close();
}
