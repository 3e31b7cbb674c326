import { map, NEVER, of, take } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { Armed } from '../../../src/client/Armed.js';
import type { NodeChildren } from '../../../src/client/NodeChildren.js';
import { AuthFailedError } from '../../../src/errors/AuthFailedError.js';
import { ClientClosedError } from '../../../src/errors/ClientClosedError.js';
import { ConnectionLossError } from '../../../src/errors/ConnectionLossError.js';
import { InvalidArgumentError } from '../../../src/errors/InvalidArgumentError.js';
import { NoAuthError } from '../../../src/errors/NoAuthError.js';
import { NoNodeError } from '../../../src/errors/NoNodeError.js';
import { watchChildren } from '../../../src/observables/watchChildren.js';
import { armed, fakeClient } from '../fakeClient.js';
import { marbles } from '../marbles.js';
import { events, listOf, path, statOf } from '../nodes.js';
import { sessions } from '../sessions.js';

/** The list as created, with one more child, of a parent that was created again, and missing. */
const values = {
  a: listOf(['x', 'y']),
  b: listOf(['x', 'y', 'z'], { pzxid: 2, cversion: 3 }),
  c: listOf(['x', 'y'], { czxid: 5, mzxid: 5, pzxid: 7, ctime: 5000, mtime: 5000 }),
  n: null,
};

