import { Observable, type Subscriber } from 'rxjs';
import { fromReturnCode } from '../../errors/fromReturnCode.js';
import type { ZkError } from '../../errors/ZkError.js';
import { absolutePath } from '../absolutePath.js';
import type { Address } from '../Address.js';
import type { Armed } from '../Armed.js';
import type { NativeHandle } from '../NativeHandle.js';
import type { Request } from '../requests/Request.js';
import type { WatchKind, WatchTable } from './createWatchTable.js';
import type { Link } from './Link.js';

/** What a link is made of, and whom it tells. */
export interface LinkParts {
  readonly native: NativeHandle;
  readonly address: Address;
  readonly chroot: string;
  readonly watches: WatchTable;
  /** See `ZkClient.now`. */
  readonly now: () => number;
  /** Called with the time at which a request was sent that only a healthy ensemble answers. */
  readonly proved: (sentAt: number) => void;
}

/** Requests over a handle that is connected. */
export function createLink({ native, address, chroot, watches, now, proved }: LinkParts): Link {
  let inFlight = 0;
  /** Sends a request, and tells once what became of it: at once when the C client refuses it. */
  const call = <T>(
    request: Request<T>,
    settle: (error: ZkError | null, reply?: T) => void,
  ): void => {
    const sentAt = request.effect === 'read' ? 0 : now();
    inFlight += 1;
    const refused = request.call(native, absolutePath(chroot, request.path), (rc, reply) => {
      inFlight -= 1;
      if (rc === 0 && request.effect !== 'read') proved(sentAt);
      settle(rc === 0 ? null : fromReturnCode(rc, request), reply);
    });
    // Such a call never calls back.
    if (refused !== 0) {
      inFlight -= 1;
      settle(fromReturnCode(refused, { ...request, effect: 'read' }));
    }
  };

  const send = <T>(request: Request<T>): Observable<T> =>
    new Observable((subscriber) => {
      call(request, (error, reply) => {
        if (error !== null) {
          subscriber.error(error);
        } else {
          subscriber.next(reply as T);
          subscriber.complete();
        }
      });
    });

  const arm = <T>(kind: WatchKind, request: Request<T>, subscriber: Subscriber<Armed<T>>): void => {
    const watch = watches.add(kind, request.path);
    call(request, (error, reply) => {
      // Without a reader the watch goes when the reply comes, not when the reader left.
      if (error !== null || subscriber.closed) watches.drop(watch);
      if (error !== null) {
        subscriber.error(error);
      } else if (!subscriber.closed) {
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
    get watches() {
      return watches.size;
    },
    send,
    arm,
  };
}
