import { filter, map, type Observable, take, throwError, timeout } from 'rxjs';
import type { NotConnectedError } from '../../errors/NotConnectedError.js';
import { checkKeys } from '../../model/checks/checkKeys.js';
import { checkSignal } from '../../model/checks/checkSignal.js';
import { checkWhole } from '../../model/checks/checkWhole.js';
import type { SessionState } from '../../model/SessionState.js';
import { notConnected } from '../../session/failures/notConnected.js';
import type { ZkClient } from '../ZkClient.js';
import type { ConnectedConfig } from './ConnectedConfig.js';
import { endOf } from './endOf.js';
import { untilAborted } from './untilAborted.js';

type Connected = Extract<SessionState, { readonly status: 'connected' }>;

/**
 * Emits the state of the session once, as soon as the session is connected.
 * `client.promises.connected` resolves with this state.
 */
export function connected(
  client: Pick<ZkClient, 'session$' | 'inspect'>,
  config: ConnectedConfig,
): Observable<Connected> {
  const { timeout: limit, signal } = checkKeys('config', config, ['timeout', 'signal']);
  const connected$ = client.session$.pipe(
    map((state) => {
      if (state.status === 'closed') throw endOf(state, { operation: 'connected' });
      return state;
    }),
    filter((state) => state.status === 'connected'),
    take(1),
  );
  const limited$ = limit === undefined ? connected$ : connected$.pipe(within(client, limit));
  return limited$.pipe(untilAborted(checkSignal(signal)));
}

function within(
  client: Pick<ZkClient, 'inspect'>,
  limit: number,
): (source: Observable<Connected>) => Observable<Connected> {
  const overdue = (): NotConnectedError => {
    const { lastFailure } = client.inspect({ streams: 0 });
    return notConnected(lastFailure, { operation: 'connected' }, `${String(limit)} ms`);
  };
  return timeout({
    first: checkWhole('timeout', limit, 0),
    with: () => throwError(() => overdue()),
  });
}
