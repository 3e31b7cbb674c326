import type { ConnectAttempt } from '../ConnectAttempt.js';
import type { NativeConfig } from './NativeHandle.js';

/** Returns the settings of the handle for one attempt to connect. */
export function nativeConfigOf({ address, sessionTimeout, session }: ConnectAttempt): NativeConfig {
  return {
    // An IPv6 address has no brackets here, because the C client reads the port after the last
    // colon.
    connect: `${address.host}:${String(address.port)}`,
    timeout: sessionTimeout,
    ...(session !== null && { client_id: session.id, client_password: session.password }),
  };
}
