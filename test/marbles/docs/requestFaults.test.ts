import { catchError, map, type Observable, of, switchMap, timer } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { ephemeralNode, isZkError, watchChildren, watchData } from 'rxzk';
import { type Command, memoryZooKeeper, set } from 'rxzk/testing';
import { it } from 'vitest';

/** Replaces an error by a text with its code and its outcome. */
function shown(source: Observable<string>): Observable<string> {
  return source.pipe(
    catchError((error: unknown) => of(isZkError(error) ? `${error.code} ${error.outcome}` : '?')),
  );
}

it(
  'dropReply: a write of unknown outcome that the server has applied',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/a': '0' });
    const client = zk.client();
    const faults: Record<string, Command> = { d: () => zk.dropReply(client, 'applied') };
    zk.play(m.cold('  -d----', faults));
    const written = ' --(u|)';
    const data = '    0-1---';

    const write$ = timer(2).pipe(
      switchMap(() => client.setData('/a', '1')),
      map(() => 'written'),
    );
    const data$ = watchData(zk.client(), '/a').pipe(map((node) => node?.data.toString()));
    m.expect(shown(write$)).toBeObservable(written, { u: 'CONNECTION_LOSS unknown' });
    m.expect(data$).toBeObservable(data);
  }),
);

it(
  'dropReply: ephemeralNode finds its znode after a lost reply, and leaves no second znode',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/queue': '' });
    const client = zk.client();
    const faults: Record<string, Command> = { d: () => zk.dropReply(client, 'applied') };
    zk.play(m.cold('  -d----', faults));
    const sub = '     --^---';
    const owned = '   --p---';
    const session = ' c-(sc)';
    const queue = '   0-1---';

    const owned$ = ephemeralNode(client, '/queue/n_', '', { mode: 'ephemeralSequential' });
    const session$ = client.session$.pipe(map(({ status }) => status.charAt(0)));
    const queue$ = watchChildren(zk.client(), '/queue').pipe(
      map((list) => String(list?.children.length)),
    );
    m.expect(owned$, sub).toBeObservable(owned, { p: '/queue/n_0000000000' });
    m.expect(session$).toBeObservable(session);
    m.expect(queue$).toBeObservable(queue);
  }),
);

it(
  'delay: the reply and the event of the watch come later',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/a': '0' });
    const client = zk.client();
    zk.delay(client, 3);
    zk.play(m.cold('  ----------b------', { b: set('/a', '1') }));
    const expected = '---0------------1';

    const data$ = watchData(client, '/a').pipe(map((node) => node?.data.toString()));
    m.expect(data$).toBeObservable(expected);
  }),
);

it(
  'stall: a process loses its session when it stands still for longer than its timeout',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const client = zk.client({ sessionTimeout: 10 });
    const faults: Record<string, Command> = { s: () => zk.stall(client, 15) };
    zk.play(m.cold('  --s--------------------', faults));
    const owned = '   p----------------p-----';
    const session = ' c----------------(seoc)';

    const letters = { connecting: 'o', connected: 'c', suspended: 's', expired: 'e', closed: 'x' };
    const session$ = client.session$.pipe(map(({ status }) => letters[status]));
    m.expect(ephemeralNode(client, '/m')).toBeObservable(owned, { p: '/m' });
    m.expect(session$).toBeObservable(session);
  }),
);
