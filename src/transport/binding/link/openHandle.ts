import type { NativeHandle, NativeListener } from '../NativeHandle.js';
import type { OpenLinkConfig } from './OpenLinkConfig.js';

/** Opens the native handle of one attempt, to resume the session or to open a new one. */
export function openHandle(
  { open, address, sessionTimeout, session }: OpenLinkConfig,
  listener: NativeListener,
): NativeHandle | Error {
  return open(
    {
      // An IPv6 address without its brackets: the C client splits at the last colon.
      connect: `${address.host}:${String(address.port)}`,
      timeout: sessionTimeout,
      ...(session !== null && { client_id: session.id, client_password: session.password }),
    },
    listener,
  );
}
