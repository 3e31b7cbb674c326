import { map } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { ConnectionLossError } from '../../../src/errors/server/ConnectionLossError.js';
import { NoAuthError } from '../../../src/errors/server/NoAuthError.js';
import { ephemeralNode } from '../../../src/observables/ephemeralNode.js';
import { whenConnected } from '../../../src/observables/whenConnected.js';
import { memoryZooKeeper } from '../../../src/testing/memoryZooKeeper.js';
import { fakeClient } from '../fakeClient.js';
import { marbles } from '../marbles.js';
import { sessions } from '../sessions.js';

const lost = new ConnectionLossError();
const values = { r: 'retry' };

describe('whenConnected', () => {
  it(
    'lets a retry start as soon as there is a connection',
    marbles((m) => {
      const session = m.hot('^-o--1--s--1', sessions);
      const sessionSubs = '   ^----!      ';
      const expected = '      -----(r|)   ';
      const client = { ...fakeClient({}), session$: session };

      const delay$ = whenConnected(client)(lost, 1).pipe(map(() => 'retry'));

      m.expect(delay$).toBeObservable(expected, values);
      m.expect(session).toHaveSubscriptions(sessionSubs);
    }),
  );

  it(
    'waits for the pause first, and then for a connection if there is none',
    marbles((m) => {
      const session = m.cold('  s 9ms 1', sessions);
      const sessionSubs = '40ms ^ 9ms !';
      const expected = '   40ms - 9ms (r|)';
      const client = { ...fakeClient({}), session$: session };

      const delay$ = whenConnected(client)(lost, 2).pipe(map(() => 'retry'));

      m.expect(delay$).toBeObservable(expected, values);
      m.expect(session).toHaveSubscriptions(sessionSubs);
    }),
  );

  it(
    'passes on an error that is not retryable at once, even without a connection',
    marbles((m) => {
      const client = fakeClient({});

      m.expect(whenConnected(client)(new NoAuthError(), 1)).toBeObservable(
        '#',
        {},
        new NoAuthError(),
      );
    }),
  );

  it(
    'does not keep virtual time running when an ephemeral ends and the client stays suspended',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client({ sessionTimeout: 8, session: m.cold('c-s') });
      const unsub = '   ----!';
      const expected = 'a----';

      m.expect(ephemeralNode(client, '/a'), unsub).toBeObservable(expected, { a: '/a' });
      m.flush();
      expect(client.inspect().session.status).toBe('suspended');
    }),
  );
});
