import { map, NEVER, switchMap, take, timer } from 'rxjs';
import { latestOnly, watchData } from 'rxzk';
import { memoryZooKeeper, set } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { marbles } from '../marbles.js';

const changes = 1_000;

describe('a slow consumer', () => {
  it(
    'that blocks the stream gets only the newest state afterwards',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': '0' });
      const client = zk.client();
      const seen: string[] = [];
      watchData(client, '/a').subscribe((node) => {
        seen.push(String(node?.data));
        // The changes happen within `next`, so the consumer blocks the stream until all changes are
        // made.
        if (seen.length === 1) {
          for (let change = 1; change <= changes; change++) zk.set('/a', String(change));
        }
        expect(client.inspect()).toMatchObject({ requestsInFlight: 0 });
      });
      m.flush();

      expect(seen).toStrictEqual(['0', String(changes)]);
      expect(client.inspect()).toMatchObject({ watches: 1, requestsInFlight: 0 });
    }),
  );

  it(
    'with latestOnly works on one value, while only the newest other value waits',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': '0' });
      const client = zk.client();
      const text = map((node: { readonly data: Buffer } | null) => String(node?.data));
      zk.play(
        timer(1, 1).pipe(
          take(changes),
          map((change) => set('/a', String(change + 1))),
        ),
      );
      const unsub = '   5000ms !';
      const expected = '2000ms a 1999ms b';
      const work$ = watchData(client, '/a').pipe(
        text,
        latestOnly((value) => timer(2_000).pipe(map(() => value))),
      );

      m.expect(work$, unsub).toBeObservable(expected, { a: '0', b: String(changes) });
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'that never finishes its work causes only one read or one watch for each stream',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': '0' });
      const client = zk.client();
      zk.delay(client, 3);
      const open: number[] = [];
      watchData(client, '/a')
        .pipe(switchMap(() => NEVER))
        .subscribe();
      zk.play(
        timer(10, 1).pipe(
          take(changes),
          map((change) => set('/a', String(change))),
        ),
      );
      timer(20, 1)
        .pipe(take(changes))
        .subscribe(() => {
          const { watches, requestsInFlight } = client.inspect();
          open.push(Math.max(watches, requestsInFlight));
        });
      m.flush();

      expect(new Set(open)).toStrictEqual(new Set([1]));
    }),
  );
});
