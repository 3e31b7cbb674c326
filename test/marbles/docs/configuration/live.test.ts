import { map, type Observable } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { decode, type DecodeError, json, shareLatest, watchData, type ZkClient } from 'rxzk';
import { create, memoryZooKeeper, remove, set } from 'rxzk/testing';
import { expect, it } from 'vitest';
import { z } from 'zod';

const Limits = z.object({ requests: z.number().int().positive(), burst: z.number().default(10) });
const defaults: z.infer<typeof Limits> = { requests: 100, burst: 10 };

/** Emits the current limits. All subscribers of the stream share one watch. */
function limits(
  client: ZkClient,
  onError: (error: DecodeError) => void,
): Observable<z.infer<typeof Limits>> {
  return watchData(client, '/limits').pipe(
    decode(json(Limits), { onError, fallback: defaults }),
    map((found) => found ?? defaults),
    shareLatest({ linger: 5 }),
  );
}

it(
  'follows the znode, keeps the last good value, and emits the defaults if there is none',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/limits': '{"requests":"few"}' });
    const changes = {
      b: set('/limits', '{"requests":2,"burst":3}'),
      x: set('/limits', '{"requests":"many"}'),
      n: remove('/limits'),
      c: create('/limits', '{"requests":4}'),
    };
    zk.play(m.cold('    --b--x--n--c', changes));
    const first = '     ------------!';
    const expected = '  d-b-----d--c';
    const second = '    ---^--------!';
    const seenLate = '  ---b----d--c';

    const reports: string[] = [];
    const limits$ = limits(zk.client(), ({ zxid, issues }) => {
      reports.push(`zxid ${zxid}: ${issues.map(({ path }) => path.join('.')).join()}`);
    });
    const values = {
      b: { requests: 2, burst: 3 },
      c: { requests: 4, burst: 10 },
      d: defaults,
    };
    m.expect(limits$, first).toBeObservable(expected, values);
    m.expect(limits$, second).toBeObservable(seenLate, values);
    m.flush();
    expect(reports).toStrictEqual(['zxid 1: requests', 'zxid 4: requests']);
    zk.expectClean();
  }),
);
