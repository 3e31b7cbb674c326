import { NEVER } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { Armed } from '../../../src/session/Armed.js';
import { ConnectionLossError } from '../../../src/errors/server/ConnectionLossError.js';
import { NoNodeError } from '../../../src/errors/server/NoNodeError.js';
import { armed } from '../fakeClient.js';
import { marbles } from '../marbles.js';
import { path, statOf } from '../nodes.js';
import type { WatchUnderTest } from './WatchUnderTest.js';

/**
 * Defines the tests for `watchData` and `watchChildren`. The read requests of these two streams
 * cannot set a watch on a missing znode.
 */
export function describeMissing<T>(subject: WatchUnderTest<T>): void {
  const { watch, request, open, values, events } = subject;

  describe('of a znode that may be missing', () => {
    it(
      'rule 6: emits null for a missing znode, waits with exists, and reads when it is created',
      marbles((m) => {
        const fired1 = m.hot('  -----(c|)  ', events);
        const fired1Subs = '    ---^-!     ';
        const fired2 = m.hot('  -----------');
        const fired2Subs = '    -------^---';
        const read1 = m.cold<Armed<T>>('--#', undefined, new NoNodeError());
        const read1Subs = '     ^-!        ';
        const exists = m.cold('   -(r|)    ', { r: armed(null, fired1) });
        const existsSubs = '    --^!       ';
        const read2 = m.cold('       --(r|)', { r: armed(values.a, fired2) });
        const read2Subs = '     -----^-!   ';
        const expected = '      ---n---a---';
        const client = open([read1, read2], { armExists: [exists] });

        m.expect(watch(client, path)).toBeObservable(expected, values);
        m.expect(read1).toHaveSubscriptions(read1Subs);
        m.expect(exists).toHaveSubscriptions(existsSubs);
        m.expect(read2).toHaveSubscriptions(read2Subs);
        m.expect(fired1).toHaveSubscriptions(fired1Subs);
        m.expect(fired2).toHaveSubscriptions(fired2Subs);
      }),
    );

    it(
      'rule 6: reads again when exists finds the znode, and drops the watch of exists',
      marbles((m) => {
        const fired1 = m.hot('  ------------');
        const fired1Subs = '    ---(^!)     ';
        const fired2 = m.hot('  ------------');
        const fired2Subs = '    -----^------';
        const read1 = m.cold<Armed<T>>('--#', undefined, new NoNodeError());
        const exists = m.cold('   -(r|)     ', { r: armed(statOf(), fired1) });
        const read1Subs = '     ^-!         ';
        const existsSubs = '    --^!        ';
        const read2 = m.cold('     --(r|)   ', { r: armed(values.a, fired2) });
        const read2Subs = '     ---^-!      ';
        const expected = '      -----a------';
        const client = open([read1, read2], { armExists: [exists] });

        m.expect(watch(client, path)).toBeObservable(expected, values);
        m.expect(read1).toHaveSubscriptions(read1Subs);
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
        const gone = m.cold<Armed<T>>('-#', undefined, new NoNodeError());
        const goneSubs = '      --^!         ';
        const exists = m.cold('    -(r|)     ', { r: armed(null, fired2) });
        const existsSubs = '    ---^!        ';
        const read2 = m.cold('        -(r|)  ', { r: armed(values.c, NEVER) });
        const fired1Subs = '    -^!          ';
        const read1Subs = '     ^!           ';
        const read2Subs = '     ------^!     ';
        const expected = '      -a--n--c-----';
        const client = open([read1, gone, read2], { armExists: [exists] });

        m.expect(watch(client, path)).toBeObservable(expected, values);
        m.expect(fired1).toHaveSubscriptions(fired1Subs);
        m.expect(read1).toHaveSubscriptions(read1Subs);
        m.expect(read2).toHaveSubscriptions(read2Subs);
        m.expect(gone).toHaveSubscriptions(goneSubs);
        m.expect(exists).toHaveSubscriptions(existsSubs);
        m.expect(fired2).toHaveSubscriptions(fired2Subs);
      }),
    );

    it(
      'emits null only once if the znode is also missing on the next connection',
      marbles((m) => {
        const fired1 = m.hot('  --|    ');
        const fired2 = m.hot('  -------');
        const fired2Subs = '    ----^--';
        const missing = m.cold<Armed<T>>('#', undefined, new NoNodeError());
        const missingSubs = ['  (^!)', '--(^!)'];
        const exists1 = m.cold('-(r|)  ', { r: armed(null, fired1) });
        const exists2 = m.cold('  --(r|)', { r: armed(null, fired2) });
        const fired1Subs = '    -^!    ';
        const exists1Subs = '   ^!     ';
        const exists2Subs = '   --^-!  ';
        const expected = '      -n-----';
        const client = open([missing, missing], { armExists: [exists1, exists2] });

        m.expect(watch(client, path)).toBeObservable(expected, values);
        m.expect(fired1).toHaveSubscriptions(fired1Subs);
        m.expect(exists1).toHaveSubscriptions(exists1Subs);
        m.expect(exists2).toHaveSubscriptions(exists2Subs);
        m.expect(missing).toHaveSubscriptions(missingSubs);
        m.expect(fired2).toHaveSubscriptions(fired2Subs);
      }),
    );

    it(
      'starts again with the read when the connection is lost between read and exists',
      marbles((m) => {
        const read1 = m.cold<Armed<T>>('-#', undefined, new NoNodeError());
        const lost = m.cold<Armed<null>>(' -#', undefined, new ConnectionLossError());
        const read1Subs = '     ^!      ';
        const lostSubs = '      -^!     ';
        const read2 = m.cold('    -(r|) ', { r: armed(values.a, NEVER) });
        const read2Subs = '     --^!    ';
        const expected = '      ---a----';
        const client = open([read1, read2], { armExists: [lost] });

        m.expect(watch(client, path)).toBeObservable(expected, values);
        m.expect(read1).toHaveSubscriptions(read1Subs);
        m.expect(lost).toHaveSubscriptions(lostSubs);
        m.expect(read2).toHaveSubscriptions(read2Subs);
      }),
    );

    it(
      'drops the exists watch when its subscriber leaves',
      marbles((m) => {
        const fired = m.hot('   -----(c|)', events);
        const firedSubs = '     --^-!    ';
        const read = m.cold<Armed<T>>('-#', undefined, new NoNodeError());
        const exists = m.cold(' -(r|)    ', { r: armed(null, fired) });
        const unsub = '         ^---!    ';
        const readSubs = '      ^!       ';
        const existsSubs = '    -^!      ';
        const expected = '      --n------';
        const client = open([read], { armExists: [exists] });

        m.expect(watch(client, path), unsub).toBeObservable(expected, values);
        m.expect(read).toHaveSubscriptions(readSubs);
        m.expect(exists).toHaveSubscriptions(existsSubs);
        m.expect(fired).toHaveSubscriptions(firedSubs);
      }),
    );

    it(
      'rule 7: watches an existing znode with its own read, never with exists',
      marbles((m) => {
        const fired = m.hot('   --(f|)', events);
        const read1 = m.cold('  -(r|) ', { r: armed(values.a, fired) });
        const read2 = m.cold('    -(r|)', { r: armed(values.b, NEVER) });
        const firedSubs = '     -^!   ';
        const read1Subs = '     ^!    ';
        const read2Subs = '     --^!  ';
        const expected = '      -a-b--';
        const client = open([read1, read2]);

        m.expect(watch(client, path)).toBeObservable(expected, values);
        m.expect(fired).toHaveSubscriptions(firedSubs);
        m.expect(read1).toHaveSubscriptions(read1Subs);
        m.expect(read2).toHaveSubscriptions(read2Subs);
        m.flush();
        expect(client.sent.map(([name]) => name)).toStrictEqual([request, request]);
      }),
    );
  });
}
