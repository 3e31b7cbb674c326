import { HandleState } from './HandleState.js';
import type { NativeHandle } from './NativeHandle.js';

/** An address that no server has. RFC 5737 reserves this address for documentation. */
const nowhere = '192.0.2.1:1';

/**
 * Closes a handle but keeps its session. When a connected handle is closed, the C client ends the
 * session. So this function first gives the C client a new list of servers. This list contains only
 * an unused address. The C client then drops its connection at once, but does not end the session.
 */
export function closeKeepingSession(native: NativeHandle): void {
  if (native.state === HandleState.connected) native.set_servers(nowhere);
  native.close();
}
