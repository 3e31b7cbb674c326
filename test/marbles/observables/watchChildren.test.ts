import { NEVER } from 'rxjs';
import { describe, it } from 'vitest';
import type { Armed } from '../../../src/session/Armed.js';
import type { NodeChildren } from '../../../src/model/NodeChildren.js';
import { NoNodeError } from '../../../src/errors/server/NoNodeError.js';
import { watchChildren } from '../../../src/observables/watchChildren.js';
import { armed, fakeClient } from '../fakeClient.js';
import { marbles } from '../marbles.js';
import { events, listOf, path } from '../nodes.js';
import { describeMissing } from './describeMissing.js';
import { describeWatchedRead } from './describeWatchedRead.js';
import type { WatchUnderTest } from './WatchUnderTest.js';

/**
 * The values of the stream:
 *
 * - the first list (a)
 * - the list with one more child (b)
 * - the list after the parent was created again (c)
 * - `null` for a missing parent (n)
 */
const values = {
  a: listOf(['x', 'y']),
  b: listOf(['x', 'y', 'z'], { pzxid: 2, cversion: 3 }),
  c: listOf(['x', 'y'], { czxid: 5, mzxid: 5, pzxid: 7, ctime: 5000, mtime: 5000 }),
  n: null,
};

const subject: WatchUnderTest<NodeChildren> = {
  watch: watchChildren,
  request: 'armChildren',
  open: (reads, rest) => fakeClient({ ...rest, armChildren: reads }),
  values,
  events: { ...events, f: events.k },
};

describe('watchChildren', () => {
  describeWatchedRead(subject);
  describeMissing(subject);

  it(
    'rule 5: ignores the order of the names',
    marbles((m) => {
      const fired1 = m.hot('  --(k|)', events);
      const fired2 = m.hot('  ------');
      const fired2Subs = '    ---^--';
      const read1 = m.cold('  -(r|) ', { r: armed(values.a, fired1) });
      const read2 = m.cold('    -(r|)', { r: armed(listOf(['y', 'x']), fired2) });
      const fired1Subs = '    -^!   ';
      const read1Subs = '     ^!    ';
      const read2Subs = '     --^!  ';
      const expected = '      -a----';
      const client = fakeClient({ armChildren: [read1, read2] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
    }),
  );

  it(
    'rule 5: emits the same names again when the parent was created again',
    marbles((m) => {
      const fired1 = m.hot('  --(k|)', events);
      const fired2 = m.hot('  ------');
      const fired2Subs = '    ---^--';
      const read1 = m.cold('  -(r|) ', { r: armed(values.a, fired1) });
      const read2 = m.cold('    -(r|)', { r: armed(values.c, fired2) });
      const fired1Subs = '    -^!   ';
      const read1Subs = '     ^!    ';
      const read2Subs = '     --^!  ';
      const expected = '      -a-c--';
      const client = fakeClient({ armChildren: [read1, read2] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
    }),
  );

  it(
    'does not emit the same names again when a child comes and goes in between',
    marbles((m) => {
      const fired1 = m.hot('  --(k|)', events);
      const fired2 = m.hot('  ------');
      const fired2Subs = '    ---^--';
      const read1 = m.cold('  -(r|) ', { r: armed(values.a, fired1) });
      const read2 = m.cold('    -(r|)', {
        r: armed(listOf(['x', 'y'], { pzxid: 9, cversion: 4 }), fired2),
      });
      const fired1Subs = '    -^!   ';
      const read1Subs = '     ^!    ';
      const read2Subs = '     --^!  ';
      const expected = '      -a----';
      const client = fakeClient({ armChildren: [read1, read2] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
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
      const fired1Subs = '    -^!   ';
      const read1Subs = '     ^!    ';
      const read2Subs = '     --^!  ';
      const expected = '      -a----';
      const client = fakeClient({ armChildren: [read1, read2] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
    }),
  );

  it(
    'emits a list with the same number of names when one name differs',
    marbles((m) => {
      const values = { a: listOf(['x', 'y']), b: listOf(['x', 'z'], { pzxid: 3 }) };
      const fired = m.hot('   --(k|)', events);
      const firedSubs = '     -^!   ';
      const read1 = m.cold('  -(r|) ', { r: armed(values.a, fired) });
      const read2 = m.cold('    -(r|)', { r: armed(values.b, NEVER) });
      const read1Subs = '     ^!    ';
      const read2Subs = '     --^!  ';
      const expected = '      -a-b--';
      const client = fakeClient({ armChildren: [read1, read2] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it(
    'distinguishes an empty list from a missing parent',
    marbles((m) => {
      const values = { e: listOf([]), n: null };
      const fired = m.hot('   --(d|) ', events);
      const read = m.cold('   -(r|)  ', { r: armed(values.e, fired) });
      const gone = m.cold<Armed<NodeChildren>>('#', undefined, new NoNodeError());
      const goneSubs = '      --(^!) ';
      const exists = m.cold('   -(r|)', { r: armed(null, NEVER) });
      const firedSubs = '     -^!    ';
      const readSubs = '      ^!     ';
      const existsSubs = '    --^!   ';
      const expected = '      -e-n---';
      const client = fakeClient({ armChildren: [read, gone], armExists: [exists] });

      m.expect(watchChildren(client, path)).toBeObservable(expected, values);
      m.expect(fired).toHaveSubscriptions(firedSubs);
      m.expect(read).toHaveSubscriptions(readSubs);
      m.expect(exists).toHaveSubscriptions(existsSubs);
      m.expect(gone).toHaveSubscriptions(goneSubs);
    }),
  );
});
