import {
  BehaviorSubject,
  count,
  defer,
  filter,
  isObservable,
  map,
  NEVER,
  type Observable,
  of,
  takeUntil,
  tap,
} from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { checkData } from '../../model/checks/checkData.js';
import type { Data } from '../../model/Data.js';
import { writeNewest } from './writeNewest.js';

/** The data of an owned znode. All sessions of the client use the same content. */
export interface Content {
  /** Emits as soon as the client has the first data. The client can then create the znode. */
  readonly ready$: Observable<unknown>;
  readonly data: Data | (() => Data);
  /**
   * Writes newer data into the created znode. The returned stream never emits and need not
   * complete: it may run until the znode is gone.
   */
  readonly keep: (real: string) => Observable<never>;
}

/**
 * Calls `use` with the content of a znode: constant data, or the newest value of a data stream.
 * When the data stream completes, the content keeps the last value. If the data stream
 * completes without a value, the returned stream completes too. If the data stream fails, the
 * returned stream fails too.
 */
export function withContent<T>(
  client: ZkClient,
  data: Data | Observable<Data>,
  use: (content: Content) => Observable<T>,
): Observable<T> {
  if (!isObservable(data)) return use({ ready$: of(null), data, keep: () => NEVER });
  return defer(() => {
    const newest$ = new BehaviorSubject<Buffer | null>(null);
    const present$ = newest$.pipe(filter((value) => value !== null));
    // The data in the client's newest `create` request. The new znode has these data at first.
    // Later, the function `keep` replaces these data.
    let sent: Buffer = Buffer.alloc(0);
    const content: Content = {
      ready$: present$,
      data: () => (sent = newest$.value ?? sent),
      keep: (real) => writeNewest(client, real, sent, present$),
    };
    const nothing$ = data.pipe(
      // Copies the data, because the program may write its next value into the same buffer.
      map((value) => Buffer.from(checkData(value))),
      tap((value) => {
        newest$.next(value);
      }),
      count(),
      filter((values) => values === 0),
    );
    return use(content).pipe(takeUntil(nothing$));
  });
}
