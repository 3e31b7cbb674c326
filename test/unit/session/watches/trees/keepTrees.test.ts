import { describe, expect, it, vi } from 'vitest';
import type { WatchEvent } from '../../../../../src/model/WatchEvent.js';
import type { KnownNode, KnownNodes } from '../../../../../src/session/watches/trees/KnownNodes.js';
import { connectionOf as handConnection, type Sent } from '../connectionOf.js';
import { openWatches } from '../openWatches.js';
import { statOf } from '../../../../marbles/nodes.js';

/**
 * Creates a connection that stores its requests. Also creates two functions: `types()` returns
 * the types of all requests, and `of(type)` returns the requests of one type.
 */
function connectionOf(zxid: number, setsWatches = true) {
  const { connection, sent } = handConnection(zxid, setsWatches);
  const types = (): readonly unknown[] => sent.map(({ operation }) => operation.type);
  const of = (type: string): readonly Sent[] =>
    sent.filter(({ operation }) => operation.type === type);
  return { connection, types, of };
}

function nodesOf(...paths: readonly string[]): KnownNodes {
  return new Set(paths.map((path): KnownNode => ({ path, mzxid: 3, children: 1, isParent: true })));
}

function setUp() {
  const { watches, trees, keeper, add } = openWatches();
  /** Subscribes to a tree that already knows some znodes. By default, its root is `/t`. */
  const grow = (known: KnownNodes = nodesOf('/t', '/t/a'), root = '/t') => {
    const heard: WatchEvent[] = [];
    const [error, complete] = [vi.fn(), vi.fn()];
    const subscription = trees
      .arm(root, known)
      .subscribe({ next: (event) => heard.push(event), error, complete });
    return { heard, error, complete, subscription };
  };
  const tell = (event: WatchEvent): void => {
    watches.fire(event);
    trees.tell(event);
  };
  return { watches, trees, keeper, add, grow, tell };
}

const turn = (): Promise<void> => Promise.resolve();

