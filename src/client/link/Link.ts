import type { Observable } from 'rxjs';
import type { Address } from '../Address.js';
import type { Armed } from '../Armed.js';
import type { Request } from '../requests/Request.js';
import type { WatchKind } from './createWatchTable.js';

/** One live connection: a native handle that has a session. */
export interface Link {
  readonly address: Address;
  readonly session: LinkSession;
  readonly inFlight: number;
  readonly watches: number;
  /** Cold: subscribing sends the request. */
  send<T>(request: Request<T>): Observable<T>;
  /** Sends a read that sets a watch. */
  arm<T>(kind: WatchKind, request: Request<T>): Observable<Armed<T>>;
}

/** The session as the handle has it; with id and password a later handle resumes it. */
export interface LinkSession {
  readonly id: string;
  readonly password: string;
  /** As negotiated, in ms. */
  readonly timeout: number;
}
