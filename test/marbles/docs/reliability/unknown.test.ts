import { catchError, map, type Observable, of, switchMap, throwError, timer } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { isZkError, type ZkClient } from 'rxzk';
import { type Command, memoryZooKeeper } from 'rxzk/testing';
import { it } from 'vitest';

/**
 * Writes, and emits whether the server applied the write. If the outcome is unknown, reads the
 * znode to find out.
 */
function write(client: ZkClient, path: string, data: string): Observable<boolean> {
  return client.setData(path, data).pipe(
    map(() => true),
    catchError((error: unknown) =>
      isZkError(error) && error.outcome === 'unknown'
        ? client.getData(path).pipe(map((node) => node.data.toString() === data))
        : throwError(() => error),
    ),
    catchError((error: unknown) => (isZkError(error) ? of(false) : throwError(() => error))),
  );
}

it(
  'emits whether the server applied a write whose reply was lost',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/a': '0' });
    const client = zk.client();
    const faults: Record<string, Command> = {
      a: () => zk.dropReply(client, 'applied'),
      l: () => zk.dropReply(client, 'lost'),
    };
    zk.play(m.cold('  -a------l---', faults));
    const first = '   --(t|)';
    const second = '  ---------(f|)';

    const write$ = (at: number, data: string): Observable<boolean> =>
      timer(at).pipe(switchMap(() => write(client, '/a', data)));
    m.expect(write$(2, '1')).toBeObservable(first, { t: true });
    m.expect(write$(9, '2')).toBeObservable(second, { f: false });
  }),
);
