import { concat, defer, EMPTY, type Observable, take, throwError } from 'rxjs';
import { checkKeys } from '../../model/checks/checkKeys.js';
import { checkObservable } from '../../model/checks/checkObservable.js';
import { checkSignal } from '../../model/checks/checkSignal.js';
import type { ZkClient } from '../ZkClient.js';
import type { AbortConfig } from './AbortConfig.js';
import { endOf } from './endOf.js';
import { untilAborted } from './untilAborted.js';

/** Emits the first value of a stream. `client.promises.first` resolves with this value. */
export function firstOf<T>(
  client: Pick<ZkClient, 'inspect'>,
  stream$: Observable<T>,
  config: AbortConfig,
): Observable<T> {
  const { signal } = checkKeys('config', config, ['signal']);
  const closed$ = defer(() => {
    const { session } = client.inspect({ streams: 0 });
    return session.status === 'closed'
      ? throwError(() => endOf(session, { operation: 'first' }))
      : EMPTY;
  });
  return concat(checkObservable('stream$', stream$), closed$).pipe(
    take(1),
    untilAborted(checkSignal(signal)),
  );
}
