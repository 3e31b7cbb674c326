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

/** The content of an owned znode, in any session. */
export interface Content {
  /** Emits at the latest when there are data. */
  readonly ready$: Observable<unknown>;
  readonly data: Data | (() => Data);
  /** Brings the znode up to date with the data, once it has been created. */
  readonly keep: (real: string) => Observable<never>;
}

/**
 * Uses constant data, or the newest value of a stream. If that stream fails, the result fails too.
 * When that stream completes, its last value stays; without a value the result completes.
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
    // The znode holds the data of the last sent creation.
    let sent: Buffer = Buffer.alloc(0);
    const content: Content = {
      ready$: present$,
      data: () => (sent = newest$.value ?? sent),
      keep: (real) => writeNewest(client, real, sent, present$),
    };
    const nothing$ = data.pipe(
      // A copy: the program may use its buffer for the next value.
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
