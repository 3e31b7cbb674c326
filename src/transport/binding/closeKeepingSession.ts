import { HandleState } from './HandleState.js';
import type { NativeHandle } from './NativeHandle.js';

/** Kept for documentation by RFC 5737: no server is ever there. */
const nowhere = '192.0.2.1:1';

/**
 * Closes a handle and leaves its session alone. Closing a connected handle would end the
 * session. A change of the server list makes the C client drop its connection first, at once.
 */
export function closeKeepingSession(native: NativeHandle): void {
  if (native.state === HandleState.connected) native.set_servers(nowhere);
  native.close();
}
