import { Observable, type Subscriber } from 'rxjs';
import { fromReturnCode } from '../../../errors/fromReturnCode.js';
import type { ZkError } from '../../../errors/ZkError.js';
import { absolutePath } from '../../../model/paths/absolutePath.js';
import type { Address } from '../../../model/Address.js';
import type { Armed } from '../../../client/Armed.js';
import type { NativeHandle } from '../NativeHandle.js';
import type { Request } from '../requests/Request.js';
import type { WatchKind, WatchTable } from '../../../session/createWatchTable.js';
import { answeredByMajority } from '../../answeredByMajority.js';
import type { Link } from './Link.js';

/** The C client's return code for a connection that was lost. */
const connectionLoss = -4;

/** What a link is made of, and whom it tells. */
export interface LinkParts {
  readonly native: NativeHandle;
  readonly address: Address;
  readonly chroot: string;
  readonly watches: WatchTable;
  /** See `ZkClient.now`. */
  readonly now: () => number;
  /** Called with the time at which a write was sent that a majority of the servers has answered. */
  readonly proved: (sentAt: number) => void;
  /** Whether the link has been given up: what comes after that is no news. */
  readonly isOver: () => boolean;
  /** Called when a request has found the connection gone: the C client tells of that in no other way. */
  readonly gone: () => void;
}

/** Requests over a handle that is connected. */
export function createLink(parts: LinkParts): Link {
  const { native, address, chroot, watches, now, proved, isOver, gone } = parts;
  let inFlight = 0;
  let requests = 0;
  /** Sends a request, and tells once what became of it: at once when the C client refuses it. */
  const call = <T>(
    request: Request<T>,
    settle: (error: ZkError | null, reply?: T) => void,
  ): void => {
    const sentAt = request.effect === 'read' ? 0 : now();
    inFlight += 1;
    const refused = request.call(native, absolutePath(chroot, request.path), (rc, reply) => {
      native.began();
      inFlight -= 1;
      if (request.effect === 'write' && answeredByMajority(rc)) proved(sentAt);
      // A write is settled by what the server says; a read is made again on the next link.
      const code = request.effect === 'read' && isOver() ? connectionLoss : rc;
      settle(code === 0 ? null : fromReturnCode(code, request), reply);
    });
    // Such a call never calls back.
    if (refused !== 0) {
      inFlight -= 1;
      settle(fromReturnCode(refused, { ...request, effect: 'read' }));
    }
    native.sent(gone);
  };

  const send = <T>(request: Request<T>): Observable<T> =>
    new Observable((subscriber) => {
      requests += 1;
      call(request, (error, reply) => {
        requests -= 1;
        if (error !== null) {
          subscriber.error(error);
        } else {
          subscriber.next(reply as T);
          subscriber.complete();
        }
      });
    });

  const arm = <T>(kind: WatchKind, request: Request<T>, subscriber: Subscriber<Armed<T>>): void => {
    const watch = watches.add(kind, request);
    call(request, (error, reply) => {
      // Without a reader the watch goes when the reply comes, not when the reader left.
      if (error !== null || subscriber.closed) watches.drop(watch);
      if (error !== null) {
        subscriber.error(error);
      } else if (!subscriber.closed) {
        request.answeredAt = Math.trunc(now());
        subscriber.next({ reply: reply as T, fired$: watches.fired(watch) });
        subscriber.complete();
      }
    });
  };

  return {
    address,
    session: { id: native.client_id, password: native.client_password, timeout: native.timeout },
    get inFlight() {
      return inFlight;
    },
    get requests() {
      return requests;
    },
    watches,
    send,
    arm,
  };
}
