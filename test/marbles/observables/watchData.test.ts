import { NEVER } from 'rxjs';
import { describe, it } from 'vitest';
import type { NodeData } from '../../../src/model/NodeData.js';
import { watchData } from '../../../src/observables/watchData.js';
import { armed, fakeClient } from '../fakeClient.js';
import { marbles } from '../marbles.js';
import { events, nodeOf, path } from '../nodes.js';
import { describeMissing } from './describeMissing.js';
import { describeWatchedRead } from './describeWatchedRead.js';
import type { WatchUnderTest } from './WatchUnderTest.js';

/**
 * The values of the stream: the znode after its creation (a), after a write (b), after it was
 * created again (c), and missing (n).
 */
const values = {
  a: nodeOf('one'),
  b: nodeOf('two', { mzxid: 2, mtime: 2000, version: 1 }),
  c: nodeOf('one', { czxid: 5, mzxid: 5, pzxid: 5, ctime: 5000, mtime: 5000 }),
  n: null,
};

const subject: WatchUnderTest<NodeData> = {
  watch: watchData,
  request: 'armData',
  open: (reads, rest) => fakeClient({ ...rest, armData: reads }),
  values,
  events,
};

describe('watchData', () => {
  describeWatchedRead(subject);
  describeMissing(subject);

  it(
    'rule 5: emits a znode that was created again with the same data and version',
    marbles((m) => {
      const fired1 = m.hot('  --(f|)', events);
      const fired2 = m.hot('  ------');
      const fired2Subs = '    ---^--';
      const read1 = m.cold('  -(r|) ', { r: armed(values.a, fired1) });
      const read2 = m.cold('    -(r|)', { r: armed(values.c, fired2) });
      const fired1Subs = '    -^!   ';
      const read1Subs = '     ^!    ';
      const read2Subs = '     --^!  ';
      const expected = '      -a-c--';
      const client = fakeClient({ armData: [read1, read2] });

      m.expect(watchData(client, path)).toBeObservable(expected, values);
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
    }),
  );

  it(
    'does not emit again when czxid, mzxid and mtime are the same',
    marbles((m) => {
      const fired1 = m.hot('  --(f|)', events);
      const fired2 = m.hot('  ------');
      const fired2Subs = '    ---^--';
      const read1 = m.cold('  -(r|) ', { r: armed(values.a, fired1) });
      const read2 = m.cold('    -(r|)', {
        r: armed(nodeOf('one', { cversion: 1, pzxid: 9 }), fired2),
      });
      const fired1Subs = '    -^!   ';
      const read1Subs = '     ^!    ';
      const read2Subs = '     --^!  ';
      const expected = '      -a----';
      const client = fakeClient({ armData: [read1, read2] });

      m.expect(watchData(client, path)).toBeObservable(expected, values);
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
    }),
  );

  it(
    'emits a write that changes only the mzxid',
    marbles((m) => {
      const values = { a: nodeOf('one'), b: nodeOf('one', { mzxid: 2, version: 1 }) };
      const fired = m.hot('   --(f|)', events);
      const firedSubs = '     -^!   ';
      const read1 = m.cold('  -(r|) ', { r: armed(values.a, fired) });
      const read2 = m.cold('    -(r|)', { r: armed(values.b, NEVER) });
      const read1Subs = '     ^!    ';
      const read2Subs = '     --^!  ';
      const expected = '      -a-b--';
      const client = fakeClient({ armData: [read1, read2] });

      m.expect(watchData(client, path)).toBeObservable(expected, values);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it(
    'emits a znode with the same zxids and other times, as after the server lost all its data',
    marbles((m) => {
      const values = { a: nodeOf('one'), b: nodeOf('one', { ctime: 9000, mtime: 9000 }) };
      const fired = m.hot('   --|   ');
      const firedSubs = '     -^!   ';
      const read1 = m.cold('  -(r|) ', { r: armed(values.a, fired) });
      const read2 = m.cold('    -(r|)', { r: armed(values.b, NEVER) });
      const read1Subs = '     ^!    ';
      const read2Subs = '     --^!  ';
      const expected = '      -a-b--';
      const client = fakeClient({ armData: [read1, read2] });

      m.expect(watchData(client, path)).toBeObservable(expected, values);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );
});
