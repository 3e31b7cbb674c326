import { map, type Observable, of } from 'rxjs';
import { ephemeralNode, InvalidArgumentError, join, watchData, type ZkClient } from 'rxzk';
import { create, memoryZooKeeper, remove } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { marbles } from '../../marbles.js';

const paths = { p: '/e' };

/**
 * Emits what another client sees: the data, the version, and how often the znode was created again.
 */
function seenBy(client: ZkClient): Observable<string> {
  const znodes: number[] = [];
  return watchData(client, '/e').pipe(
    map((node) => {
      if (node === null) return 'none';
      const { czxid, version } = node.stat;
      if (!znodes.includes(czxid)) znodes.push(czxid);
      return `${node.data.toString()} v${version} znode ${znodes.indexOf(czxid)}`;
    }),
  );
}

const shown = {
  n: 'none',
  a: 'a v0 znode 0',
  b: 'b v1 znode 0',
  c: 'c v2 znode 0',
  d: 'd v3 znode 0',
};

describe('an ephemeral whose data are a stream', () => {
  it(
    'is created with the first value, and each later value is written to the same znode',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const data = m.cold('  --a--b-b-c');
      const dataSubs = '     ^-----------!';
      const unsub = '        ^-----------!';
      const expected = '     --p----------';
      const seen = '         n-a--b---c--n';

      m.expect(ephemeralNode(zk.client(), '/e', data), unsub).toBeObservable(expected, paths);
      m.expect(seenBy(zk.client()), '-------------!').toBeObservable(seen, shown);
      m.expect(data).toHaveSubscriptions(dataSubs);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'is a member of a group, and its data change',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const data = m.cold('  a--b');
      const dataSubs = '     ^---';
      const seen = '         n--b';

      m.expect(join(zk.client(), '/', data, { name: 'e' })).toBeObservable('p', paths);
      m.expect(seenBy(zk.client())).toBeObservable(seen.replace('n', 'a'), shown);
      m.expect(data).toHaveSubscriptions(dataSubs);
    }),
  );

  it(
    'gets only the newest value when the next connection comes',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client({ session: m.cold('c---s-----c---') });
      const data = m.cold('                       a----x-c------');
      const dataSubs = '                          ^-------------';
      const expected = '                          p-------------';
      const seen = '                              a---------c---';

      m.expect(ephemeralNode(client, '/e', data)).toBeObservable(expected, paths);
      m.expect(seenBy(zk.client())).toBeObservable(seen, { ...shown, c: 'c v1 znode 0' });
      m.expect(data).toHaveSubscriptions(dataSubs);
    }),
  );

  it(
    'is created again with the newest value, in a new session and after a deletion',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client();
      const data = m.cold('  a-b------c---');
      const dataSubs = '     ^------------';
      zk.play(m.cold('       ----e--x-----', { e: () => zk.expire(client), x: remove('/e') }));
      const expected = '     p---p--p-----';
      const znodes: string[] = [];

      m.expect(ephemeralNode(client, '/e', data)).toBeObservable(expected, paths);
      seenBy(zk.client()).subscribe((line) => znodes.push(line));
      m.expect(data).toHaveSubscriptions(dataSubs);
      m.flush();
      expect(znodes.filter((line) => line !== 'none')).toStrictEqual([
        'a v0 znode 0',
        'b v1 znode 0',
        'b v0 znode 1',
        'b v0 znode 2',
        'c v1 znode 2',
      ]);
    }),
  );

  it(
    'is created with the newest value after another session’s znode is gone',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const [old, client] = [zk.client(), zk.client()];
      const oldSub = '       ^----!   ';
      const sub = '          -^-------';
      const data = m.cold('   x-y----b ');
      const dataSubs = '     -^-------';
      const expected = '     -----p---';
      const written: string[] = [];

      m.expect(ephemeralNode(old, '/e', 'old'), oldSub).toBeObservable('p', paths);
      m.expect(ephemeralNode(client, '/e', data), sub).toBeObservable(expected, paths);
      m.expect(data).toHaveSubscriptions(dataSubs);
      seenBy(zk.client()).subscribe((line) => written.push(line));
      m.flush();
      expect(written.filter((line) => line !== 'none')).toStrictEqual([
        'old v0 znode 0',
        'y v0 znode 1',
        'b v1 znode 1',
      ]);
    }),
  );

  it.each(['applied', 'lost'] as const)(
    'has the newest value after a write that was %s and whose reply was lost',
    (fate) => {
      marbles((m) => {
        const zk = memoryZooKeeper();
        const client = zk.client();
        const data = m.cold('  a--b---- 200ms -');
        const dataSubs = '     ^--';
        zk.play(m.cold('       --l', { l: () => zk.dropReply(client, fate) }));
        const expected = '     p--';
        const lines: string[] = [];

        m.expect(ephemeralNode(client, '/e', data)).toBeObservable(expected, paths);
        m.expect(data).toHaveSubscriptions(dataSubs);
        seenBy(zk.client()).subscribe((line) => lines.push(line));
        m.flush();
        expect(lines[0]).toBe('a v0 znode 0');
        expect(lines.at(-1)).toMatch(/^b v[12] znode 0$/);
      })();
    },
  );

  it(
    'keeps the last value when the data complete',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const data = m.cold('  a-b|   ');
      const dataSubs = '     ^--!   ';
      const unsub = '        ^-----!';
      const expected = '     p------';
      const seen = '         a-b---n';

      m.expect(ephemeralNode(zk.client(), '/e', data), unsub).toBeObservable(expected, paths);
      m.expect(seenBy(zk.client()), '-------!').toBeObservable(seen, shown);
      m.expect(data).toHaveSubscriptions(dataSubs);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'is never created when the data complete without a value',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const data = m.cold<string>('---|');
      const dataSubs = '           ^--!';
      const expected = '           ---|';

      m.expect(ephemeralNode(zk.client(), '/e', data)).toBeObservable(expected);
      m.expect(data).toHaveSubscriptions(dataSubs);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'is deleted when the data error, and the stream errors in the same way',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const data = m.cold('  a-b--#', undefined, new RangeError('mine'));
      const dataSubs = '     ^----!';
      const expected = '     p----#';
      const seen = '         a-b--n';

      m.expect(ephemeralNode(zk.client(), '/e', data)).toBeObservable(
        expected,
        paths,
        new RangeError('mine'),
      );
      m.expect(seenBy(zk.client()), '------!').toBeObservable(seen, shown);
      m.expect(data).toHaveSubscriptions(dataSubs);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'is deleted when a value is a number',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const data = m.cold('  a-b', { a: 'a', b: 7 as never });
      const dataSubs = '     ^-!';
      const expected = '     p-#';
      const error = new InvalidArgumentError(
        'data',
        'must be a string, a Uint8Array or undefined',
        'a number',
      );

      m.expect(ephemeralNode(zk.client(), '/e', data)).toBeObservable(expected, paths, error);
      m.expect(data).toHaveSubscriptions(dataSubs);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'completes when the client is closed while the stream waits for the first value',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client();
      zk.play(m.cold('             ---z', { z: () => void client.close() }));
      const data = m.cold<string>('-----');
      const dataSubs = '           ^--! ';
      const expected = '           ---| ';

      m.expect(ephemeralNode(client, '/e', data)).toBeObservable(expected);
      m.expect(data).toHaveSubscriptions(dataSubs);
    }),
  );

  it(
    'has its own data and znode for each subscription',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const data = m.cold('  a--------');
      const dataSubs = ['    ^--------', '--^------'];
      const node$ = ephemeralNode(zk.client(), '/q-', data, { mode: 'ephemeralSequential' });

      m.expect(node$, '      ^        ').toBeObservable('p', { p: '/q-0000000000' });
      m.expect(node$, '      --^      ').toBeObservable('--p', { p: '/q-0000000001' });
      m.expect(data).toHaveSubscriptions(dataSubs);
    }),
  );

  it(
    'keeps a value when the program reuses the buffer of the value',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const bytes = Buffer.from('a');
      const letters = m.cold('a-b');
      const data = letters.pipe(
        map((letter) => {
          bytes.write(letter as string);
          return bytes;
        }),
      );

      m.expect(ephemeralNode(zk.client(), '/e', data)).toBeObservable('p', paths);
      m.expect(seenBy(zk.client())).toBeObservable('a-b', shown);
      m.expect(letters).toHaveSubscriptions('^');
    }),
  );

  it(
    'accepts undefined as empty data',
    marbles((m) => {
      const zk = memoryZooKeeper();

      m.expect(ephemeralNode(zk.client(), '/e', of(undefined))).toBeObservable('p', paths);
      m.expect(seenBy(zk.client())).toBeObservable('e', { e: ' v0 znode 0' });
    }),
  );

  it(
    'errors with NODE_EXISTS for a znode that is not ephemeral, and unsubscribes from the data',
    marbles((m) => {
      const zk = memoryZooKeeper();
      create('/e', 'theirs')(zk);
      const data = m.cold('  a--b');
      const dataSubs = '     (^!)';
      const codes: unknown[] = [];
      ephemeralNode(zk.client(), '/e', data).subscribe({
        error: (error: unknown) => codes.push(error),
      });

      m.expect(data).toHaveSubscriptions(dataSubs);
      m.flush();
      expect(codes).toMatchObject([{ code: 'NODE_EXISTS' }]);
    }),
  );

  it(
    'does not subscribe to the data until somebody subscribes',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const data = m.cold('a');
      void ephemeralNode(zk.client(), '/e', data);

      m.expect(data).toHaveSubscriptions([]);
    }),
  );
});
