import {
  concat,
  defer,
  endWith,
  ignoreElements,
  map,
  type Observable,
  of,
  retry,
  switchMap,
  throwError,
} from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { isZkError } from '../../errors/isZkError.js';
import type { TransactionOperation } from '../../model/TransactionOperation.js';
import { whenRetryable } from '../../observables/whenRetryable.js';
import type { ImportStep } from './ImportStep.js';

/**
 * A plan has one step for each znode. Before {@link writeBatch} has carried out the plan, another
 * client may create or delete one of these znodes. We call this event a race. After a race, a
 * request of the plan fails, and {@link writeBatch} makes a new plan. If there are more than
 * `mostRaces` races in one call of {@link writeBatch}, the import fails.
 */
const mostRaces = 10;

/**
 * Writes the znodes of a plan in one transaction. The transaction fails if another client has
 * already created a znode that the plan creates. The transaction also fails if another client has
 * deleted a znode that the plan overwrites. After such a failure, or if the reply is lost, the
 * function makes a new plan and writes the new plan. Emits the steps of the plan that was written.
 */
export function writeBatch(
  client: ZkClient,
  plan$: Observable<readonly ImportStep[]>,
): Observable<readonly ImportStep[]> {
  return defer(() => {
    let races = 0;
    return plan$.pipe(
      switchMap((steps) => written(client, steps).pipe(map(() => steps))),
      retry({
        delay: (error: unknown, attempt) => {
          if (!isZkError(error, 'NODE_EXISTS') && !isZkError(error, 'NO_NODE')) {
            return whenRetryable(error, attempt);
          }
          races += 1;
          return races > mostRaces ? throwError(() => error) : of(error);
        },
      }),
    );
  });
}

function written(client: ZkClient, steps: readonly ImportStep[]): Observable<null> {
  const operations = steps.flatMap(operationOf);
  const written$ = operations.length === 0 ? of(null) : client.transaction(operations);
  // A transaction cannot change the access control list of an existing znode. So the client sends a
  // separate `setAcl` for each such change.
  const lists = steps.flatMap(({ action, path, znode: { acl } }) =>
    action === 'set' && acl !== undefined ? [client.setAcl(path, acl)] : [],
  );
  return concat(written$, ...lists).pipe(ignoreElements(), endWith(null));
}

function operationOf({ action, path, znode }: ImportStep): readonly TransactionOperation[] {
  const { data, mode, ttl, acl } = znode;
  switch (action) {
    case 'keep':
      return [];
    case 'set':
      return [{ type: 'setData', path, data }];
    case 'create': {
      const settings = { ...(ttl !== undefined && { ttl }), ...(acl !== undefined && { acl }) };
      return [{ type: 'create', path, data, mode, ...settings }];
    }
  }
}
