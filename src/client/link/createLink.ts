import { defer, map, Observable, tap } from 'rxjs';
import { fromReturnCode } from '../../errors/fromReturnCode.js';
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
  const send = <T>(request: Request<T>): Observable<T> =>
    new Observable((subscriber) => {
      const sentAt = request.effect === 'read' ? 0 : now();
      const refused = request.call(
        native,
        absolutePath(chroot, request.path),
        (returnCode, reply) => {
          inFlight -= 1;
          if (returnCode !== 0) {
            subscriber.error(fromReturnCode(returnCode, request));
            return;
          }
          if (request.effect !== 'read') proved(sentAt);
          if (subscriber.closed) return;
          subscriber.next(reply());
          subscriber.complete();
        },
      );
      // A call that is refused at once never calls back.
      if (refused === 0) inFlight += 1;
      else subscriber.error(fromReturnCode(refused, { ...request, effect: 'read' }));
    });

  const arm = <T>(kind: WatchKind, request: Request<T>): Observable<Armed<T>> =>
    defer(() => {
      const watch = watches.add(kind, request.path);
      let armed: Armed<T> | undefined;
      return send(request).pipe(
        map((reply) => (armed = { reply, fired$: watch.fired$ })),
        tap({
          error: watch.drop,
          // Once it has been handed over, the watch belongs to whoever has the reply.
          unsubscribe: () => {
            if (armed === undefined) watch.drop();
          },
        }),
      );
    });

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
