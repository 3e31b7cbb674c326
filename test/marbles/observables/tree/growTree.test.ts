import { map, NEVER, Observable, of, take } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { ClientClosedError } from '../../../../src/errors/ClientClosedError.js';
import { InvalidArgumentError } from '../../../../src/errors/InvalidArgumentError.js';
import { NoAuthError } from '../../../../src/errors/server/NoAuthError.js';
import { NoNodeError } from '../../../../src/errors/server/NoNodeError.js';
import { checkPath } from '../../../../src/model/checks/checkPath.js';
import type { NodeChildren } from '../../../../src/model/NodeChildren.js';
import type { NodeData } from '../../../../src/model/NodeData.js';
import type { SessionState } from '../../../../src/model/SessionState.js';
import type { Stat } from '../../../../src/model/Stat.js';
import { growTree } from '../../../../src/observables/tree/growTree.js';
import type { TreeEvent } from '../../../../src/observables/TreeEvent.js';
import type { WatchTreeConfig } from '../../../../src/observables/WatchTreeConfig.js';
import type { Armed } from '../../../../src/session/Armed.js';
import { armed, fakeClient } from '../../fakeClient.js';
import { inTurn } from '../../inTurn.js';
import { marbles } from '../../marbles.js';
import { events, listOf, nodeOf } from '../../nodes.js';
import { sessions } from '../../sessions.js';
import { told } from './told.js';

type Reads<T> = Readonly<Record<string, readonly Observable<Armed<T>>[]>>;

/**
 * The replies to the reads of each path. The first read of a path gets the first reply, and so on.
 */
interface TreeReads {
  readonly data: Reads<NodeData>;
  readonly lists?: Reads<NodeChildren>;
  readonly exists?: Reads<Stat | null>;
  readonly session$?: Observable<SessionState>;
}

/** Emits the events of the tree `/t` as text. The first argument has the replies to all reads. */
function grow(
  { data, lists = {}, exists = {}, session$ = NEVER }: TreeReads,
  config: WatchTreeConfig = {},
): Observable<string> {
  const client = {
    ...fakeClient({}),
    session$,
    armData: replies(data),
    armChildren: replies(lists),
    armExists: replies(exists),
  };
  const all = {
    depth: Infinity,
    filter: () => true,
    concurrency: 1_000,
    recursive: false,
    ...config,
  };
  return new Observable<TreeEvent>((subscriber) => {
    growTree(client, '/t', all, subscriber);
  }).pipe(map(told));
}

function replies<T>(reads: Reads<T>): (path: string) => Observable<Armed<T>> {
  const left = new Map(Object.entries(reads).map(([path, streams]) => [path, inTurn(...streams)]));
  return (path) => left.get(checkPath(path)) ?? expect.unreachable(`a read of ${path}`);
}

/** The fields of a stat that change when a znode is deleted and created again. */
const again = { czxid: 7, mzxid: 7, pzxid: 7, ctime: 7000, mtime: 7000 };
/** The fields of a stat that change when the data of a znode are written. */
const written = { mzxid: 5, mtime: 5000, version: 1 };
const ephemeral = { ephemeralOwner: '1' };
const missing = new NoNodeError({ operation: 'getData', path: '/t' });
const denied = new NoAuthError({ operation: 'getData', path: '/t' });

const values = {
  t: '+ /t=1',
  a: '+ /t/a=1',
  b: '+ /t/b=1',
  A: '+ /t/a=2',
  T: '+ /t=2',
  2: '~ /t=1>2',
  3: '~ /t/a=1>2',
  x: '- /t/a=1',
  y: '- /t/b=1',
  u: '- /t=1',
  s: 'synced',
};

