import { catchError, map, of, switchMap, take, timer } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { ephemeralNode, isZkError, watchChildren, watchData } from 'rxzk';
import { type Command, memoryZooKeeper, set } from 'rxzk/testing';
import { it } from 'vitest';

it(
  'reads old data during a partition, and new data after it',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/config': 'a' });
    const client = zk.client({ sessionTimeout: 20 });
    const changes: Record<string, Command> = {
      i: () => zk.isolate(client),
      b: set('/config', 'b'),
      h: () => zk.heal(client),
    };
    zk.play(m.cold(' --i--b-----h--', changes));
    const watched = 'a----------b--';
    const read = '   -------(a|)   ';

    const text = map((node: { readonly data: Buffer } | null) => node?.data.toString());
    const read$ = timer(7).pipe(switchMap(() => client.getData('/config')));
    m.expect(watchData(client, '/config').pipe(text)).toBeObservable(watched);
    m.expect(read$.pipe(text)).toBeObservable(read);
  }),
);

it(
  'gets no reply to a write during a partition',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/config': 'a' });
    const client = zk.client({ sessionTimeout: 20 });
    const changes: Record<string, Command> = {
      i: () => zk.isolate(client),
      h: () => zk.heal(client),
    };
    zk.play(m.cold('  --i--------h---', changes));
    const expected = '-----------(u|)';

    const write$ = timer(7).pipe(
      switchMap(() => client.setData('/config', 'b')),
      map(() => 'written'),
      catchError((error: unknown) => of(isZkError(error) && error.outcome)),
    );
    m.expect(write$).toBeObservable(expected, { u: 'unknown' });
  }),
);

it(
  'still owns its path after its znode is gone',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/members': '' });
    const [client, other] = [zk.client({ sessionTimeout: 10 }), zk.client()];
    const changes: Record<string, Command> = {
      i: () => zk.isolate(client),
      h: () => zk.heal(client),
    };
    zk.play(m.cold('  --i---------------h--', changes));
    const owned = '   p-----------------p--';
    const late = '    -^-------------------';
    const members = ' -1----------0-----1--';
    const lease = '   ----a--b--(b|)';

    const lease$ = timer(4, 3).pipe(
      take(3),
      map(() => client.lease()),
    );
    const members$ = watchChildren(other, '/members').pipe(
      map((list) => String(list?.children.length)),
    );
    m.expect(ephemeralNode(client, '/members/m')).toBeObservable(owned, { p: '/members/m' });
    m.expect(lease$).toBeObservable(lease, { a: 1, b: 0 });
    m.expect(members$, late).toBeObservable(members);
  }),
);
