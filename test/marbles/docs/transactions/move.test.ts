import { catchError, type Observable, of } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { isZkError, type ZkClient } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { it } from 'vitest';

/**
 * The code under test: moves a znode. If the transaction fails, emits the code of the error and the
 * index of the failed operation.
 */
function move(client: ZkClient, from: string, to: string, data: string): Observable<unknown> {
  return client
    .transaction([
      { type: 'remove', path: from },
      { type: 'create', path: to, data },
    ])
    .pipe(catchError((error: unknown) => of(isZkError(error) ? [error.code, error.index] : error)));
}

it(
  'moves a znode whose new place is free',
  marbles((m) => {
    const client = memoryZooKeeper({ '/old': 'x', '/taken': '' }).client();

    m.expect(move(client, '/old', '/taken', 'x')).toBeObservable('(e|)', { e: ['NODE_EXISTS', 1] });
    m.expect(move(client, '/old', '/new', 'x')).toBeObservable('(r|)', { r: [undefined, '/new'] });
  }),
);
