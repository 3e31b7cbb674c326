import { asyncScheduler, defer, NEVER, type Observable, tap } from 'rxjs';
import { ConnectionLossError, NoAuthError } from 'rxzk';
import { describe, it } from 'vitest';
import { underLease } from '../../../../src/election/candidacy/underLease.js';
import { fakeClient, type FakeClient } from '../../fakeClient.js';
import { marbles } from '../../marbles.js';

/** Leases last for 10 frames from the sending of their proof, and are renewed every 5. */
interface Leased extends FakeClient {
  /** As an answered write does. */
  prove(): void;
  /** As a stall of the event loop does. */
  spend(): void;
}

/** A client that has just proved its lease, and gives these answers to its syncs. */
function leased(...answers: readonly Observable<void>[]): Leased {
  const client = fakeClient({ sync: answers });
  let end = asyncScheduler.now() + 10;
  return {
    ...client,
    lease: () => Math.max(0, end - asyncScheduler.now()),
    sync: (path) =>
      defer(() => {
        const proved = asyncScheduler.now() + 10;
        return client.sync(path).pipe(tap(() => (end = proved)));
      }),
    prove: () => (end = asyncScheduler.now() + 10),
    spend: () => (end = 0),
  };
}

function underLeaseOf(client: Leased, overdue$: Observable<unknown> = NEVER): Observable<boolean> {
  return underLease(client, { path: '/e', sessionTimeout: 20, overdue$ });
}

const done = { v: undefined };
const values = { h: true, o: false };

describe('underLease', () => {
  it(
    'syncs every quarter of the session timeout, counted from the sending',
    marbles((m) => {
      const sync1 = m.cold('  -(v|)          ', done);
      const sync2 = m.cold('       -(v|)     ', done);
      const sync3 = m.cold('            -(v|)', done);
      const sync1Subs = '-----^!             ';
      const sync2Subs = '----------^!        ';
      const sync3Subs = '---------------^!   ';
      const unsub = '    ------------------! ';
      const expected = ' h                   ';

      m.expect(underLeaseOf(leased(sync1, sync2, sync3)), unsub).toBeObservable(expected, values);
      m.expect(sync1).toHaveSubscriptions(sync1Subs);
      m.expect(sync2).toHaveSubscriptions(sync2Subs);
      m.expect(sync3).toHaveSubscriptions(sync3Subs);
    }),
  );

  it(
    'rule 20: says when the lease is over, while a sync is not answered',
    marbles((m) => {
      const sync = m.cold<never>('----------');
      const syncSubs = '     -----^--------!';
      const unsub = '        --------------!';
      const expected = '     h---------o----';

      m.expect(underLeaseOf(leased(sync)), unsub).toBeObservable(expected, values);
      m.expect(sync).toHaveSubscriptions(syncSubs);
    }),
  );

  it(
    'counts a late answer from its sending, and syncs again at once',
    marbles((m) => {
      const sync1 = m.cold('  ------(v|)      ', done);
      const sync2 = m.cold<never>(' ----------');
      const sync1Subs = '-----^-----!         ';
      const sync2Subs = '-----------^-----!   ';
      const unsub = '    -----------------!   ';
      const expected = ' h---------oh---o     ';

      m.expect(underLeaseOf(leased(sync1, sync2)), unsub).toBeObservable(expected, values);
      m.expect(sync1).toHaveSubscriptions(sync1Subs);
      m.expect(sync2).toHaveSubscriptions(sync2Subs);
    }),
  );

  it(
    'asks again when the time has come: a write may have prolonged the lease',
    marbles((m) => {
      const sync = m.cold<never>('-----------   ');
      const syncSubs = '     -----^------------!';
      const unsub = '        ------------------!';
      const expected = '     h-------------o    ';
      const client = leased(sync);
      m.cold('                   ----w').subscribe(() => client.prove());

      m.expect(underLeaseOf(client), unsub).toBeObservable(expected, values);
      m.expect(sync).toHaveSubscriptions(syncSubs);
    }),
  );

  it(
    'rule 21: believes whoever has found the lease over before a timer could',
    marbles((m) => {
      const client = leased(m.cold('     ---(v|)', done), NEVER);
      const overdue = m.cold('---x        ').pipe(tap(() => client.spend()));
      const unsub = '         -----------!';
      const expected = '      h--o----h   ';

      m.expect(underLeaseOf(client, overdue), unsub).toBeObservable(expected, values);
    }),
  );

  it(
    'sends a sync again that the connection has failed',
    marbles((m) => {
      const sync1 = m.cold<never>('-#         ', {}, new ConnectionLossError());
      const sync2 = m.cold('        -(v|)     ', done);
      const sync3 = m.cold<never>('      -----');
      const sync2Subs = '     ------^!        ';
      const sync3Subs = '     -----------^-!  ';
      const unsub = '         -------------!  ';
      const expected = '      h               ';

      m.expect(underLeaseOf(leased(sync1, sync2, sync3)), unsub).toBeObservable(expected, values);
      m.expect(sync2).toHaveSubscriptions(sync2Subs);
      m.expect(sync3).toHaveSubscriptions(sync3Subs);
    }),
  );

  it(
    'errors when a sync is refused',
    marbles((m) => {
      const sync = m.cold<never>('-#', {}, new NoAuthError());
      const syncSubs = '     -----^!';
      const expected = '     h-----#';

      m.expect(underLeaseOf(leased(sync))).toBeObservable(expected, values, new NoAuthError());
      m.expect(sync).toHaveSubscriptions(syncSubs);
    }),
  );
});
