import { debounceTime, distinctUntilChanged, map, type Observable } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { decode, utf8, watchData, type ZkClient } from 'rxzk';
import { create, memoryZooKeeper, remove, set } from 'rxzk/testing';
import { it } from 'vitest';

/**
 * The code under test. The znode `/limit` contains a number, the limit. After each change of this
 * znode, the stream waits for 3 ms. If the znode has not changed again in these 3 ms, the stream
 * emits the limit. But the stream does not emit the same limit twice in a row. If the znode does
 * not exist, the limit is 5.
 */
function limit(client: ZkClient): Observable<number> {
  return watchData(client, '/limit').pipe(
    decode(utf8),
    map((text) => (text === null ? 5 : Number(text))),
    debounceTime(3),
    distinctUntilChanged(),
  );
}

it(
  'follows the znode, and uses 5 when the znode does not exist',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/limit': '1' });
    const changes = {
      a: set('/limit', '2'),
      b: set('/limit', '3'),
      x: remove('/limit'),
      c: create('/limit', '4'),
    };
    zk.play(m.cold('  -----ab-----x----c---', changes));
    const unsub = '   ----------------------!';
    const expected = '---1-----3-----5----4';

    m.expect(limit(zk.client()), unsub).toBeObservable(expected, { 1: 1, 3: 3, 4: 4, 5: 5 });
    m.flush();
    zk.expectClean();
  }),
);
