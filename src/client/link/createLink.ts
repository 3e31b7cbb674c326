import { Observable, type Subscriber } from 'rxjs';
import { fromReturnCode } from '../../errors/fromReturnCode.js';
import type { ZkError } from '../../errors/ZkError.js';
import { absolutePath } from '../absolutePath.js';
import type { Address } from '../Address.js';
import type { Armed } from '../Armed.js';
import type { NativeHandle } from '../native.js';
import { now } from '../now.js';
import type { Request } from '../requests/Request.js';
import type { WatchKind, WatchTable } from './createWatchTable.js';
import type { Link } from './Link.js';

/** What a link is made of, and whom it tells. */
export interface LinkParts {
  readonly native: NativeHandle;
  readonly address: Address;
  readonly chroot: string;
  readonly watches: WatchTable;
  /** Called with the time at which a request was sent that only a healthy ensemble answers. */
  readonly proved: (sentAt: number) => void;
}

/** Requests over a handle that is connected. */
export function createLink({ native, address, chroot, watches, proved }: LinkParts): Link {
  let inFlight = 0;
  /** Sends a request and hands its outcome over, once; at once when the C client refuses it. */
  const call = <T>(
    request: Request<T>,
    answered: (reply: T) => void,
    failed: (error: ZkError) => void,
  ): void => {
    const sentAt = request.effect === 'read' ? 0 : now();
    const refused = request.call(native, absolutePath(chroot, request.path), (rc, reply) => {
      inFlight -= 1;
      if (rc !== 0) {
        failed(fromReturnCode(rc, request));
        return;
      }
      if (request.effect !== 'read') proved(sentAt);
      answered(reply());
    });
    // A call that is refused at once never calls back.
    if (refused === 0) inFlight += 1;
    else failed(fromReturnCode(refused, { ...request, effect: 'read' }));
  };

  const send = <T>(request: Request<T>): Observable<T> =>
    new Observable((subscriber) => {
      call(
        request,
        (reply) => {
          subscriber.next(reply);
          subscriber.complete();
        },
        (error) => {
          subscriber.error(error);
        },
      );
    });

  const arm = <T>(
    kind: WatchKind,
    request: Request<T>,
    subscriber: Subscriber<Armed<T>>,
  ): (() => void) => {
    const watch = watches.add(kind, request.path);
    let holder: 'reader' | 'consumer' = 'reader';
    call(
      request,
      (reply) => {
        if (subscriber.closed) return;
        holder = 'consumer';
        subscriber.next({ reply, fired$: watch.fired$ });
        subscriber.complete();
      },
      (error) => {
        subscriber.error(error);
      },
    );
    return () => {
      if (holder === 'reader') watch.drop();
    };
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
