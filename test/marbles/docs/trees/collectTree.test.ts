import { map, type Observable } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { collectTree, watchTree, type ZkClient } from 'rxzk';
import { create, memoryZooKeeper, set } from 'rxzk/testing';
import { it } from 'vitest';

/** The code under test: emits each service with the number of its routes. */
function routes(client: ZkClient): Observable<string> {
  return watchTree(client, '/routes', { depth: 2 }).pipe(
    collectTree(),
    map((tree) =>
      tree
        .children('/routes')
        .map((service) => `${service}:${String(tree.children(`/routes/${service}`).length)}`)
        .join(' '),
    ),
  );
}

it(
  'emits the whole tree, for the first time when all znodes are read',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/routes/cart/a': '', '/routes/search/a': '' });
    zk.play(
      m.cold('          ---b---c', {
        b: create('/routes/search/b'),
        c: set('/routes/search/b', 'new'),
      }),
    );
    const expected = '  a--b---b';

    m.expect(routes(zk.client())).toBeObservable(expected, {
      a: 'cart:1 search:1',
      b: 'cart:1 search:2',
    });
  }),
);
