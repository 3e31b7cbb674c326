import { ConnectionLossError, NoAuthError, NoNodeError, untilTouched } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { armed, fakeClient } from '../../fakeClient.js';
import { marbles } from '../../marbles.js';
import { events, nodeOf, path } from '../../nodes.js';

describe('untilTouched', () => {
  it.each(['d', 'f'])('completes with the event %s, without a value', (event) => {
    marbles((m) => {
      const fired = m.cold('   ---(x|)', { x: events[event as 'd' | 'f'] });
      const read = m.cold('  -(a|)   ', { a: armed(nodeOf('a'), fired) });
      const readSubs = '     ^!      ';
      const firedSubs = '    -^--!   ';
      const expected = '     ----|   ';
      const client = fakeClient({ armData: [read] });

      m.expect(untilTouched(client, path)).toBeObservable(expected);
      m.expect(read).toHaveSubscriptions(readSubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    })();
  });

  it(
    'rule 7: completes at once when there is no such znode, and leaves no watch',
    marbles((m) => {
      const read = m.cold<never>('-#', {}, new NoNodeError());
      const readSubs = '          ^!';
      const expected = '          -|';
      const client = fakeClient({ armData: [read] });

      m.expect(untilTouched(client, path)).toBeObservable(expected);
      m.expect(read).toHaveSubscriptions(readSubs);
      m.flush();
      expect(client.sent).toStrictEqual([['armData', path]]);
    }),
  );

  it(
    'completes when the watch is lost with its connection',
    marbles((m) => {
      const fired = m.cold<never>('---|');
      const read = m.cold('      -(a|)', { a: armed(nodeOf('a'), fired) });
      const readSubs = '         ^!   ';
      const firedSubs = '        -^--!';
      const expected = '         ----|';
      const client = fakeClient({ armData: [read] });

      m.expect(untilTouched(client, path)).toBeObservable(expected);
      m.expect(read).toHaveSubscriptions(readSubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it(
    'reads again when the connection is lost during a read',
    marbles((m) => {
      const read1 = m.cold<never>('-#', {}, new ConnectionLossError());
      const fired = m.cold<never>('   ---');
      const read2 = m.cold('        -(a|)', { a: armed(nodeOf('a'), fired) });
      const read1Subs = '          ^!   ';
      const firedSubs = '          --^--';
      const read2Subs = '          -^!';
      const expected = '           -----';
      const client = fakeClient({ armData: [read1, read2] });

      m.expect(untilTouched(client, path)).toBeObservable(expected);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
    }),
  );

  it(
    'errors when the server refuses the read, and drops the watch when its consumer leaves',
    marbles((m) => {
      const read = m.cold<never>('-#', {}, new NoAuthError());
      const fired = m.cold<never>('----');
      const other = m.cold('      -(a|)', { a: armed(nodeOf('a'), fired) });
      const readSubs = '          ^!';
      const otherSubs = '         ^!';
      const firedSubs = '         -^-!';

      m.expect(untilTouched(fakeClient({ armData: [read] }), path)).toBeObservable(
        '-#',
        {},
        new NoAuthError(),
      );
      m.expect(untilTouched(fakeClient({ armData: [other] }), path), '---!').toBeObservable('');
      m.expect(read).toHaveSubscriptions(readSubs);
      m.expect(other).toHaveSubscriptions(otherSubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it(
    'drops a read in flight when its consumer leaves',
    marbles((m) => {
      const read = m.cold<never>('-----');
      const readSubs = '          ^-!  ';
      const unsub = '             --!  ';
      const expected = '          -----';
      const client = fakeClient({ armData: [read] });

      m.expect(untilTouched(client, path), unsub).toBeObservable(expected);
      m.expect(read).toHaveSubscriptions(readSubs);
    }),
  );
});
