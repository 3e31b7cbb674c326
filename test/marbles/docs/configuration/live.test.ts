import { map, type Observable } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { decode, type DecodeError, json, shareLatest, watchData, type ZkClient } from 'rxzk';
import { create, memoryZooKeeper, remove, set } from 'rxzk/testing';
import { expect, it } from 'vitest';
import { z } from 'zod';

const Limits = z.object({ requests: z.number().int().positive(), burst: z.number().default(10) });
const defaults: z.infer<typeof Limits> = { requests: 100, burst: 10 };

/** The limits as they are now, for the whole program: one watch, whoever asks. */
function limits(
  client: ZkClient,
  onError: (error: DecodeError) => void,
): Observable<z.infer<typeof Limits>> {
  return watchData(client, '/limits').pipe(
    decode(json(Limits), { onError }),
    map((found) => found ?? defaults),
    shareLatest({ linger: 5 }),
  );
}

it(
  'follows the znode, keeps the last good value, and has defaults where there is none',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/limits': '{"requests":1}' });
    const changes = {
      b: set('/limits', '{"requests":2,"burst":3}'),
      x: set('/limits', '{"requests":"many"}'),
      n: remove('/limits'),
      c: create('/limits', '{"requests":4}'),
    };
    zk.play(m.cold('    --b--x--n--c', changes));
    const first = '     ------------!';
    const expected = '  a-b-----d--c';
    const second = '    ---^--------!';
    const seenLate = '  ---b----d--c';

    const reports: string[] = [];
    const limits$ = limits(zk.client(), ({ message, cause }) => {
      reports.push(message, String(cause));
    });
    const values = {
      a: { requests: 1, burst: 10 },
      b: { requests: 2, burst: 3 },
      c: { requests: 4, burst: 10 },
      d: defaults,
    };
    m.expect(limits$, first).toBeObservable(expected, values);
    m.expect(limits$, second).toBeObservable(seenLate, values);
    m.flush();
    expect(reports).toStrictEqual([
      'decode /limits: the data written by zxid 4 cannot be decoded',
      'TypeError: the data do not match the schema, issues: 1',
    ]);
    zk.expectClean();
  }),
);
