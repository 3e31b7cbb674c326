import { Observable, type Subscription, switchMap } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import type { Armed } from '../../../../src/session/Armed.js';
import { createLiveConnection } from '../../../../src/session/createLiveConnection.js';
import type { WatchedType } from '../../../../src/session/Reading.js';
import { connectionOf, type Sent } from './connectionOf.js';
import { openWatches } from './openWatches.js';
import { nodeOf, statOf } from '../../../marbles/nodes.js';

const baselineOf = ({ operation }: Sent): unknown => operation.relativeZxid;
const ofType = (sent: readonly Sent[], type: string): readonly Sent[] =>
  sent.filter(({ operation }) => operation.type === type);

describe('createWatchKeeper', () => {
  it('sets no watches again on the first connection', () => {
    const { keeper } = openWatches();
    const { connection, sent } = connectionOf(5);
    keeper.adopt(connection);
    expect(sent).toStrictEqual([]);
  });

  it('loses watches when the transport cannot set watches again', () => {
    const { keeper, add } = openWatches();
    const { connection, sent } = connectionOf(5, false);
    keeper.adopt(connection);
    add('/a', 'getData', 'data');
    expect(keeper.lose()).toBe(false);
    keeper.adopt(connection);
    expect(sent).toStrictEqual([]);
  });

  it('sets watches with a reply again, from the newest zxid of the last connection', () => {
    const { keeper, add } = openWatches();
    const first = connectionOf(5);
    keeper.adopt(first.connection);
    add('/a', 'getData', 'data');
    add('/a', 'exists', 'data');
    add('/b', 'exists', 'exist');
    add('/c', 'getChildren', 'child');
    add('/d', 'getData', null);
    first.connection.zxid = 9;
    expect(keeper.lose()).toBe(true);
    const { connection, sent } = connectionOf(20);
    keeper.adopt(connection);

    expect(ofType(sent, 'setWatches').map(({ operation }) => operation)).toStrictEqual([
      {
        type: 'setWatches',
        path: '/',
        relativeZxid: 9,
        data: ['/a'],
        exist: ['/b'],
        child: ['/c'],
      },
    ]);
  });

  it('keeps the baseline zxid when a connection is lost before all watches are set', () => {
    const { keeper, add } = openWatches();
    const first = connectionOf(5);
    keeper.adopt(first.connection);
    add('/a', 'getData', 'data');
    keeper.lose();
    keeper.adopt(connectionOf(20).connection);
    keeper.lose();
    const third = connectionOf(30);
    keeper.adopt(third.connection);
    const [packet] = ofType(third.sent, 'setWatches');
    expect(packet && baselineOf(packet)).toBe(5);
    packet?.done(0);
    keeper.lose();
    const fourth = connectionOf(40);
    keeper.adopt(fourth.connection);

    expect(ofType(fourth.sent, 'setWatches').map(baselineOf)).toStrictEqual([30]);
  });

  it('raises the baseline zxid only after the reply to the last of several packets', () => {
    const { keeper, add } = openWatches();
    keeper.adopt(connectionOf(5).connection);
    for (let n = 0; n < 3; n += 1) add(`/${String(n)}${'x'.repeat(60_000)}`, 'getData', 'data');
    keeper.lose();
    const second = connectionOf(20);
    keeper.adopt(second.connection);
    const packets = ofType(second.sent, 'setWatches');
    expect(packets).toHaveLength(2);
    packets[0]?.done(0);
    keeper.lose();
    const third = connectionOf(30);
    keeper.adopt(third.connection);

    expect(ofType(third.sent, 'setWatches').map(baselineOf)).toStrictEqual([5, 5]);
  });

  it('loses all watches when the first reply is older than the baseline zxid', () => {
    const { keeper, add } = openWatches();
    keeper.adopt(connectionOf(50).connection);
    const watch = add('/a', 'getData', 'data');
    keeper.lose();
    const { connection, sent } = connectionOf(3);
    keeper.adopt(connection);

    expect(watch.outcome).toBe('lost');
    expect(sent).toStrictEqual([]);
  });

  it.each([
    ['has an older change', statOf({ mzxid: 30 }), 'lost'],
    ['has not changed', statOf({ mzxid: 40 }), null],
    ['has changed since', statOf({ mzxid: 60 }), null],
    ['is missing', null, null],
  ])(
    'looks at the newest znode, and when it %s, the outcome of other watches is $2',
    (_, stat, outcome) => {
      const { keeper, add } = openWatches();
      keeper.adopt(connectionOf(50).connection);
      const older = add('/a', 'getData', 'data', 10);
      add('/b', 'getData', 'data', 40);
      keeper.lose();
      const { connection, sent } = connectionOf(70);
      keeper.adopt(connection);
      const [look] = ofType(sent, 'exists');
      expect(look?.operation).toMatchObject({ path: '/b', watch: false });
      look?.done(0, stat);

      expect(older.outcome).toBe(outcome);
    },
  );

  it.each([
    ['is missing', null, 'deleted'],
    ['has changed since', statOf({ mzxid: 60 }), 'changed'],
  ] as const)(
    'looks at the second newest znode after all watches are set when the newest znode %s',
    (_, stat, type) => {
      const { keeper, add, watches } = openWatches();
      keeper.adopt(connectionOf(50).connection);
      const oldest = add('/a', 'getData', 'data', 10);
      add('/b', 'getData', 'data', 30);
      add('/c', 'getData', 'data', 40);
      keeper.lose();
      const { connection, sent } = connectionOf(70);
      keeper.adopt(connection);
      sent[0]?.done(0, stat);
      watches.fire({ type, path: '/c' });
      // The next two lines add two watches, as if two streams had read `/c` and `/d` on the new
      // connection. The new watches have the highest zxids. But the request `setWatches` did not
      // contain the new watches, so the keeper checks neither `/c` nor `/d`. The old watch of `/c`
      // has fired, so only the old watches of `/a` and `/b` remain. The watch of `/b` has a higher
      // zxid than the watch of `/a`. So the keeper checks `/b`.
      add('/c', 'getData', 'data', 60);
      add('/d', 'exists', 'data', 45);
      sent[1]?.done(0);
      expect(sent[2]?.operation).toMatchObject({ type: 'exists', path: '/b', watch: false });
      sent[2]?.done(0, statOf({ mzxid: 20 }));

      expect(oldest.outcome).toBe('lost');
    },
  );

  it('keeps the baseline zxid until a look finds another znode unchanged', () => {
    const { keeper, add, watches } = openWatches();
    keeper.adopt(connectionOf(50).connection);
    add('/a', 'getData', 'data', 10);
    add('/b', 'getData', 'data', 40);
    keeper.lose();
    const second = connectionOf(70);
    keeper.adopt(second.connection);
    second.sent[0]?.done(0, null);
    watches.fire({ type: 'deleted', path: '/b' });
    second.sent[1]?.done(0);
    keeper.lose();
    const third = connectionOf(80);
    keeper.adopt(third.connection);
    expect(ofType(third.sent, 'setWatches').map(baselineOf)).toStrictEqual([50]);
    third.sent[0]?.done(0, statOf({ mzxid: 10 }));
    third.sent[1]?.done(0);
    keeper.lose();
    const fourth = connectionOf(90);
    keeper.adopt(fourth.connection);

    expect(ofType(fourth.sent, 'setWatches').map(baselineOf)).toStrictEqual([80]);
  });

  it('looks at the next znode when a znode changes during the look', () => {
    const { keeper, add, watches } = openWatches();
    keeper.adopt(connectionOf(50).connection);
    const oldest = add('/a', 'getData', 'data', 10);
    add('/b', 'getData', 'data', 30);
    add('/c', 'getData', 'data', 40);
    keeper.lose();
    const { connection, sent } = connectionOf(70);
    keeper.adopt(connection);
    sent[0]?.done(0, null);
    watches.fire({ type: 'deleted', path: '/c' });
    sent[1]?.done(0);
    watches.fire({ type: 'changed', path: '/b' });
    sent[2]?.done(0, statOf({ mzxid: 71 }));
    expect(sent[3]?.operation).toMatchObject({ type: 'exists', path: '/a' });
    sent[3]?.done(0, statOf({ mzxid: 5 }));

    expect(oldest.outcome).toBe('lost');
  });

  it('loses all watches when the server refuses to set watches again', () => {
    const { keeper, add } = openWatches();
    keeper.adopt(connectionOf(5).connection);
    const watch = add('/a', 'getData', 'data');
    keeper.lose();
    const { connection, sent } = connectionOf(9);
    keeper.adopt(connection);
    ofType(sent, 'setWatches')[0]?.done(-6);

    expect(watch.outcome).toBe('lost');
  });

  it('removes an unused watch at the server at the end of the turn, by path and kind', async () => {
    const { keeper, add, watches } = openWatches();
    const { connection, sent } = connectionOf(5);
    keeper.adopt(connection);
    const [a, b] = [add('/a', 'getData', 'data'), add('/a', 'getChildren', 'child')];
    watches.drop(a);
    watches.drop(b);
    expect(sent).toStrictEqual([]);
    await vi.waitFor(() => expect(sent).toHaveLength(2));

    expect(sent.map(({ operation }) => operation)).toStrictEqual([
      { type: 'removeWatch', path: '/a', kind: 'data' },
      { type: 'removeWatch', path: '/a', kind: 'children' },
    ]);
  });

  it('keeps a watch at the server while another read or exists of the znode needs it', async () => {
    const { keeper, add, watches } = openWatches();
    const { connection, sent } = connectionOf(5);
    keeper.adopt(connection);
    const first = add('/a', 'getData', 'data');
    add('/b', 'exists', 'data');
    watches.drop(first);
    watches.drop(add('/b', 'getData', 'data'));
    add('/a', 'getData', null);
    watches.drop(add('/c', 'getData', 'data'));
    await vi.waitFor(() => expect(sent).not.toHaveLength(0));

    expect(sent.map(({ operation }) => operation.path)).toStrictEqual(['/c']);
  });

  it('removes no watch that the server has not set, and none without a connection', async () => {
    const { keeper, add, watches } = openWatches();
    const { connection, sent } = connectionOf(5);
    keeper.adopt(connection);
    watches.drop(add('/a', 'getData', null));
    watches.drop(add('/b', 'getData', 'data'));
    keeper.lose();
    watches.drop(add('/c', 'getData', 'data'));
    await Promise.resolve();

    expect(sent).toStrictEqual([]);
  });

  describe('when its readers have left', () => {
    const removals = (sent: readonly Sent[]): readonly unknown[] =>
      ofType(sent, 'removeWatch').map(({ operation }) => [operation.path, operation.kind]);

    /**
     * Creates a connection, and two functions that use this connection. The function `read` sends a
     * request that reads a znode and also sets a watch. The function `answer` replies to a request.
     */
    function live() {
      const { keeper, watches } = openWatches();
      const { connection, sent } = connectionOf(5);
      keeper.adopt(connection);
      const now = (): number => 0;
      const link = createLiveConnection(connection, {
        watches,
        covers: (path) => keeper.covers(path),
        now,
        onProof: vi.fn(),
      });
      const read = (type: WatchedType, path = '/a'): Subscription =>
        new Observable<Armed<unknown>>((subscriber) => {
          link.arm({ operation: { type, path, watch: true }, answeredAt: null }, subscriber);
        })
          .pipe(switchMap(({ fired$ }) => fired$))
          .subscribe({ error: () => undefined });
      const answer = (index: number, code = 0, reply: unknown = nodeOf('x')): void =>
        sent[index]?.done(code, reply);
      return { sent, watches, read, answer };
    }

    it('removes a watch when an earlier event arrives during the read', async () => {
      const { sent, watches, read, answer } = live();
      const reading = read('getData');
      watches.fire({ type: 'changed', path: '/a' });
      reading.unsubscribe();
      answer(0);
      await Promise.resolve();

      expect(removals(sent)).toStrictEqual([['/a', 'data']]);
    });

    it('removes a watch that its reader drops at a reply after the event', async () => {
      const { sent, watches, read, answer } = live();
      read('getChildren');
      watches.fire({ type: 'child', path: '/a' });
      answer(0);
      await Promise.resolve();

      expect(removals(sent)).toStrictEqual([['/a', 'children']]);
    });

    it('keeps a watch after the event if a reader reads again in the same turn', async () => {
      const { sent, watches, read, answer } = live();
      read('getData');
      watches.fire({ type: 'changed', path: '/a' });
      answer(0);
      read('exists');
      await Promise.resolve();

      expect(removals(sent)).toStrictEqual([]);
    });

    it('removes a watch when the last read that needs it fails', async () => {
      const { sent, read, answer } = live();
      const first = read('exists');
      answer(0, 0, null);
      read('getData');
      first.unsubscribe();
      await Promise.resolve();
      expect(removals(sent)).toStrictEqual([]);
      answer(1, -101);
      await Promise.resolve();

      expect(removals(sent)).toStrictEqual([['/a', 'data']]);
    });

    it('keeps a watch after a failed read if another read follows in the same turn', async () => {
      const { sent, read, answer } = live();
      const first = read('exists');
      answer(0, 0, null);
      read('getData');
      first.unsubscribe();
      await Promise.resolve();
      answer(1, -101);
      const third = read('exists');
      await Promise.resolve();
      expect(removals(sent)).toStrictEqual([]);
      answer(2, 0, null);
      third.unsubscribe();
      await Promise.resolve();

      expect(removals(sent)).toStrictEqual([['/a', 'data']]);
    });
  });
});