describe('watchChildren', () => {
  it(
    'emits the first reply and waits for its watch',
    marbles((m) => {
      const fired = m.hot('   --------');
      const firedSubs = '     --^-----';
      const read = m.cold('   --(r|)  ', { r: armed(values.a, fired) });
      const readSubs = '      ^-!     ';
      const expected = '      --a-----';
      const client = fakeClient({ armChildren: [read] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(read).toHaveSubscriptions(readSubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
      m.flush();
      expect(client.sent).toStrictEqual([['armChildren', path]]);
    }),
  );

  it('sends nothing before a subscription', () => {
    const client = fakeClient({});
    watchChildren(client, path);

    expect(client.sent).toStrictEqual([]);
  });

  it.each(['a', '', '/a/', '/a//b', '/a/../b', '/a\u0000'])(
    'throws at the call for the path %j',
    (wrong) => {
      expect(() => watchChildren(fakeClient({}), wrong)).toThrow(InvalidArgumentError);
    },
  );

  it(
    'emits again after each fire',
    marbles((m) => {
      const fired1 = m.hot('  --(k|)       ', events);
      const fired1Subs = '    -^!          ';
      const fired2 = m.hot('  -----(k|)    ', events);
      const fired2Subs = '    ---^-!       ';
      const fired3 = m.hot('  -------------');
      const fired3Subs = '    -------^-----';
      const read1 = m.cold('  -(r|)        ', { r: armed(values.a, fired1) });
      const read1Subs = '     ^!           ';
      const read2 = m.cold('    -(r|)      ', { r: armed(values.b, fired2) });
      const read2Subs = '     --^!         ';
      const read3 = m.cold('       --(r|)  ', { r: armed(values.c, fired3) });
      const read3Subs = '     -----^-!     ';
      const expected = '      -a-b---c-----';
      const client = fakeClient({ armChildren: [read1, read2, read3] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(read3).toHaveSubscriptions(read3Subs);
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
      m.expect(fired3).toHaveSubscriptions(fired3Subs);
    }),
  );

  it(
    'takes a synchronous reply and a synchronous fire',
    marbles((m) => {
      const fired = m.hot('   -----');
      const firedSubs = '     ^----';
      const expected = '      (ab) ';
      const client = fakeClient({
        armChildren: [of(armed(values.a, of(events.k))), of(armed(values.b, fired))],
      });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it(
    'gives the watch up for a consumer that takes one value',
    marbles((m) => {
      const fired = m.hot('   ------');
      const firedSubs = '     --(^!)';
      const read = m.cold('   --(r|)', { r: armed(values.a, fired) });
      const readSubs = '      ^-!   ';
      const expected = '      --(a|)';
      const client = fakeClient({ armChildren: [read] });

      m.expect(watchChildren(client, path).pipe(take(1))).toBeObservable(expected, values);
      m.expect(read).toHaveSubscriptions(readSubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it(
    'errors with the error of the first read',
    marbles((m) => {
      const read = m.cold<Armed<NodeChildren>>('--#', undefined, new NoAuthError());
      const readSubs = '      ^-!';
      const expected = '      --#';
      const client = fakeClient({ armChildren: [read] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values, new NoAuthError());
      m.expect(read).toHaveSubscriptions(readSubs);
    }),
  );

  it(
    'errors with the error of a later read',
    marbles((m) => {
      const fired = m.hot('   --(k|)', events);
      const firedSubs = '     -^!   ';
      const read1 = m.cold('  -(r|) ', { r: armed(values.a, fired) });
      const read2 = m.cold<Armed<NodeChildren>>('--#', undefined, new AuthFailedError());
      const read2Subs = '     --^-! ';
      const expected = '      -a--# ';
      const client = fakeClient({ armChildren: [read1, read2] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values, new AuthFailedError());
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it(
    'sends a read again that was in flight when the connection was lost',
    marbles((m) => {
      const fired = m.hot('   --(k|)   ', events);
      const read1 = m.cold('  -(r|)    ', { r: armed(values.a, fired) });
      const lost = m.cold<Armed<NodeChildren>>('-#', undefined, new ConnectionLossError());
      const lostSubs = '      --^!     ';
      const read2 = m.cold('     --(r|)', { r: armed(values.b, NEVER) });
      const read2Subs = '     ---^-!   ';
      const expected = '      -a---b---';
      const client = fakeClient({ armChildren: [read1, lost, read2] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(lost).toHaveSubscriptions(lostSubs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
    }),
  );

  it(
    'rule 1: emits what the later read finds, not what the event tells',
    marbles((m) => {
      const fired = m.hot('   --(d|)', events);
      const firedSubs = '     -^!   ';
      const read1 = m.cold('  -(r|) ', { r: armed(values.a, fired) });
      const read2 = m.cold('    -(r|)', { r: armed(values.c, NEVER) });
      const read2Subs = '     --^!  ';
      const expected = '      -a-c--';
      const client = fakeClient({ armChildren: [read1, read2] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it(
    'rule 2: an event that overtakes the reply leads to one more read, and the order stays',
    marbles((m) => {
      const fired1 = m.hot('  -(k|)     ', events);
      const fired1Subs = '    ---(^!)   ';
      const fired2 = m.hot('  ----------');
      const fired2Subs = '    -----^----';
      const read1 = m.cold('  ---(r|)   ', { r: armed(values.a, fired1) });
      const read1Subs = '     ^--!      ';
      const read2 = m.cold('     --(r|) ', { r: armed(values.b, fired2) });
      const read2Subs = '     ---^-!    ';
      const expected = '      ---a-b----';
      const client = fakeClient({ armChildren: [read1, read2] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
    }),
  );

  it(
    'rule 3: states of the session neither emit nor read again',
    marbles((m) => {
      const session = m.hot(' 1-s-2-s-1', sessions);
      const fired = m.hot('   ---------');
      const firedSubs = '     -^-------';
      const read = m.cold('   -(r|)    ', { r: armed(values.a, fired) });
      const readSubs = '      ^!       ';
      const expected = '      -a-------';
      const client = fakeClient({ session$: session, armChildren: [read] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(read).toHaveSubscriptions(readSubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it(
    'rule 4: reads again when the connection of the watch has ended, and emits a difference',
    marbles((m) => {
      const fired = m.hot('   --|      ');
      const firedSubs = '     -^!      ';
      const read1 = m.cold('  -(r|)    ', { r: armed(values.a, fired) });
      const read2 = m.cold('    ---(r|)', { r: armed(values.b, NEVER) });
      const read2Subs = '     --^--!   ';
      const expected = '      -a---b---';
      const client = fakeClient({ armChildren: [read1, read2] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it(
    'rule 8: a fire after unsubscribe neither emits nor reads again',
    marbles((m) => {
      const fired = m.hot('   -----(k|)', events);
      const firedSubs = '     -^-!     ';
      const read = m.cold('   -(r|)    ', { r: armed(values.a, fired) });
      const unsub = '         ^--!     ';
      const expected = '      -a-------';
      const client = fakeClient({ armChildren: [read] });

      m.expect(watchChildren(client, path), unsub).toBeObservable(expected, values);
      m.expect(fired).toHaveSubscriptions(firedSubs);
      m.flush();
      expect(client.sent).toHaveLength(1);
    }),
  );

  it(
    'rule 9: a reply after unsubscribe does not emit, and its watch is not waited for',
    marbles((m) => {
      const fired = m.hot('   ---------');
      const read = m.cold('   -----(r|)', { r: armed(values.a, fired) });
      const readSubs = '      ^--!     ';
      const unsub = '         ^--!     ';
      const expected = '      ---------';
      const client = fakeClient({ armChildren: [read] });

      m.expect(watchChildren(client, path), unsub).toBeObservable(expected, values);
      m.expect(read).toHaveSubscriptions(readSubs);
      m.expect(fired).toHaveSubscriptions([]);
    }),
  );

  it(
    'rule 11: in the session after an expiry it emits a difference alone',
    marbles((m) => {
      const fired1 = m.hot('  --|          ');
      const fired2 = m.hot('  ------|      ');
      const fired2Subs = '    ----^-!      ';
      const read1 = m.cold('  -(r|)        ', { r: armed(values.a, fired1) });
      const read2 = m.cold('    --(r|)     ', { r: armed(values.a, fired2) });
      const read2Subs = '     --^-!        ';
      const read3 = m.cold('        --(r|) ', { r: armed(values.b, NEVER) });
      const read3Subs = '     ------^-!    ';
      const expected = '      -a------b----';
      const client = fakeClient({ armChildren: [read1, read2, read3] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(read3).toHaveSubscriptions(read3Subs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
    }),
  );

  it(
    'rule 12: a lower zxid is a new incarnation, and is emitted',
    marbles((m) => {
      const fired = m.hot('   --|  ');
      const read1 = m.cold('  -(r|)', { r: armed(values.c, fired) });
      const read2 = m.cold('    -(r|)', { r: armed(values.a, NEVER) });
      const read2Subs = '     --^! ';
      const expected = '      -c-a-';
      const client = fakeClient({ armChildren: [read1, read2] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(read2).toHaveSubscriptions(read2Subs);
    }),
  );

  it(
    'rule 13: is silent while there is no connection',
    marbles((m) => {
      const fired = m.hot('   --|    ');
      const read1 = m.cold('  -(r|)  ', { r: armed(values.a, fired) });
      const read2 = m.cold<Armed<NodeChildren>>('-----');
      const read2Subs = '     --^----';
      const expected = '      -a-----';
      const client = fakeClient({ armChildren: [read1, read2] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(read2).toHaveSubscriptions(read2Subs);
    }),
  );

  it(
    'never emits while the read is not answered',
    marbles((m) => {
      const read = m.cold<Armed<NodeChildren>>('-----');
      const readSubs = '      ^----';
      const expected = '      -----';
      const client = fakeClient({ armChildren: [read] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(read).toHaveSubscriptions(readSubs);
    }),
  );

  it(
    'sets a watch for each of two subscribers',
    marbles((m) => {
      const fired1 = m.hot('  -------');
      const fired1Subs = '    -^--!  ';
      const fired2 = m.hot('  -------');
      const fired2Subs = '    ---^---';
      const read1 = m.cold('  -(r|)  ', { r: armed(values.a, fired1) });
      const read2 = m.cold('    -(r|)', { r: armed(values.a, fired2) });
      const unsub = '         ^---!  ';
      const source = watchChildren(fakeClient({ armChildren: [read1, read2] }), path);

      m.expect(source, unsub).toBeObservable('    -a-----', values);
      m.expect(source, '--^').toBeObservable('    ---a---', values);
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
    }),
  );

  it(
    'gives the watch up when an operator behind it throws',
    marbles((m) => {
      const fired = m.hot('   ------');
      const firedSubs = '     --(^!)';
      const read = m.cold('   --(r|)', { r: armed(values.a, fired) });
      const readSubs = '      ^-!   ';
      const expected = '      --#   ';
      const source = watchChildren(fakeClient({ armChildren: [read] }), path).pipe(
        map(() => {
          throw new RangeError('mine');
        }),
      );

      m.expect(source).toBeObservable(expected, {}, new RangeError('mine'));
      m.expect(read).toHaveSubscriptions(readSubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it(
    'completes when the client is closed',
    marbles((m) => {
      const fired = m.hot('   --|   ');
      const firedSubs = '     -^!   ';
      const read1 = m.cold('  -(r|) ', { r: armed(values.a, fired) });
      const read2 = m.cold<Armed<NodeChildren>>('--#', undefined, new ClientClosedError());
      const read2Subs = '     --^-! ';
      const expected = '      -a--| ';
      const client = fakeClient({ armChildren: [read1, read2] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it(
    'rule 6: a missing znode is null, waited for with exists, and read when it is created',
    marbles((m) => {
      const fired1 = m.hot('  -----(c|)  ', events);
      const fired1Subs = '    ---^-!     ';
      const fired2 = m.hot('  -----------');
      const fired2Subs = '    -------^---';
      const read1 = m.cold<Armed<NodeChildren>>('--#', undefined, new NoNodeError());
      const read1Subs = '     ^-!        ';
      const exists = m.cold('   -(r|)    ', { r: armed(null, fired1) });
      const existsSubs = '    --^!       ';
      const read2 = m.cold('       --(r|)', { r: armed(values.a, fired2) });
      const read2Subs = '     -----^-!   ';
      const expected = '      ---n---a---';
      const client = fakeClient({ armChildren: [read1, read2], armExists: [exists] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(exists).toHaveSubscriptions(existsSubs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
    }),
  );

  it(
    'rule 6: reads at once when exists finds the znode after all, and gives its watch up',
    marbles((m) => {
      const fired1 = m.hot('  ------------');
      const fired1Subs = '    ---(^!)     ';
      const fired2 = m.hot('  ------------');
      const fired2Subs = '    -----^------';
      const read1 = m.cold<Armed<NodeChildren>>('--#', undefined, new NoNodeError());
      const exists = m.cold('   -(r|)     ', { r: armed(statOf(), fired1) });
      const existsSubs = '    --^!        ';
      const read2 = m.cold('     --(r|)   ', { r: armed(values.a, fired2) });
      const read2Subs = '     ---^-!      ';
      const expected = '      -----a------';
      const client = fakeClient({ armChildren: [read1, read2], armExists: [exists] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(exists).toHaveSubscriptions(existsSubs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
    }),
  );

  it(
    'emits null when the znode is deleted, and the znode when it is created again',
    marbles((m) => {
      const fired1 = m.hot('  --(d|)       ', events);
      const fired2 = m.hot('  ------(c|)   ', events);
      const fired2Subs = '    ----^-!      ';
      const read1 = m.cold('  -(r|)        ', { r: armed(values.a, fired1) });
      const gone = m.cold<Armed<NodeChildren>>('-#', undefined, new NoNodeError());
      const goneSubs = '      --^!         ';
      const exists = m.cold('    -(r|)     ', { r: armed(null, fired2) });
      const existsSubs = '    ---^!        ';
      const read2 = m.cold('        -(r|)  ', { r: armed(values.c, NEVER) });
      const expected = '      -a--n--c-----';
      const client = fakeClient({ armChildren: [read1, gone, read2], armExists: [exists] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(gone).toHaveSubscriptions(goneSubs);
      m.expect(exists).toHaveSubscriptions(existsSubs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
    }),
  );

  it(
    'emits null once while the znode stays missing over connections',
    marbles((m) => {
      const fired1 = m.hot('  --|    ');
      const fired2 = m.hot('  -------');
      const fired2Subs = '    ----^--';
      const missing = m.cold<Armed<NodeChildren>>('#', undefined, new NoNodeError());
      const missingSubs = ['  (^!)', '--(^!)'];
      const exists1 = m.cold('-(r|)  ', { r: armed(null, fired1) });
      const exists2 = m.cold('  --(r|)', { r: armed(null, fired2) });
      const expected = '      -n-----';
      const client = fakeClient({ armChildren: [missing, missing], armExists: [exists1, exists2] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(missing).toHaveSubscriptions(missingSubs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
    }),
  );

  it(
    'starts with the read again when the connection is lost between read and exists',
    marbles((m) => {
      const read1 = m.cold<Armed<NodeChildren>>('-#', undefined, new NoNodeError());
      const lost = m.cold<Armed<null>>(' -#', undefined, new ConnectionLossError());
      const lostSubs = '      -^!     ';
      const read2 = m.cold('    -(r|) ', { r: armed(values.a, NEVER) });
      const read2Subs = '     --^!    ';
      const expected = '      ---a----';
      const client = fakeClient({ armChildren: [read1, read2], armExists: [lost] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(lost).toHaveSubscriptions(lostSubs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
    }),
  );

  it(
    'gives the exists watch up when it is unsubscribed from',
    marbles((m) => {
      const fired = m.hot('   -----(c|)', events);
      const firedSubs = '     --^-!    ';
      const read = m.cold<Armed<NodeChildren>>('-#', undefined, new NoNodeError());
      const exists = m.cold(' -(r|)    ', { r: armed(null, fired) });
      const unsub = '         ^---!    ';
      const expected = '      --n------';
      const client = fakeClient({ armChildren: [read], armExists: [exists] });

      m.expect(watchChildren(client, path), unsub).toBeObservable(expected, values);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it(
    'rule 7: watches a znode that is there with its own read, never with exists',
    marbles((m) => {
      const fired = m.hot('   --(k|)', events);
      const read1 = m.cold('  -(r|) ', { r: armed(values.a, fired) });
      const read2 = m.cold('    -(r|)', { r: armed(values.b, NEVER) });
      const read2Subs = '     --^!  ';
      const expected = '      -a-b--';
      const client = fakeClient({ armChildren: [read1, read2] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.flush();
      expect(client.sent.map(([name]) => name)).toStrictEqual(['armChildren', 'armChildren']);
    }),
  );

  it(
    'rule 5: the order of the names is no difference',
    marbles((m) => {
      const fired1 = m.hot('  --(k|)', events);
      const fired2 = m.hot('  ------');
      const fired2Subs = '    ---^--';
      const read1 = m.cold('  -(r|) ', { r: armed(values.a, fired1) });
      const read2 = m.cold('    -(r|)', { r: armed(listOf(['y', 'x']), fired2) });
      const expected = '      -a----';
      const client = fakeClient({ armChildren: [read1, read2] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
    }),
  );

  it(
    'rule 5: emits the same names of a parent that was created again',
    marbles((m) => {
      const fired1 = m.hot('  --(k|)', events);
      const fired2 = m.hot('  ------');
      const fired2Subs = '    ---^--';
      const read1 = m.cold('  -(r|) ', { r: armed(values.a, fired1) });
      const read2 = m.cold('    -(r|)', { r: armed(values.c, fired2) });
      const expected = '      -a-c--';
      const client = fakeClient({ armChildren: [read1, read2] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
    }),
  );

  it(
    'does not emit the same names again when a child came and went in between',
    marbles((m) => {
      const fired1 = m.hot('  --(k|)', events);
      const fired2 = m.hot('  ------');
      const fired2Subs = '    ---^--';
      const read1 = m.cold('  -(r|) ', { r: armed(values.a, fired1) });
      const read2 = m.cold('    -(r|)', {
        r: armed(listOf(['x', 'y'], { pzxid: 9, cversion: 4 }), fired2),
      });
      const expected = '      -a----';
      const client = fakeClient({ armChildren: [read1, read2] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
    }),
  );

  it(
    'does not emit the same names again after a write to the parent',
    marbles((m) => {
      const fired1 = m.hot('  --(k|)', events);
      const fired2 = m.hot('  ------');
      const fired2Subs = '    ---^--';
      const read1 = m.cold('  -(r|) ', { r: armed(values.a, fired1) });
      const read2 = m.cold('    -(r|)', {
        r: armed(listOf(['x', 'y'], { mzxid: 9, mtime: 9000, version: 1 }), fired2),
      });
      const expected = '      -a----';
      const client = fakeClient({ armChildren: [read1, read2] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
    }),
  );

  it(
    'emits a list of as many names when one of them is another',
    marbles((m) => {
      const values = { a: listOf(['x', 'y']), b: listOf(['x', 'z'], { pzxid: 3 }) };
      const fired = m.hot('   --(k|)', events);
      const firedSubs = '     -^!   ';
      const read1 = m.cold('  -(r|) ', { r: armed(values.a, fired) });
      const read2 = m.cold('    -(r|)', { r: armed(values.b, NEVER) });
      const expected = '      -a-b--';
      const client = fakeClient({ armChildren: [read1, read2] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it(
    'tells an empty list from a missing parent',
    marbles((m) => {
      const values = { e: listOf([]), n: null };
      const fired = m.hot('   --(d|) ', events);
      const read = m.cold('   -(r|)  ', { r: armed(values.e, fired) });
      const gone = m.cold<Armed<NodeChildren>>('#', undefined, new NoNodeError());
      const goneSubs = '      --(^!) ';
      const exists = m.cold('   -(r|)', { r: armed(null, NEVER) });
      const expected = '      -e-n---';
      const client = fakeClient({ armChildren: [read, gone], armExists: [exists] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(gone).toHaveSubscriptions(goneSubs);
    }),
  );
});
