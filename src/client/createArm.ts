import { defer, Observable, type Subscriber, switchMap, tap } from 'rxjs';
import type { Armed } from './Armed.js';
import { checkPathLength } from '../model/checks/checkPathLength.js';
import { createGate } from './createGate.js';
import { requestChannel } from './diagnostics/requestChannel.js';
import { tellRequest } from './diagnostics/tellRequest.js';
import type { WatchKind } from '../session/createWatchTable.js';
import type { Link } from '../transport/binding/link/Link.js';
import type { OpenRead } from './listStreams.js';
import type { Request } from '../transport/binding/requests/Request.js';
import type { Session } from '../session/Session.js';

/** Sends the reads of streams over whatever link the session has. */
export interface Arm {
  /** Sends a read that sets a watch, after a wait of any length. */
  arm<T>(kind: WatchKind, request: Request<T>): Observable<Armed<T>>;
  /** The reads that wait for a link, or for their turn on it. */
  waitingReads(): Iterable<OpenRead>;
}

/** Settings of {@link createArm}. */
export interface ArmConfig {
  /** How many reads may be under way at once when a link comes. */
  readonly rereads: number;
  /** The most that a packet may hold, less the chroot, in bytes. */
  readonly maxBuffer: number;
  /** See `ZkClient.now`. */
  readonly now: () => number;
}

/** Joins a session's links into one for the reads of streams, which never fail for want of a link. */
export function createArm(session: Session, { rereads, maxBuffer, now }: ArmConfig): Arm {
  const gate = createGate(rereads);
  const waiting = new Set<OpenRead>();

  return { arm, waitingReads: () => waiting };

  function arm<T>(kind: WatchKind, request: Request<T>): Observable<Armed<T>> {
    checkPathLength(request.path, maxBuffer);
    return new Observable((subscriber) => {
      const { link } = session;
      if (link === null) takeTurn(kind, request, subscriber);
      else if (requestChannel.hasSubscribers) armOver(link, kind, request).subscribe(subscriber);
      else link.arm(kind, request, subscriber);
    });
  }

  function armOver<T>(link: Link, kind: WatchKind, request: Request<T>): Observable<Armed<T>> {
    const armed$ = new Observable<Armed<T>>((subscriber) => {
      link.arm(kind, request, subscriber);
    });
    return requestChannel.hasSubscribers ? armed$.pipe(tellRequest(request, now)) : armed$;
  }

  function takeTurn<T>(
    kind: WatchKind,
    request: Request<T>,
    subscriber: Subscriber<Armed<T>>,
  ): void {
    const read: OpenRead = { kind, read: request };
    const sent = (): void => {
      waiting.delete(read);
    };
    waiting.add(read);
    subscriber.add(sent);
    // Made when its turn has come: of those that wait there may be very many.
    const armed$ = defer(() =>
      session.link$.pipe(
        tap(sent),
        switchMap((link) => armOver(link, kind, request)),
      ),
    );
    gate(armed$).subscribe(subscriber);
  }
}