describe('createWatchKeeper with trees', () => {
  it('sets a recursive watch at once, or as soon as there is a connection', () => {
    const { keeper, grow } = setUp();
    const early = grow(nodesOf(), '/early');
    const { connection, of } = connectionOf(5);
    keeper.adopt(connection);
    grow();
    grow();

    expect(of('addWatch').map(({ operation }) => operation)).toStrictEqual([
      { type: 'addWatch', path: '/early', recursive: true },
      { type: 'addWatch', path: '/t', recursive: true },
    ]);
    expect(early.heard).toStrictEqual([]);
  });

  it('sets one-shot watches on the known znodes before the recursive watch', () => {
    const { keeper, grow } = setUp();
    keeper.adopt(connectionOf(5).connection);
    const { heard } = grow();
    keeper.lose();
    const { connection, of, types } = connectionOf(9);
    keeper.adopt(connection);

    expect(types().filter((type) => type !== 'exists')).toStrictEqual(['setWatches', 'addWatch']);
    expect(of('setWatches')[0]?.operation).toMatchObject({
      relativeZxid: 5,
      data: ['/t/a'],
      child: ['/t', '/t/a'],
    });
    // On each new connection, the tree gets the event `changed` for its root. The tree then reads
    // the data of its root again. So the request `setWatches` does not have to contain a one-shot
    // watch on the data of the root.
    expect(heard).toStrictEqual([{ type: 'changed', path: '/t' }]);
  });

  it('raises the baseline zxid only when the recursive watch is set', () => {
    const { keeper, grow } = setUp();
    keeper.adopt(connectionOf(5).connection);
    grow();
    keeper.lose();
    const second = connectionOf(20);
    keeper.adopt(second.connection);
    second.of('setWatches')[0]?.done(0);
    keeper.lose();
    const third = connectionOf(30);
    keeper.adopt(third.connection);
    expect(third.of('setWatches')[0]?.operation).toMatchObject({ relativeZxid: 5 });
    third.of('setWatches')[0]?.done(0);
    third.of('addWatch')[0]?.done(0);
    keeper.lose();
    const fourth = connectionOf(40);
    keeper.adopt(fourth.connection);

    expect(fourth.of('setWatches')[0]?.operation).toMatchObject({ relativeZxid: 30 });
  });

  it('reports each event of the one-shot watches only once', () => {
    const { keeper, grow, tell } = setUp();
    keeper.adopt(connectionOf(5).connection);
    const { heard } = grow();
    keeper.lose();
    keeper.adopt(connectionOf(9).connection);
    heard.length = 0;
    tell({ type: 'child', path: '/t' });
    tell({ type: 'changed', path: '/t/a' });
    tell({ type: 'child', path: '/t' });

    expect(heard).toStrictEqual([
      { type: 'child', path: '/t' },
      { type: 'changed', path: '/t/a' },
    ]);
  });

  it('removes the one-shot watches after the recursive watch is set', async () => {
    const { keeper, grow, watches } = setUp();
    keeper.adopt(connectionOf(5).connection);
    const { heard } = grow();
    keeper.lose();
    const { connection, of } = connectionOf(9);
    keeper.adopt(connection);
    expect(watches.size).toBe(3);
    of('setWatches')[0]?.done(0);
    of('addWatch')[0]?.done(0);
    await turn();

    expect(watches.size).toBe(0);
    expect(of('removeWatch').map(({ operation: { path, kind } }) => [path, kind])).toStrictEqual([
      ['/t', 'children'],
      ['/t/a', 'data'],
      ['/t/a', 'children'],
    ]);
    expect(heard).toHaveLength(1);
  });

  it('reads a whole tree again when the server has lost its data', () => {
    const { keeper, grow, watches } = setUp();
    keeper.adopt(connectionOf(50).connection);
    const { heard } = grow();
    keeper.lose();
    const { connection, of } = connectionOf(70);
    keeper.adopt(connection);
    // The tree knows this znode with the mzxid 3, but the reply to `exists` contains the mzxid 2. A
    // new change would give the znode an mzxid above the baseline 50. So the mzxid 2 does not come
    // from a new change: the server has lost data.
    of('exists')[0]?.done(0, statOf({ mzxid: 2 }));

    expect(heard).toStrictEqual([
      { type: 'changed', path: '/t' },
      { type: 'child', path: '/t' },
      { type: 'changed', path: '/t/a' },
      { type: 'child', path: '/t/a' },
    ]);
    expect(watches.size).toBe(0);
  });

  it('ends the trees of a root when the server refuses their watch, and other streams read again', () => {
    const { keeper, grow, add } = setUp();
    const { connection, of } = connectionOf(5);
    keeper.adopt(connection);
    const { error } = grow();
    const other = grow(nodesOf('/o'), '/o');
    const watch = add('/t', 'getData', 'data');
    of('addWatch')[0]?.done(-5);

    expect(error).toHaveBeenCalledTimes(1);
    expect(other.error).not.toHaveBeenCalled();
    expect([watch.outcome, keeper.covers('/t')]).toStrictEqual(['lost', false]);
  });

  it.each([-4, -1001])(
    'keeps a tree when its request for a watch ends with the code %i',
    (code) => {
      const { keeper, grow } = setUp();
      keeper.adopt(connectionOf(5).connection);
      const { error } = grow();
      keeper.lose();
      const second = connectionOf(20);
      keeper.adopt(second.connection);
      second.of('setWatches')[0]?.done(0);
      // When a connection is lost, the requests on this connection fail first. The session notices
      // the loss only after these failures.
      second.of('addWatch')[0]?.done(code);
      keeper.lose();
      const third = connectionOf(30);
      keeper.adopt(third.connection);

      expect(error).not.toHaveBeenCalled();
      expect(third.of('setWatches')[0]?.operation).toMatchObject({ relativeZxid: 5 });
      expect(third.of('addWatch')).toHaveLength(1);
    },
  );

  it('ends all trees when the transport cannot set recursive watches', () => {
    const { keeper, grow } = setUp();
    const before = grow();
    keeper.adopt(connectionOf(5, false).connection);
    const after = grow();

    expect(before.error.mock.calls).toMatchObject([[{ code: 'UNIMPLEMENTED', path: '/t' }]]);
    expect(after.error.mock.calls).toMatchObject([[{ code: 'UNIMPLEMENTED', path: '/t' }]]);
    expect(keeper.covers('/t')).toBe(false);
  });

  it('removes the watch after the last tree of a root leaves, and other streams read again', async () => {
    const { keeper, grow, add } = setUp();
    const { connection, of } = connectionOf(5);
    keeper.adopt(connection);
    const [first, second] = [grow(), grow()];
    const watch = add('/t', 'getData', 'data');
    first.subscription.unsubscribe();
    await turn();
    expect(of('removeWatch')).toStrictEqual([]);
    second.subscription.unsubscribe();
    await turn();

    expect(of('removeWatch').map(({ operation }) => operation)).toStrictEqual([
      { type: 'removeWatch', path: '/t', kind: 'any' },
    ]);
    expect(watch.outcome).toBe('lost');
  });

  it('sets the watch again for a tree of the same root that subscribes in the same turn', async () => {
    const { keeper, grow } = setUp();
    const { connection, of } = connectionOf(5);
    keeper.adopt(connection);
    grow().subscription.unsubscribe();
    grow();
    await turn();

    expect(of('removeWatch')).toStrictEqual([]);
    expect(of('addWatch')).toHaveLength(2);
  });

  it('removes the watch on the child list of a root, and keeps the watch on its data', async () => {
    const { keeper, grow, add, watches } = setUp();
    const { connection, of } = connectionOf(5);
    keeper.adopt(connection);
    grow();
    watches.drop(add('/t', 'getData', 'data'));
    watches.drop(add('/t', 'exists', 'data'));
    watches.drop(add('/t', 'getChildren', 'child'));
    await turn();

    expect(of('removeWatch').map(({ operation }) => operation)).toStrictEqual([
      { type: 'removeWatch', path: '/t', kind: 'children' },
    ]);
  });

  it('lets streams of the root’s child list read again, because servers before 3.9 replace their watch', () => {
    const { keeper, grow, add } = setUp();
    keeper.adopt(connectionOf(5).connection);
    const [before, data] = [add('/t', 'getChildren', 'child'), add('/t', 'getData', 'data')];
    grow();
    expect([before.outcome, data.outcome]).toStrictEqual(['lost', null]);
    const kept = add('/t', 'getChildren', 'child');
    keeper.lose();
    const { connection, of } = connectionOf(9);
    keeper.adopt(connection);

    expect(kept.outcome).toBe('lost');
    expect(of('setWatches')[0]?.operation).toMatchObject({ data: ['/t', '/t/a'] });
  });

  it('has at most 200 removals under way', async () => {
    const { keeper, add, watches } = setUp();
    const { connection, of } = connectionOf(5);
    keeper.adopt(connection);
    for (let n = 0; n < 450; n += 1) watches.drop(add(`/${String(n)}`, 'getData', 'data'));
    await turn();
    expect(of('removeWatch')).toHaveLength(200);
    of('removeWatch')[0]?.done(0);
    of('removeWatch')[1]?.done(-121);
    await turn();
    expect(of('removeWatch')).toHaveLength(202);
    of('removeWatch')
      .slice(2)
      .forEach(({ done }) => {
        done(0);
      });
    await turn();
    of('removeWatch')
      .slice(202)
      .forEach(({ done }) => {
        done(0);
      });
    await turn();

    expect(new Set(of('removeWatch').map(({ operation }) => operation.path)).size).toBe(450);
  });
});
