import type { ConnectAttempt } from '../ConnectAttempt.js';
import type { NativeConfig } from './NativeHandle.js';

/** The settings of the handle of one attempt, to resume the session or to open a new one. */
export function nativeConfigOf({ address, sessionTimeout, session }: ConnectAttempt): NativeConfig {
  return {
    // An IPv6 address without its brackets: the C client splits at the last colon.
    connect: `${address.host}:${String(address.port)}`,
    timeout: sessionTimeout,
    ...(session !== null && { client_id: session.id, client_password: session.password }),
  };
}
