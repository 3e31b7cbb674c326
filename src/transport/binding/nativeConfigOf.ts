import type { ConnectAttempt } from '../ConnectAttempt.js';
import type { NativeConfig } from './NativeHandle.js';

/** The settings of the handle for one attempt to connect. */
export function nativeConfigOf({ address, sessionTimeout, session }: ConnectAttempt): NativeConfig {
  return {
    // An IPv6 address has no brackets here, because the C client takes the last colon before the
    // port.
    connect: `${address.host}:${String(address.port)}`,
    timeout: sessionTimeout,
    ...(session !== null && { client_id: session.id, client_password: session.password }),
  };
}
