import type { ConnectAttempt } from '../ConnectAttempt.js';
import type { Connection } from '../Connection.js';
import type { Transport } from '../Transport.js';
import { endNativeSession } from './endNativeSession.js';
import type { NativeHandle } from './NativeHandle.js';

/** The parts of a connection. */
export interface NativeConnectionConfig extends Pick<Connection, 'provedAt' | 'request'> {
  readonly native: NativeHandle;
  readonly address: ConnectAttempt['address'];
  readonly wire: Transport;
  /** Closes the handle, and then calls `closed`. */
  readonly over: (closed: () => void) => void;
}

/** Makes a `Connection` from a connected handle. The session uses this `Connection`. */
export function createNativeConnection(config: NativeConnectionConfig): Connection {
  const { native, address, provedAt, request, wire, over } = config;
  const { client_id: id, client_password: password, timeout: sessionTimeout } = native;
  const session = { id, password };
  return {
    address,
    session,
    sessionTimeout,
    provedAt,
    setsWatches: false,
    zxid: 0,
    request,
    closeSession: () => endNativeSession({ wire, address, session, sessionTimeout, over }),
  };
}
