import { map, type Observable } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { ephemeralNode, watchChildren, watchData, type ZkClient } from 'rxzk';
import { memoryZooKeeper, set } from 'rxzk/testing';
import { it } from 'vitest';

/**
 * Emits each state of the session as a letter: `o` connecting, `c` connected, `s` suspended, `e`
 * expired, `x` closed.
 */
function states({ session$ }: ZkClient): Observable<string> {
  const letters = { connecting: 'o', connected: 'c', suspended: 's', expired: 'e', closed: 'x' };
  return session$.pipe(map(({ status }) => letters[status]));
}

it(
  'is silent while suspended, then emits the newest data once',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/config': 'a' });
    const client = zk.client({ session: m.cold('--c--s-----c--') });
    zk.play(
      m.cold('                            ------bd------', {
        b: set('/config', 'b'),
        d: set('/config', 'd'),
      }),
    );
    const expected = '                          --a--------d--';
    const session = '                           o-c--s-----c--';

    const data$ = watchData(client, '/config').pipe(map((node) => node?.data.toString()));
    m.expect(data$).toBeObservable(expected);
    m.expect(states(client)).toBeObservable(session);
  }),
);

it(
  'loses its ephemeral with the session, and creates it again in the next session',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/members': '' });
    const client = zk.client({ session: m.cold('c----e-------c----') });
    const owned = '                             p------------p----';
    const members = '                           (01)-0-------1----';
    const session = '                           (oc)-(seo)---c----';

    const members$ = watchChildren(zk.client(), '/members').pipe(
      map((list) => String(list?.children.length)),
    );
    m.expect(ephemeralNode(client, '/members/m')).toBeObservable(owned, { p: '/members/m' });
    m.expect(members$).toBeObservable(members);
    m.expect(states(client)).toBeObservable(session);
  }),
);

it(
  'loses its session when it is suspended for longer than its timeout',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const session = m.cold(' c----s 20ms  c----');
    const expected = '       (oc)-s 20ms  (eoc)';

    m.expect(states(zk.client({ sessionTimeout: 10, session }))).toBeObservable(expected);
  }),
);