describe('growTree', () => {
  it(
    'reads the data, the list and the data of the children, and watches all until unsubscribe',
    marbles((m) => {
      const [rootFired, listFired, leafFired] = [m.hot('--------'), m.hot('--------'), m.hot('-')];
      const root = m.cold('  -(r|)   ', { r: armed(nodeOf('1'), rootFired) });
      const list = m.cold('   -(r|)  ', { r: armed(listOf(['a']), listFired) });
      const leaf = m.cold('    -(r|) ', { r: armed(nodeOf('1'), leafFired) });
      const sub = '          ^------!';
      const rootSubs = '     ^!------';
      const rootFiredSubs = '-^-----!';
      const listSubs = '     -^!-----';
      const listFiredSubs = '--^----!';
      const leafSubs = '     --^!----';
      const leafFiredSubs = '---^---!';
      const expected = '     -t-(as) ';
      const reads = { data: { '/t': [root], '/t/a': [leaf] }, lists: { '/t': [list] } };

      m.expect(grow(reads, { depth: 1 }), sub).toBeObservable(expected, values);
      m.expect(root).toHaveSubscriptions(rootSubs);
      m.expect(rootFired).toHaveSubscriptions(rootFiredSubs);
      m.expect(list).toHaveSubscriptions(listSubs);
      m.expect(listFired).toHaveSubscriptions(listFiredSubs);
      m.expect(leaf).toHaveSubscriptions(leafSubs);
      m.expect(leafFired).toHaveSubscriptions(leafFiredSubs);
    }),
  );

  it(
    'drops a read under way when its subscriber leaves',
    marbles((m) => {
      const root = m.cold('  -(r|)', { r: armed(nodeOf('1'), NEVER) });
      const list = m.cold('   ----', { r: armed(listOf([]), NEVER) });
      const sub = '          ^--!';
      const rootSubs = '     ^!--';
      const listSubs = '     -^-!';
      const expected = '     -t--';
      const reads = { data: { '/t': [root] }, lists: { '/t': [list] } };

      m.expect(grow(reads), sub).toBeObservable(expected, values);
      m.expect(root).toHaveSubscriptions(rootSubs);
      m.expect(list).toHaveSubscriptions(listSubs);
    }),
  );

  it(
    'reads nothing more when its subscriber leaves at a reply',
    marbles((m) => {
      const fired = m.hot('  ------');
      const root = m.cold('  -(r|) ', { r: armed(nodeOf('1'), fired) });
      const list = m.cold('   ---- ', { r: armed(listOf([]), NEVER) });
      const rootSubs = '     ^!    ';
      const firedSubs = '    -(^!) ';
      const expected = '     -(t|) ';
      const reads = { data: { '/t': [root] }, lists: { '/t': [list] } };

      m.expect(grow(reads).pipe(take(1))).toBeObservable(expected, values);
      m.expect(root).toHaveSubscriptions(rootSubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
      m.expect(list).toHaveSubscriptions([]);
    }),
  );

  it(
    'drops the watch, and reads no other child, when its subscriber leaves at a synchronous reply',
    marbles((m) => {
      const aFired = m.hot(' ------');
      const list = m.cold('  -(r|) ', { r: armed(listOf(['a', 'b']), NEVER) });
      const b = m.cold('      ---- ');
      const listSubs = '     ^!    ';
      const aFiredSubs = '   -(^!) ';
      const expected = '     t(a|) ';
      const root = of(armed(nodeOf('1'), NEVER));
      const a = of(armed(nodeOf('1'), aFired));
      const data = { '/t': [root], '/t/a': [a], '/t/b': [b] };
      const reads = { data, lists: { '/t': [list] } };

      m.expect(grow(reads).pipe(take(2))).toBeObservable(expected, values);
      m.expect(list).toHaveSubscriptions(listSubs);
      m.expect(aFired).toHaveSubscriptions(aFiredSubs);
      m.expect(b).toHaveSubscriptions([]);
    }),
  );

  it(
    'reads the data again when their watch fires, and emits only changes',
    marbles((m) => {
      const fired1 = m.hot('  --(f|)      ', events);
      const fired2 = m.hot('  -----(f|)   ', events);
      const fired3 = m.hot('  ------------', events);
      const root1 = m.cold('  (r|)        ', { r: armed(nodeOf('1'), fired1) });
      const root2 = m.cold('    -(r|)     ', { r: armed(nodeOf('1'), fired2) });
      const root3 = m.cold('       -(r|)  ', { r: armed(nodeOf('2', written), fired3) });
      const sub = '           ^-------!   ';
      const root1Subs = '     (^!)        ';
      const fired1Subs = '    ^-!         ';
      const root2Subs = '     --^!        ';
      const fired2Subs = '    ---^-!      ';
      const root3Subs = '     -----^!     ';
      const fired3Subs = '    ------^-!   ';
      const expected = '      (ts)--2     ';
      const reads = { data: { '/t': [root1, root2, root3] } };

      m.expect(grow(reads, { depth: 0 }), sub).toBeObservable(expected, values);
      m.expect(root1).toHaveSubscriptions(root1Subs);
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(root2).toHaveSubscriptions(root2Subs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
      m.expect(root3).toHaveSubscriptions(root3Subs);
      m.expect(fired3).toHaveSubscriptions(fired3Subs);
    }),
  );

  it.each([
    ['at the last level', nodeOf('1'), 0],
    ['of an ephemeral znode', nodeOf('1', ephemeral), Infinity],
  ])('reads no list %s', (_where, node, depth) => {
    marbles((m) => {
      const root = m.cold('-(r|) ', { r: armed(node, NEVER) });
      const list = m.cold(' ---- ', { r: armed(listOf([]), NEVER) });
      const rootSubs = '   ^!    ';
      const expected = '   -(ts) ';
      const reads = { data: { '/t': [root] }, lists: { '/t': [list] } };

      m.expect(grow(reads, { depth })).toBeObservable(expected, values);
      m.expect(root).toHaveSubscriptions(rootSubs);
      m.expect(list).toHaveSubscriptions([]);
    })();
  });

  it(
    'reads only the new names of a list, and drops the znodes that are not in the list',
    marbles((m) => {
      const listed = m.hot('  -----(k|)   ', events);
      const aFired = m.hot('  ------------');
      const list1 = m.cold('  -(r|)       ', { r: armed(listOf(['a', 'c']), listed) });
      const list2 = m.cold('       -(r|)  ', { r: armed(listOf(['c', 'b']), NEVER) });
      const a = m.cold('       -(r|)      ', { r: armed(nodeOf('1'), aFired) });
      const b = m.cold('            -(r|) ', { r: armed(nodeOf('1'), NEVER) });
      const c = m.cold('       -------    ');
      const sub = '           ^-------!   ';
      const list1Subs = '     ^!          ';
      const listedSubs = '    -^---!      ';
      const list2Subs = '     -----^!     ';
      const aSubs = '         -^!         ';
      const aFiredSubs = '    --^---!     ';
      const bSubs = '         ------^!    ';
      const cSubs = '         -^------!   ';
      const expected = '      t-a---xb    ';
      const root = of(armed(nodeOf('1'), NEVER));
      const data = { '/t': [root], '/t/a': [a], '/t/b': [b], '/t/c': [c] };
      const reads = { data, lists: { '/t': [list1, list2] } };

      m.expect(grow(reads, { depth: 1 }), sub).toBeObservable(expected, values);
      m.expect(list1).toHaveSubscriptions(list1Subs);
      m.expect(listed).toHaveSubscriptions(listedSubs);
      m.expect(list2).toHaveSubscriptions(list2Subs);
      m.expect(a).toHaveSubscriptions(aSubs);
      m.expect(aFired).toHaveSubscriptions(aFiredSubs);
      m.expect(b).toHaveSubscriptions(bSubs);
      m.expect(c).toHaveSubscriptions(cSubs);
    }),
  );

  it(
    'drops a child when its read finds no znode, and reads it again when a later list has its name',
    marbles((m) => {
      const listed = m.hot('  -------(k|) ', events);
      const aFired = m.hot('  -----(d|)   ', events);
      const list1 = m.cold('  -(r|)       ', { r: armed(listOf(['a']), listed) });
      const list2 = m.cold('         -(r|)', { r: armed(listOf(['a']), NEVER) });
      const a1 = m.cold('      -(r|)      ', { r: armed(nodeOf('1'), aFired) });
      const a2 = m.cold('          -#     ', undefined, missing);
      const a3 = m.cold('          -(r|)  ', { r: armed(nodeOf('1'), NEVER) });
      const list1Subs = '     ^!          ';
      const a1Subs = '        -^!         ';
      const listedSubs = '    -^-----!    ';
      const aFiredSubs = '    --^--!      ';
      const a2Subs = '        -----^!     ';
      const list2Subs = '     -------^!   ';
      const a3Subs = '        --------^!  ';
      const expected = '      t-(as)x--a  ';
      const root = of(armed(nodeOf('1'), NEVER));
      const data = { '/t': [root], '/t/a': [a1, a2, a3] };
      const reads = { data, lists: { '/t': [list1, list2] } };

      m.expect(grow(reads, { depth: 1 })).toBeObservable(expected, values);
      m.expect(list1).toHaveSubscriptions(list1Subs);
      m.expect(a1).toHaveSubscriptions(a1Subs);
      m.expect(listed).toHaveSubscriptions(listedSubs);
      m.expect(aFired).toHaveSubscriptions(aFiredSubs);
      m.expect(a2).toHaveSubscriptions(a2Subs);
      m.expect(list2).toHaveSubscriptions(list2Subs);
      m.expect(a3).toHaveSubscriptions(a3Subs);
    }),
  );

  it(
    'drops all descendants of a znode that was created again before it reports the new znode',
    marbles((m) => {
      const rootFired = m.hot('  ------(d|)     ', events);
      const listed1 = m.hot('    ---------------');
      const aFired = m.hot('     ---------------');
      const root1 = m.cold('     (r|)           ', { r: armed(nodeOf('1'), rootFired) });
      const root2 = m.cold('           -(r|)    ', { r: armed(nodeOf('2', again), NEVER) });
      const list1 = m.cold('     (r|)           ', { r: armed(listOf(['a', 'b']), listed1) });
      const list2 = m.cold('            -----(r|)', { r: armed(listOf([], again), NEVER) });
      const a = m.cold('         (r|)           ', { r: armed(nodeOf('1'), aFired) });
      const b = m.cold('         ---------------');
      const root1Subs = '        (^!)           ';
      const list1Subs = '        (^!)           ';
      const aSubs = '            (^!)           ';
      const rootFiredSubs = '    ^-----!        ';
      const root2Subs = '        ------^!       ';
      const listed1Subs = '      ^------!       ';
      const aFiredSubs = '       ^------!       ';
      const bSubs = '            ^------!       ';
      const list2Subs = '        -------^----!  ';
      const expected = '         (ta)---(xuT)s  ';
      const data = { '/t': [root1, root2], '/t/a': [a], '/t/b': [b] };
      const reads = { data, lists: { '/t': [list1, list2] } };

      m.expect(grow(reads, { depth: 1 })).toBeObservable(expected, values);
      m.expect(root1).toHaveSubscriptions(root1Subs);
      m.expect(list1).toHaveSubscriptions(list1Subs);
      m.expect(a).toHaveSubscriptions(aSubs);
      m.expect(rootFired).toHaveSubscriptions(rootFiredSubs);
      m.expect(root2).toHaveSubscriptions(root2Subs);
      m.expect(listed1).toHaveSubscriptions(listed1Subs);
      m.expect(aFired).toHaveSubscriptions(aFiredSubs);
      m.expect(b).toHaveSubscriptions(bSubs);
      m.expect(list2).toHaveSubscriptions(list2Subs);
    }),
  );

  it(
    'reports a created child only after the parent, if it is reading the parent again',
    marbles((m) => {
      const rootFired = m.hot('  -(f|)          ', events);
      const listed = m.hot('     --------       ');
      const root1 = m.cold('     (r|)           ', { r: armed(nodeOf('1'), rootFired) });
      const root2 = m.cold('      ----(r|)      ', { r: armed(nodeOf('2', written), NEVER) });
      const list1 = m.cold('     (r|)           ', { r: armed(listOf(['a']), listed) });
      const a = m.cold('         --(r|)         ', { r: armed(nodeOf('1'), NEVER) });
      const root1Subs = '        (^!)           ';
      const list1Subs = '        (^!)           ';
      const rootFiredSubs = '    ^!             ';
      const root2Subs = '        -^---!         ';
      const listedSubs = '       ^              ';
      const aSubs = '            ^-!            ';
      const expected = '         t----(2as)     ';
      const data = { '/t': [root1, root2], '/t/a': [a] };
      const reads = { data, lists: { '/t': [list1] } };

      m.expect(grow(reads, { depth: 1 })).toBeObservable(expected, values);
      m.expect(root1).toHaveSubscriptions(root1Subs);
      m.expect(list1).toHaveSubscriptions(list1Subs);
      m.expect(rootFired).toHaveSubscriptions(rootFiredSubs);
      m.expect(root2).toHaveSubscriptions(root2Subs);
      m.expect(listed).toHaveSubscriptions(listedSubs);
      m.expect(a).toHaveSubscriptions(aSubs);
    }),
  );

  it(
    'drops an unreported child when the parent was created again',
    marbles((m) => {
      const rootFired = m.hot('  -(d|)          ', events);
      const aFired = m.hot('     ---------------');
      const root1 = m.cold('     (r|)           ', { r: armed(nodeOf('1'), rootFired) });
      const root2 = m.cold('      ----(r|)      ', { r: armed(nodeOf('2', again), NEVER) });
      const list1 = m.cold('     (r|)           ', { r: armed(listOf(['a']), NEVER) });
      const list2 = m.cold('          ----(r|)  ', { r: armed(listOf([], again), NEVER) });
      const a = m.cold('         --(r|)         ', { r: armed(nodeOf('1', again), aFired) });
      const root1Subs = '        (^!)           ';
      const list1Subs = '        (^!)           ';
      const aSubs = '            ^-!            ';
      const rootFiredSubs = '    ^!             ';
      const root2Subs = '        -^---!         ';
      const aFiredSubs = '       --^--!         ';
      const list2Subs = '        -----^---!     ';
      const expected = '         t----(uT)s     ';
      const data = { '/t': [root1, root2], '/t/a': [a] };
      const reads = { data, lists: { '/t': [list1, list2] } };

      m.expect(grow(reads, { depth: 1 })).toBeObservable(expected, values);
      m.expect(root1).toHaveSubscriptions(root1Subs);
      m.expect(list1).toHaveSubscriptions(list1Subs);
      m.expect(a).toHaveSubscriptions(aSubs);
      m.expect(rootFired).toHaveSubscriptions(rootFiredSubs);
      m.expect(root2).toHaveSubscriptions(root2Subs);
      m.expect(aFired).toHaveSubscriptions(aFiredSubs);
      m.expect(list2).toHaveSubscriptions(list2Subs);
    }),
  );

  it(
    'reads the list again after the data when the list shows that the znode was created again',
    marbles((m) => {
      const rootFired = m.hot('  -(d|)           ', events);
      const listed = m.hot('     --(d|)          ', events);
      const root1 = m.cold('     (r|)            ', { r: armed(nodeOf('1'), rootFired) });
      const root2 = m.cold('      ----(r|)       ', { r: armed(nodeOf('2', again), NEVER) });
      const list1 = m.cold('     (r|)            ', { r: armed(listOf([]), listed) });
      const list2 = m.cold('       -(r|)         ', { r: armed(listOf(['a'], again), NEVER) });
      const list3 = m.cold('          ---(r|)    ', { r: armed(listOf(['a'], again), NEVER) });
      const a = m.cold('                 -(r|)   ', { r: armed(nodeOf('1', again), NEVER) });
      const rootFiredSubs = '    ^!              ';
      const root1Subs = '        (^!)            ';
      const list1Subs = '        (^!)            ';
      const listedSubs = '       ^-!             ';
      const list2Subs = '        --^!            ';
      const root2Subs = '        -^---!          ';
      const list3Subs = '        -----^--!       ';
      const aSubs = '            --------^!      ';
      const expected = '         (ts)-(uT)a      ';
      const data = { '/t': [root1, root2], '/t/a': [a] };
      const reads = { data, lists: { '/t': [list1, list2, list3] } };

      m.expect(grow(reads, { depth: 1 })).toBeObservable(expected, values);
      m.expect(rootFired).toHaveSubscriptions(rootFiredSubs);
      m.expect(root1).toHaveSubscriptions(root1Subs);
      m.expect(list1).toHaveSubscriptions(list1Subs);
      m.expect(listed).toHaveSubscriptions(listedSubs);
      m.expect(list2).toHaveSubscriptions(list2Subs);
      m.expect(root2).toHaveSubscriptions(root2Subs);
      m.expect(list3).toHaveSubscriptions(list3Subs);
      m.expect(a).toHaveSubscriptions(aSubs);
    }),
  );

  it(
    'waits for a missing root with a watch of exists, and reads the root when this watch fires',
    marbles((m) => {
      const created = m.hot('    ----(c|)       ', events);
      const root1 = m.cold('     -#             ', undefined, missing);
      const exists = m.cold('     -(r|)         ', { r: armed(null, created) });
      const root2 = m.cold('         -(r|)      ', { r: armed(nodeOf('1'), NEVER) });
      const root1Subs = '        ^!             ';
      const existsSubs = '       -^!            ';
      const createdSubs = '      --^-!          ';
      const root2Subs = '        ----^!         ';
      const expected = '         --s--t         ';
      const reads = { data: { '/t': [root1, root2] }, exists: { '/t': [exists] } };

      m.expect(grow(reads, { depth: 0 })).toBeObservable(expected, values);
      m.expect(root1).toHaveSubscriptions(root1Subs);
      m.expect(exists).toHaveSubscriptions(existsSubs);
      m.expect(created).toHaveSubscriptions(createdSubs);
      m.expect(root2).toHaveSubscriptions(root2Subs);
    }),
  );

  it(
    'keeps the watch on the root when the list of the root is missing',
    marbles((m) => {
      const rootFired = m.hot('  ------(d|)     ', events);
      const listed = m.hot('     --(d|)         ', events);
      const a = m.cold('         ---            ');
      const root = m.cold('      (r|)           ', { r: armed(nodeOf('1'), rootFired) });
      const exists = m.cold('          -----    ', { r: armed(null, NEVER) });
      const gone = m.cold('            #        ', undefined, missing);
      const list1 = m.cold('     (r|)           ', { r: armed(listOf(['a']), listed) });
      const list2 = m.cold('       -#           ', undefined, missing);
      const rootSubs = '         (^!)           ';
      const list1Subs = '        (^!)           ';
      const aSubs = '            ^--!           ';
      const listedSubs = '       ^-!            ';
      const list2Subs = '        --^!           ';
      const rootFiredSubs = '    ^-----!        ';
      const goneSubs = '         ------(^!)     ';
      const existsSubs = '       ------^        ';
      const expected = '         t--(us)        ';
      const data = { '/t': [root, gone], '/t/a': [a] };
      const reads = { data, lists: { '/t': [list1, list2] }, exists: { '/t': [exists] } };

      m.expect(grow(reads)).toBeObservable(expected, values);
      m.expect(root).toHaveSubscriptions(rootSubs);
      m.expect(list1).toHaveSubscriptions(list1Subs);
      m.expect(a).toHaveSubscriptions(aSubs);
      m.expect(listed).toHaveSubscriptions(listedSubs);
      m.expect(list2).toHaveSubscriptions(list2Subs);
      m.expect(rootFired).toHaveSubscriptions(rootFiredSubs);
      m.expect(gone).toHaveSubscriptions(goneSubs);
      m.expect(exists).toHaveSubscriptions(existsSubs);
    }),
  );

  it(
    'reads no znode that its filter rejects',
    marbles((m) => {
      const a = m.cold('     -(r|)', { r: armed(nodeOf('1'), NEVER) });
      const b = m.cold('     -(r|)', { r: armed(nodeOf('1'), NEVER) });
      const bSubs = '        ^!   ';
      const expected = '     t(bs)';
      const list = of(armed(listOf(['a', 'b']), NEVER));
      const data = { '/t': [of(armed(nodeOf('1'), NEVER))], '/t/a': [a], '/t/b': [b] };
      const config = { depth: 1, filter: (path: string) => path === '/t/b' };

      m.expect(grow({ data, lists: { '/t': [list] } }, config)).toBeObservable(expected, values);
      m.expect(a).toHaveSubscriptions([]);
      m.expect(b).toHaveSubscriptions(bSubs);
    }),
  );

  it(
    'errors when the server lists a child whose path is invalid',
    marbles((m) => {
      const fired = m.hot('  -----');
      const firedSubs = '    -^!  ';
      const root = m.cold('  -(r|)', { r: armed(nodeOf('1'), fired) });
      const list = m.cold('   -(r|)', { r: armed(listOf(['b\u0001']), NEVER) });
      const rootSubs = '     ^!   ';
      const listSubs = '     -^!  ';
      const expected = '     -t#  ';
      const rule = 'must not have control characters, but index 4 is U+0001';
      const error = new InvalidArgumentError('path', rule, '"/t/b\\u0001"');

      m.expect(grow({ data: { '/t': [root] }, lists: { '/t': [list] } })).toBeObservable(
        expected,
        values,
        error,
      );
      m.expect(root).toHaveSubscriptions(rootSubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
      m.expect(list).toHaveSubscriptions(listSubs);
    }),
  );

  it.each([
    [
      'throws',
      new RangeError('mine'),
      () => {
        throw new RangeError('mine');
      },
    ],
    [
      'returns undefined',
      new InvalidArgumentError('filter', 'must return true or false', 'undefined'),
      (() => undefined) as unknown as () => boolean,
    ],
  ])('ends all reads and watches when its filter %s', (_what, error, filter) => {
    marbles((m) => {
      const fired = m.hot('  -----');
      const root = m.cold('  -(r|)', { r: armed(nodeOf('1'), fired) });
      const list = m.cold('   -(r|)', { r: armed(listOf(['a', 'b']), NEVER) });
      const a = m.cold('     -----');
      const rootSubs = '     ^!   ';
      const firedSubs = '    -^!  ';
      const listSubs = '     -^!  ';
      const expected = '     -t#  ';
      const data = { '/t': [root], '/t/a': [a], '/t/b': [a] };
      const reads = { data, lists: { '/t': [list] } };

      m.expect(grow(reads, { filter })).toBeObservable(expected, values, error);
      m.expect(root).toHaveSubscriptions(rootSubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
      m.expect(list).toHaveSubscriptions(listSubs);
      m.expect(a).toHaveSubscriptions([]);
    })();
  });

  it(
    'has at most as many reads under way as its concurrency allows',
    marbles((m) => {
      const a = m.cold('     --(r|)', { r: armed(nodeOf('1'), NEVER) });
      const b = m.cold('     --(r|)', { r: armed(nodeOf('1'), NEVER) });
      const aSubs = '        ^-!   ';
      const bSubs = '        --^-! ';
      const expected = '     t-a-(bs)';
      const list = of(armed(listOf(['a', 'b']), NEVER));
      const data = { '/t': [of(armed(nodeOf('1'), NEVER))], '/t/a': [a], '/t/b': [b] };
      const reads = { data, lists: { '/t': [list] } };

      m.expect(grow(reads, { depth: 1, concurrency: 1 })).toBeObservable(expected, values);
      m.expect(a).toHaveSubscriptions(aSubs);
      m.expect(b).toHaveSubscriptions(bSubs);
    }),
  );

  it(
    'ends all reads and watches at an error other than a missing znode',
    marbles((m) => {
      const rootFired = m.hot('------');
      const listed = m.hot('   ------');
      const a = m.cold('       --#   ', undefined, denied);
      const b = m.cold('       ------');
      const rootFiredSubs = '  ^-!   ';
      const listedSubs = '     ^-!   ';
      const aSubs = '          ^-!   ';
      const bSubs = '          ^-!   ';
      const expected = '       t-#   ';
      const root = of(armed(nodeOf('1'), rootFired));
      const list = of(armed(listOf(['a', 'b']), listed));
      const data = { '/t': [root], '/t/a': [a], '/t/b': [b] };

      m.expect(grow({ data, lists: { '/t': [list] } })).toBeObservable(expected, values, denied);
      m.expect(rootFired).toHaveSubscriptions(rootFiredSubs);
      m.expect(listed).toHaveSubscriptions(listedSubs);
      m.expect(a).toHaveSubscriptions(aSubs);
      m.expect(b).toHaveSubscriptions(bSubs);
    }),
  );

  it(
    'completes, and ends all reads and watches, when a read finds that the client is closed',
    marbles((m) => {
      const listed = m.hot('   ------');
      const fired = m.cold('   --|   ');
      const root = m.cold('    (r|)  ', { r: armed(nodeOf('1'), fired) });
      const closed = m.cold('    -#  ', undefined, new ClientClosedError());
      const a = m.cold('       ------');
      const firedSubs = '      ^-!   ';
      const rootSubs = '       (^!)  ';
      const listedSubs = '     ^--!  ';
      const closedSubs = '     --^!  ';
      const aSubs = '          ^--!  ';
      const expected = '       t--|  ';
      const data = { '/t': [root, closed], '/t/a': [a] };
      const reads = { data, lists: { '/t': [of(armed(listOf(['a']), listed))] } };

      m.expect(grow(reads)).toBeObservable(expected, values);
      m.expect(root).toHaveSubscriptions(rootSubs);
      m.expect(listed).toHaveSubscriptions(listedSubs);
      m.expect(closed).toHaveSubscriptions(closedSubs);
      m.expect(a).toHaveSubscriptions(aSubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it(
    'emits synced once in each session, when it has read everything in this session',
    marbles((m) => {
      const states = m.hot('  1---s-1--e-2--- ', sessions);
      const fired1 = m.hot('  ----|           ');
      const fired2 = m.hot('  ---------|      ');
      const fired3 = m.hot('  --------------- ');
      const root1 = m.cold('  -(r|)           ', { r: armed(nodeOf('1'), fired1) });
      const root2 = m.cold('      ---(r|)     ', { r: armed(nodeOf('1'), fired2) });
      const root3 = m.cold('           ---(r|)', { r: armed(nodeOf('1'), fired3) });
      const sub = '           ^-------------! ';
      const root1Subs = '     ^!              ';
      const statesSubs = '    ^-------------! ';
      const fired1Subs = '    -^--!           ';
      const root2Subs = '     ----^--!        ';
      const fired2Subs = '    -------^-!      ';
      const root3Subs = '     ---------^--!   ';
      const fired3Subs = '    ------------^-! ';
      const expected = '      -(ts)-------s   ';
      const reads = { data: { '/t': [root1, root2, root3] }, session$: states };

      m.expect(grow(reads, { depth: 0 }), sub).toBeObservable(expected, values);
      m.expect(root1).toHaveSubscriptions(root1Subs);
      m.expect(states).toHaveSubscriptions(statesSubs);
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(root2).toHaveSubscriptions(root2Subs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
      m.expect(root3).toHaveSubscriptions(root3Subs);
      m.expect(fired3).toHaveSubscriptions(fired3Subs);
    }),
  );

  it(
    'reads and watches separately for each of two subscribers',
    marbles((m) => {
      const fired = m.hot('     --------');
      const root = m.cold('     -(r|)   ', { r: armed(nodeOf('1'), fired) });
      const sub1 = '            ^---!   ';
      const sub2 = '            --^----!';
      const rootSubs = ['       ^!      ', '--^!'];
      const firedSubs = ['      -^--!   ', '---^---!'];
      const expected1 = '       -(ts)   ';
      const expected2 = '       ---(ts) ';
      const tree$ = grow({ data: { '/t': [root, root] } }, { depth: 0 });

      m.expect(tree$, sub1).toBeObservable(expected1, values);
      m.expect(tree$, sub2).toBeObservable(expected2, values);
      m.expect(root).toHaveSubscriptions(rootSubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );
});
