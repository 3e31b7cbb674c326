import { map, NEVER, type Observable } from 'rxjs';
import { type Ensemble, watchData, watchEnsemble, type ZkClient } from 'rxzk';
import { memoryZooKeeper, set } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { armed, fakeClient } from '../fakeClient.js';
import { failureAs } from '../failureAs.js';
import { marbles } from '../marbles.js';
import { events, nodeOf } from '../nodes.js';

const path = '/zookeeper/config';

function line(id: number): string {
  return `server.${String(id)}=10.0.0.${String(id)}:2888:3888:participant;10.0.0.${String(id)}:2181`;
}

/** Returns the config text of an ensemble whose servers have these numbers. */
function listing(...ids: readonly number[]): string {
  return [...ids.map(line), 'version=100000000'].join('\n');
}

/** Emits the numbers of the members. If no ensemble is known, emits `n`. */
function ids(client: ZkClient): Observable<string> {
  return watchEnsemble(client).pipe(map(idsOf));
}

function idsOf(ensemble: Ensemble | null): string {
  return ensemble?.members.map(({ id }) => String(id)).join('') ?? 'n';
}

describe('watchEnsemble', () => {
  it(
    'emits the members with their addresses',
    marbles((m) => {
      const zk = memoryZooKeeper({ [path]: listing(1) });
      const expected = 'e-----';

      m.expect(watchEnsemble(zk.client())).toBeObservable(expected, {
        e: {
          version: '100000000',
          members: [
            {
              ...{ id: 1, role: 'participant', host: '10.0.0.1', port: 2181, securePort: null },
              peers: [{ host: '10.0.0.1', quorumPort: 2888, electionPort: 3888 }],
            },
          ],
        },
      });
    }),
  );

  it.each(['', '/app', '/zookeeper', '/zookeeper/config'])(
    'emits the members after each change, with the chroot %j',
    (chroot) => {
      marbles((m) => {
        const zk = memoryZooKeeper({ [path]: listing(1, 2), '/app/zookeeper/config': 'other' });
        const changes = m.cold('--a----b-c---', {
          a: set(path, listing(1, 2, 3)),
          b: set('/app/zookeeper/config', 'another'),
          c: set(path, listing(3)),
        });
        const expected = '      p-q------r---';

        zk.play(changes);
        m.expect(ids(zk.client({ chroot }))).toBeObservable(expected, {
          p: '12',
          q: '123',
          r: '3',
        });
      })();
    },
  );

  it(
    'does not confuse its znode with the same path below the chroot, also in inspect',
    marbles((m) => {
      const zk = memoryZooKeeper({ [path]: listing(1), '/app/zookeeper/config': 'x' });
      const client = zk.client({ chroot: '/app' });
      const changes = m.cold('--y--e--', { y: set('/app' + path, 'y'), e: set(path, listing(2)) });
      const own = '           x-y-----';
      const ensemble = '      p----q--';

      zk.play(changes);
      m.expect(watchData(client, path).pipe(map((node) => node?.data.toString()))).toBeObservable(
        own,
      );
      m.expect(ids(client)).toBeObservable(ensemble, { p: '1', q: '2' });
      m.flush();
      expect(client.inspect().streams.map((stream) => stream.path)).toStrictEqual([
        path,
        `/${path}`,
      ]);
    }),
  );

  it(
    'emits nothing without a connection, and afterwards only a change, also in a new session',
    marbles((m) => {
      const zk = memoryZooKeeper({ [path]: listing(1) });
      const client = zk.client({ session: m.cold('c--s--c---s--c---e--c--') });
      const changes = m.cold('                    ------------b-----d----', {
        b: set(path, listing(1, 2)),
        d: set(path, listing(2)),
      });
      const expected = '                          p------------q------r--';

      zk.play(changes);
      m.expect(ids(client)).toBeObservable(expected, { p: '1', q: '12', r: '2' });
    }),
  );

  it(
    'emits null when the znode is empty, as on a single server, and when it becomes empty',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const changes = m.cold('--a--b--', { a: set(path, listing(1)), b: set(path, '') });
      const expected = '      n-p--n--';

      zk.play(changes);
      m.expect(ids(zk.client())).toBeObservable(expected, { p: '1', n: 'n' });
    }),
  );

  it(
    'emits null when the znode does not exist, and the members when it is created',
    marbles((m) => {
      const fired1 = m.hot('  ----(c|)   ', events);
      const read1 = m.cold('  -(r|)      ', { r: armed(null, fired1) });
      const read2 = m.cold('      -(r|)  ', { r: armed(nodeOf(listing(1)), NEVER) });
      const fired1Subs = '    -^--!      ';
      const read1Subs = '     ^!         ';
      const read2Subs = '     ----^!     ';
      const expected = '      -n---p-----';
      const client = fakeClient({ armEnsemble: [read1, read2] });

      m.expect(ids(client)).toBeObservable(expected, { n: 'n', p: '1' });
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
    }),
  );

  it(
    'does not emit the same list again when another server reports it with another time',
    marbles((m) => {
      const fired1 = m.hot('  ---|      ');
      const fired2 = m.hot('  -----(f|) ', events);
      const read1 = m.cold('  -(r|)     ', { r: armed(nodeOf(listing(1)), fired1) });
      const read2 = m.cold('     -(r|)  ', {
        r: armed(nodeOf(listing(1), { mtime: 2000 }), fired2),
      });
      const read3 = m.cold('       -(r|)', { r: armed(nodeOf(listing(2)), NEVER) });
      const fired1Subs = '    -^-!      ';
      const fired2Subs = '    ----^!    ';
      const read1Subs = '     ^!        ';
      const read2Subs = '     ---^!     ';
      const read3Subs = '     -----^!   ';
      const expected = '      -p----q---';
      const client = fakeClient({ armEnsemble: [read1, read2, read3] });

      m.expect(ids(client)).toBeObservable(expected, { p: '1', q: '2' });
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(read3).toHaveSubscriptions(read3Subs);
    }),
  );

  it(
    'errors with UNDECODABLE and names the first line that it cannot decode',
    marbles((m) => {
      const zk = memoryZooKeeper({ [path]: listing(1) });
      const changes = m.cold('--a--', { a: set(path, `${listing(1)}\nserver.two=x`) });
      const expected = '      p-(e|)';
      const failed$ = ids(zk.client({ chroot: '/app' })).pipe(
        failureAs(({ code, operation, path: of, message }) => ({ code, operation, of, message })),
      );

      zk.play(changes);
      m.expect(failed$).toBeObservable(expected, {
        p: '1',
        e: {
          code: 'UNDECODABLE',
          operation: 'watchEnsemble',
          of: path,
          message:
            'watchEnsemble /zookeeper/config: the data written by zxid 3 cannot be decoded: ' +
            'line 3 is not server.N=host:port:port:role;host:port: "server.two=x"',
        },
      });
    }),
  );

  it(
    'has a watch for each subscription, and drops it when the subscriber leaves',
    marbles((m) => {
      const fired1 = m.hot('----');
      const fired2 = m.hot('----');
      const read1 = m.cold('(r|)', { r: armed(nodeOf(listing(1)), fired1) });
      const read2 = m.cold('(r|)', { r: armed(nodeOf(listing(1)), fired2) });
      const unsub = '       ^-!  ';
      const fired1Subs = '  ^-!  ';
      const fired2Subs = '  ^----';
      const expected = '    p----';
      const client = fakeClient({ armEnsemble: [read1, read2] });

      m.expect(ids(client), unsub).toBeObservable(expected, { p: '1' });
      m.expect(ids(client)).toBeObservable(expected, { p: '1' });
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
      m.expect(read1).toHaveSubscriptions('(^!)');
      m.expect(read2).toHaveSubscriptions('(^!)');
    }),
  );
});
