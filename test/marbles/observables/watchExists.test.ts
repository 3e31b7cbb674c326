import { NEVER } from 'rxjs';
import { describe, it } from 'vitest';
import type { Stat } from '../../../src/model/Stat.js';
import { watchExists } from '../../../src/observables/watchExists.js';
import { armed, fakeClient } from '../fakeClient.js';
import { marbles } from '../marbles.js';
import { events, path, statOf } from '../nodes.js';
import { describeWatchedRead } from './describeWatchedRead.js';
import type { WatchUnderTest } from './WatchUnderTest.js';

/**
 * The values of the stream: the stat after the creation (a), after a write (b), and after the znode
 * was created again (c). For a missing znode, the value is `null` (n).
 */
const values = {
  a: statOf(),
  b: statOf({ mzxid: 2, mtime: 2000, version: 1 }),
  c: statOf({ czxid: 5, mzxid: 5, pzxid: 5, ctime: 5000, mtime: 5000 }),
  n: null,
};

const subject: WatchUnderTest<Stat | null> = {
  watch: watchExists,
  request: 'armExists',
  open: (reads, rest) => fakeClient({ ...rest, armExists: reads }),
  values,
  events,
};

describe('watchExists', () => {
  describeWatchedRead(subject);

  it(
    'rule 5: emits a znode that was created again with the same version',
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
      const client = fakeClient({ armExists: [read1, read2] });

      m.expect(watchExists(client, path)).toBeObservable(expected, values);
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
        r: armed(statOf({ cversion: 1, pzxid: 9, numChildren: 1 }), fired2),
      });
      const fired1Subs = '    -^!   ';
      const read1Subs = '     ^!    ';
      const read2Subs = '     --^!  ';
      const expected = '      -a----';
      const client = fakeClient({ armExists: [read1, read2] });

      m.expect(watchExists(client, path)).toBeObservable(expected, values);
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
    }),
  );

  it(
    'emits null for a missing znode, and its stat when it is created',
    marbles((m) => {
      const fired1 = m.hot('  ---(c|)  ', events);
      const fired1Subs = '    --^!     ';
      const fired2 = m.hot('  ---------');
      const fired2Subs = '    ----^----';
      const read1 = m.cold('  --(r|)   ', { r: armed(null, fired1) });
      const read1Subs = '     ^-!      ';
      const read2 = m.cold('     -(r|) ', { r: armed(values.a, fired2) });
      const read2Subs = '     ---^!    ';
      const expected = '      --n-a----';
      const client = fakeClient({ armExists: [read1, read2] });

      m.expect(watchExists(client, path)).toBeObservable(expected, values);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
    }),
  );

  it(
    'emits null when the znode is deleted',
    marbles((m) => {
      const fired = m.hot('   --(d|)', events);
      const firedSubs = '     -^!   ';
      const read1 = m.cold('  -(r|) ', { r: armed(values.a, fired) });
      const read2 = m.cold('    -(r|)', { r: armed(null, NEVER) });
      const read1Subs = '     ^!    ';
      const read2Subs = '     --^!  ';
      const expected = '      -a-n--';
      const client = fakeClient({ armExists: [read1, read2] });

      m.expect(watchExists(client, path)).toBeObservable(expected, values);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it(
    'emits null only once if the znode is also missing on the next connection',
    marbles((m) => {
      const fired1 = m.hot('  --|   ');
      const fired2 = m.hot('  ------');
      const fired2Subs = '    ---^--';
      const read1 = m.cold('  -(r|) ', { r: armed(null, fired1) });
      const read2 = m.cold('    -(r|)', { r: armed(null, fired2) });
      const fired1Subs = '    -^!   ';
      const read1Subs = '     ^!    ';
      const read2Subs = '     --^!  ';
      const expected = '      -n----';
      const client = fakeClient({ armExists: [read1, read2] });

      m.expect(watchExists(client, path)).toBeObservable(expected, values);
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
    }),
  );
});
