import { type Subscription, switchMap, timer } from 'rxjs';
import { campaign, ephemeralNode, InvalidArgumentError, watchChildren, watchData } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { marbles } from '../marbles.js';

describe('inspect', () => {
  it(
    'returns plain JSON that shows everything that the client does',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/app/a': 'a', '/app/b': 'b' });
      const client = zk.client({ name: 'orders', chroot: '/app' });
      watchData(client, '/a').subscribe();
      watchData(client, '/a').subscribe();
      watchChildren(client, '/').subscribe();
      ephemeralNode(client, '/m').subscribe();
      let seen: unknown;
      timer(7).subscribe(() => {
        seen = client.inspect();
      });
      m.flush();

      expect(seen).toMatchObject({
        name: 'orders',
        session: { status: 'connected' },
        timeline: [
          { state: { status: 'connecting' }, at: 0, time: 0 },
          { state: { status: 'connected' }, at: 0, time: 0 },
        ],
        server: 'memory:2181',
        requestsInFlight: 0,
        requestsWaiting: 0,
        watches: 4,
        // The number of bytes in the paths of the four watches. Each path includes the chroot. Two
        // of the paths are `/app/a`, one path is `/app/`, and one path is `/app/m`.
        watchBytes: 23,
        streams: [
          { path: '/a', kinds: ['data'], streams: 2, age: 7 },
          { path: '/', kinds: ['children'], streams: 1, age: 7 },
          { path: '/m', kinds: ['exists'], streams: 1, age: 7 },
        ],
        owned: ['/m'],
        deletions: [],
        detached: 0,
        detachedFailures: [],
      });
      expect(JSON.parse(JSON.stringify(seen))).toStrictEqual(seen);
    }),
  );

  it(
    'shows the streams and the age of their values while there is no connection',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': 'a' });
      const client = zk.client();
      watchData(client, '/a').subscribe();
      watchData(client, '/missing').subscribe();
      const registration = ephemeralNode(client, '/m').subscribe();
      timer(6)
        .pipe(switchMap(() => client.exists('/a')))
        .subscribe();
      zk.play(m.cold('-----s', { s: () => zk.suspend(client) }));
      timer(7).subscribe(() => {
        registration.unsubscribe();
      });
      let seen: unknown;
      timer(8).subscribe(() => {
        seen = client.inspect();
        zk.resume(client);
      });
      m.flush();

      expect(seen).toMatchObject({
        session: { status: 'suspended' },
        server: null,
        // The two waiting requests are the `exists` of this test, and the deletion of the ephemeral
        // `/m`.
        requestsWaiting: 2,
        watches: 0,
        streams: [
          { path: '/a', kinds: ['data'], streams: 1, age: 8 },
          { path: '/missing', kinds: ['data'], streams: 1, age: null },
        ],
        owned: [],
        deletions: ['/m'],
        detached: 1,
      });
      expect(client.inspect()).toMatchObject({ requestsWaiting: 0, deletions: [], detached: 0 });
    }),
  );

  it(
    'lists as many paths as its argument allows, but counts all watches',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': 'a', '/b': 'b' });
      const client = zk.client();
      watchData(client, '/a').subscribe();
      watchData(client, '/b').subscribe();
      m.flush();

      expect(client.inspect({ streams: 1 })).toMatchObject({
        watches: 2,
        streams: [{ path: '/a' }],
      });
      expect(client.inspect({ streams: 0 }).streams).toStrictEqual([]);
      expect(() => client.inspect({ streams: -1 })).toThrow(InvalidArgumentError);
    }),
  );

  it(
    'shows the lease of a leader, and null for a follower',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/e': '' });
      const [leader, follower] = [zk.client(), zk.client()].map((client) => ({
        lease: () => client.inspect().lease,
        candidacy: campaign(client, '/e').subscribe(),
      })) as [Inspected, Inspected];
      const seen: (number | null)[][] = [];
      const look = (): void => void seen.push([leader.lease(), follower.lease()]);
      timer(2_000).subscribe(look);
      // After a quarter of the session timeout, at 2,500 ms, the leader renews its lease. So the
      // `look` at 4,000 ms sees the renewed lease.
      timer(4_000).subscribe(() => {
        look();
        leader.candidacy.unsubscribe();
      });
      timer(8_000).subscribe(() => {
        look();
        follower.candidacy.unsubscribe();
      });
      timer(14_000).subscribe(look);
      m.flush();

      expect(seen).toStrictEqual([
        [3_000, null],
        [3_500, null],
        [null, 3_500],
        [null, null],
      ]);
    }),
  );
});

interface Inspected {
  readonly lease: () => number | null;
  readonly candidacy: Subscription;
}
