import { debounceTime, type Observable } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { decode, latestOnly, utf8, watchData, whenPresent, type ZkClient } from 'rxzk';
import { memoryZooKeeper, set } from 'rxzk/testing';
import { it } from 'vitest';

/**
 * Drops each value that lasts less than 2 ms. Never applies two values at the same time. If several
 * values wait, applies only the newest value.
 */
function applied(
  client: ZkClient,
  apply: (text: string) => Observable<string>,
): Observable<string> {
  return watchData(client, '/config').pipe(
    whenPresent(),
    decode(utf8),
    debounceTime(2),
    latestOnly(apply),
  );
}

it(
  'applies the newest value after the current work',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/config': 'a' });
    const changes = { b: set('/config', 'b'), c: set('/config', 'c'), d: set('/config', 'd') };
    zk.play(m.cold('  ---b--cd------------', changes));
    // During the work on the value a, the value b waits. The next value is c. It lasts only 1 ms,
    // so `debounceTime` drops c. Then the value d comes and waits in place of b. At 10, the work on
    // the value a ends, and the work on the value d starts.
    const expected = '----------a-------d-';

    const a = m.cold('--------(x|)', { x: 'a' });
    const d = m.cold('--------(x|)', { x: 'd' });
    const aSubs = '   --^-------!';
    const dSubs = '   ----------^-------!';
    const apply = (text: string): Observable<string> => (text === 'a' ? a : d);

    m.expect(applied(zk.client(), apply)).toBeObservable(expected);
    m.expect(a).toHaveSubscriptions(aSubs);
    m.expect(d).toHaveSubscriptions(dSubs);
  }),
);
