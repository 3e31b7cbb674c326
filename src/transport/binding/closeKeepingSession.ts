import { HandleState } from './HandleState.js';
import type { NativeHandle } from './NativeHandle.js';

/** RFC 5737 reserves it for documentation: no server has this address. */
const nowhere = '192.0.2.1:1';

/**
 * Closes a handle but keeps its session. Closing a connected handle would end the session. A change
 * of the server list makes the C client drop its connection first, at once.
 */
export function closeKeepingSession(native: NativeHandle): void {
  if (native.state === HandleState.connected) native.set_servers(nowhere);
  native.close();
}
