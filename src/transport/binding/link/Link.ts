import type { Observable, Subscriber } from 'rxjs';
import type { Address } from '../../../model/Address.js';
import type { Armed } from '../../../client/Armed.js';
import type { Request } from '../requests/Request.js';
import type { KnownSession } from '../../wire/startSession.js';
import type { WatchKind, WatchTable } from '../../../session/createWatchTable.js';

/** One live connection: a native handle that has a session. */
export interface Link {
  readonly address: Address;
  readonly session: LinkSession;
  /** All that is not answered yet. */
  readonly inFlight: number;
  /** Those of them that were sent by `send`. */
  readonly requests: number;
  readonly watches: Pick<WatchTable, 'size' | 'bytes' | 'list'>;
  /** Cold: subscribing sends the request. */
  send<T>(request: Request<T>): Observable<T>;
  /**
   * Sends a read that sets a watch. Not an Observable, because each emission of each stream goes
   * through it.
   */
  arm<T>(kind: WatchKind, request: Request<T>, subscriber: Subscriber<Armed<T>>): void;
}

/** The session as the handle has it; with id and password a later handle resumes it. */
export interface LinkSession extends KnownSession {
  /** As negotiated, in ms. */
  readonly timeout: number;
}
