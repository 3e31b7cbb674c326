import { asyncScheduler, map, type Observable } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { createLease } from '../../../src/session/createLease.js';
import type { Keeping } from '../../../src/session/Keeping.js';
import type { Connection } from '../../../src/transport/Connection.js';
import { marbles } from '../marbles.js';

const suspended: Keeping = { status: 'suspended', sessionId: 'one', since: 0 };

/**
 * Creates a connection with a session timeout of 20 ms. So its lease lasts for 10 ms, which is half
 * of the session timeout.
 */
function connectionOf(id: string, provedAt: number, sessionTimeout = 20): Connection {
  return {
    address: { host: '10.0.0.1', port: 2181, server: 'zk1:2181' },
    session: { id, password: 'secret' },
    sessionTimeout,
    provedAt,
    setsWatches: false,
    zxid: 0,
    request: () => expect.unreachable(),
    closeSession: () => expect.unreachable(),
  };
}

/**
 * Creates a lease, and a function `left`. The stream `left(sample)` emits the remaining time of the
 * lease whenever `sample` emits.
 */
function leased() {
  const lease = createLease(() => asyncScheduler.now());
  const left = (sample: Observable<unknown>, keeping = suspended): Observable<number> =>
    sample.pipe(map(() => lease.left(keeping)));
  return { lease, left };
}

describe('createLease', () => {
  it(
    'has no time left before a connection',
    marbles((m) => {
      const sample = m.cold('t--t');
      const sampleSubs = '   ^---';
      const expected = '     n--n';

      m.expect(leased().left(sample)).toBeObservable(expected, { n: 0 });
      m.expect(sample).toHaveSubscriptions(sampleSubs);
    }),
  );

  it(
    'lasts for half the session timeout after the client has sent the first proof',
    marbles((m) => {
      const begin = m.cold(' --b           ', { b: connectionOf('one', 1) });
      const sample = m.cold('--t---t---tt-t');
      const beginSubs = '    ^-------------';
      const sampleSubs = '   ^-------------';
      const expected = '     --9---5---10-0';
      const { lease, left } = leased();
      begin.subscribe((connection) => {
        lease.begin(connection);
      });

      m.expect(left(sample)).toBeObservable(expected, { 9: 9, 5: 5, 1: 1, 0: 0 });
      m.expect(begin).toHaveSubscriptions(beginSubs);
      m.expect(sample).toHaveSubscriptions(sampleSubs);
    }),
  );

  it(
    'counts from the last write that the client has sent, even if its reply comes first',
    marbles((m) => {
      const begin = m.cold(' b         ', { b: connectionOf('one', 0) });
      // The client sent one write at frame 2 and another write at frame 3. The reply to the later
      // write arrives at frame 4. The reply to the earlier write arrives at frame 6.
      const renew = m.cold(' ----r-e   ', { r: 3, e: 2 });
      const sample = m.cold('---tt-t--t');
      const beginSubs = '    ^---------';
      const renewSubs = '    ^---------';
      const sampleSubs = '   ^---------';
      const expected = '     ---79-7--4';
      const { lease, left } = leased();
      begin.subscribe((connection) => {
        lease.begin(connection);
      });
      renew.subscribe(lease.renew);

      m.expect(left(sample)).toBeObservable(expected, { 7: 7, 9: 9, 4: 4 });
      m.expect(begin).toHaveSubscriptions(beginSubs);
      m.expect(renew).toHaveSubscriptions(renewSubs);
      m.expect(sample).toHaveSubscriptions(sampleSubs);
    }),
  );

  it(
    'continues on another connection of the same session, with the timeout of this connection',
    marbles((m) => {
      const begin = m.cold(' b---c--', {
        b: connectionOf('one', 2),
        c: connectionOf('one', -Infinity, 12),
      });
      const sample = m.cold('---tt--');
      const beginSubs = '    ^------';
      const sampleSubs = '   ^------';
      const expected = '     ---94--';
      const { lease, left } = leased();
      begin.subscribe((connection) => {
        lease.begin(connection);
      });

      m.expect(left(sample)).toBeObservable(expected, { 9: 9, 4: 4 });
      m.expect(begin).toHaveSubscriptions(beginSubs);
      m.expect(sample).toHaveSubscriptions(sampleSubs);
    }),
  );

  it(
    'ends with its session, and begins again when the client proves another session',
    marbles((m) => {
      const begin = m.cold(' b---c-d', {
        b: connectionOf('one', 0),
        c: connectionOf('two', -Infinity),
        d: connectionOf('two', 5),
      });
      const sample = m.cold('---tt-t');
      const beginSubs = '    ^------';
      const sampleSubs = '   ^------';
      const expected = '     ---70-9';
      const { lease, left } = leased();
      begin.subscribe((connection) => {
        lease.begin(connection);
      });

      m.expect(left(sample)).toBeObservable(expected, { 7: 7, 0: 0, 9: 9 });
      m.expect(begin).toHaveSubscriptions(beginSubs);
      m.expect(sample).toHaveSubscriptions(sampleSubs);
    }),
  );

  it.each([
    { status: 'connecting' },
    { status: 'expired', sessionId: 'one' },
    { status: 'closed', reason: 'requested' },
  ] as const)('has no time left while $status', (keeping) => {
    marbles((m) => {
      const begin = m.cold(' b--', { b: connectionOf('one', 0) });
      const sample = m.cold('--t');
      const beginSubs = '    ^--';
      const sampleSubs = '   ^--';
      const expected = '     --n';
      const { lease, left } = leased();
      begin.subscribe((connection) => {
        lease.begin(connection);
      });

      m.expect(left(sample, keeping)).toBeObservable(expected, { n: 0 });
      m.expect(begin).toHaveSubscriptions(beginSubs);
      m.expect(sample).toHaveSubscriptions(sampleSubs);
    })();
  });
});
