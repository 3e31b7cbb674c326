import { asyncScheduler, defer, NEVER, type Observable, tap } from 'rxjs';
import { ConnectionLossError, NoAuthError } from 'rxzk';
import { describe, it } from 'vitest';
import { keepLease } from '../../../../src/election/candidacy/keepLease.js';
import { fakeClient, type FakeClient } from '../../fakeClient.js';
import { marbles } from '../../marbles.js';

/**
 * A client with a lease of 10 frames. The candidate sends a renewal every 5 frames. The reply to a
 * renewal extends the lease. For example, the candidate sends a renewal at frame 5. The reply to
 * this renewal extends the lease to frame 15.
 */
interface Leased extends FakeClient {
  /** Extends the lease. In a real client, the reply to a write has this effect. */
  prove(): void;
  /** Ends the lease at once. In a real client, a long stall of the event loop has this effect. */
  spend(): void;
}

/**
 * Creates a client. Its first lease begins at the moment of this call. `answers` contains the
 * replies to the renewals of this client.
 */
function leased(...answers: readonly Observable<boolean>[]): Leased {
  const client = fakeClient({ renewLease: answers });
  let end = asyncScheduler.now() + 10;
  return {
    ...client,
    lease: () => Math.max(0, end - asyncScheduler.now()),
    renewLease: (path) =>
      defer(() => {
        const proved = asyncScheduler.now() + 10;
        return client.renewLease(path).pipe(tap(() => (end = proved)));
      }),
    prove: () => (end = asyncScheduler.now() + 10),
    spend: () => (end = 0),
  };
}

function keepLeaseOf(client: Leased, overdue$: Observable<unknown> = NEVER): Observable<boolean> {
  return keepLease(client, { own: '/e/0000000002', sessionTimeout: 20, overdue$ });
}

const there = { t: true, g: false };
const values = { h: true, o: false };

describe('keepLease', () => {
  it(
    'sends the next renewal a quarter of the session timeout after it has sent the last one',
    marbles((m) => {
      const renewal1 = m.cold('  -(t|)          ', there);
      const renewal2 = m.cold('       -(t|)     ', there);
      const renewal3 = m.cold('            -(t|)', there);
      const renewal1Subs = '-----^!             ';
      const renewal2Subs = '----------^!        ';
      const renewal3Subs = '---------------^!   ';
      const unsub = '    ------------------! ';
      const expected = ' h                   ';

      m.expect(keepLeaseOf(leased(renewal1, renewal2, renewal3)), unsub).toBeObservable(
        expected,
        values,
      );
      m.expect(renewal1).toHaveSubscriptions(renewal1Subs);
      m.expect(renewal2).toHaveSubscriptions(renewal2Subs);
      m.expect(renewal3).toHaveSubscriptions(renewal3Subs);
    }),
  );

  it(
    'rule 20: reports the end of the lease when a renewal gets no reply',
    marbles((m) => {
      const renewal = m.cold<never>('----------');
      const renewalSubs = '     -----^--------!';
      const unsub = '        --------------!';
      const expected = '     h---------o----';

      m.expect(keepLeaseOf(leased(renewal)), unsub).toBeObservable(expected, values);
      m.expect(renewal).toHaveSubscriptions(renewalSubs);
    }),
  );

  it(
    'counts the lease from the sending when the reply is late, and renews again at once',
    marbles((m) => {
      const renewal1 = m.cold('  ------(t|)      ', there);
      const renewal2 = m.cold<never>(' ----------');
      const renewal1Subs = '-----^-----!         ';
      const renewal2Subs = '-----------^-----!   ';
      const unsub = '    -----------------!   ';
      const expected = ' h---------oh---o     ';

      m.expect(keepLeaseOf(leased(renewal1, renewal2)), unsub).toBeObservable(expected, values);
      m.expect(renewal1).toHaveSubscriptions(renewal1Subs);
      m.expect(renewal2).toHaveSubscriptions(renewal2Subs);
    }),
  );

  it(
    'checks the lease again when it should end, because a write may have extended it',
    marbles((m) => {
      const renewal = m.cold<never>('-----------   ');
      const write = m.cold(' ----w              ');
      const renewalSubs = '     -----^------------!';
      const writeSubs = '    ^                  ';
      const unsub = '        ------------------!';
      const expected = '     h-------------o    ';
      const client = leased(renewal);
      write.subscribe(() => client.prove());

      m.expect(keepLeaseOf(client), unsub).toBeObservable(expected, values);
      m.expect(renewal).toHaveSubscriptions(renewalSubs);
      m.expect(write).toHaveSubscriptions(writeSubs);
    }),
  );

  it(
    'rule 21: reports the end of the lease when other code notices it before the timer fires',
    marbles((m) => {
      const renewal = m.cold('     ---(t|)', there);
      const stall = m.cold('  ---x        ');
      const client = leased(renewal, NEVER);
      const overdue = stall.pipe(tap(() => client.spend()));
      const renewalSubs = '   -----^--!   ';
      const stallSubs = '     ^----------!';
      const unsub = '         -----------!';
      const expected = '      h--o----h   ';

      m.expect(keepLeaseOf(client, overdue), unsub).toBeObservable(expected, values);
      m.expect(renewal).toHaveSubscriptions(renewalSubs);
      m.expect(stall).toHaveSubscriptions(stallSubs);
    }),
  );

  it(
    'sends a renewal again when the connection is lost before the reply',
    marbles((m) => {
      const renewal1 = m.cold<never>('-#         ', {}, new ConnectionLossError());
      const renewal2 = m.cold('        -(t|)     ', there);
      const renewal3 = m.cold<never>('      -----');
      const renewal1Subs = '  -----^!         ';
      const renewal2Subs = '     ------^!        ';
      const renewal3Subs = '     -----------^-!  ';
      const unsub = '         -------------!  ';
      const expected = '      h               ';

      m.expect(keepLeaseOf(leased(renewal1, renewal2, renewal3)), unsub).toBeObservable(
        expected,
        values,
      );
      m.expect(renewal1).toHaveSubscriptions(renewal1Subs);
      m.expect(renewal2).toHaveSubscriptions(renewal2Subs);
      m.expect(renewal3).toHaveSubscriptions(renewal3Subs);
    }),
  );

  it(
    'errors when a renewal is refused',
    marbles((m) => {
      const renewal = m.cold<never>('-#', {}, new NoAuthError());
      const renewalSubs = '     -----^!';
      const expected = '     h-----#';

      m.expect(keepLeaseOf(leased(renewal))).toBeObservable(expected, values, new NoAuthError());
      m.expect(renewal).toHaveSubscriptions(renewalSubs);
    }),
  );

  it(
    'rule 19: completes when a renewal shows that the znode is gone',
    marbles((m) => {
      const renewal1 = m.cold('  -(t|)      ', there);
      const renewal2 = m.cold('       -(g|) ', there);
      const renewal1Subs = '-----^!       ';
      const renewal2Subs = '----------^!  ';
      const expected = '    h----------|';

      m.expect(keepLeaseOf(leased(renewal1, renewal2))).toBeObservable(expected, values);
      m.expect(renewal1).toHaveSubscriptions(renewal1Subs);
      m.expect(renewal2).toHaveSubscriptions(renewal2Subs);
    }),
  );
});
