import { map, NEVER, of, take } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { Armed } from '../../../src/session/Armed.js';
import type { ZkClient } from '../../../src/client/ZkClient.js';
import { AuthFailedError } from '../../../src/errors/server/AuthFailedError.js';
import { ClientClosedError } from '../../../src/errors/ClientClosedError.js';
import { ConnectionLossError } from '../../../src/errors/server/ConnectionLossError.js';
import { InvalidArgumentError } from '../../../src/errors/InvalidArgumentError.js';
import { NoAuthError } from '../../../src/errors/server/NoAuthError.js';
import { armed } from '../fakeClient.js';
import { marbles } from '../marbles.js';
import { path } from '../nodes.js';
import { sessions } from '../sessions.js';
import type { WatchUnderTest } from './WatchUnderTest.js';

/** Defines the tests for a stream that repeats its read when the watch of this read fires. */
export function describeWatchedRead<T>(subject: WatchUnderTest<T>): void {
  const { watch, request, open, values, events } = subject;

  describe('as a watched read', () => {
    it(
      'emits the first reply and waits for its watch',
      marbles((m) => {
        const fired = m.hot('   --------');
        const firedSubs = '     --^-----';
        const read = m.cold('   --(r|)  ', { r: armed(values.a, fired) });
        const readSubs = '      ^-!     ';
        const expected = '      --a-----';
        const client = open([read]);

        m.expect(watch(client, path)).toBeObservable(expected, values);
        m.expect(read).toHaveSubscriptions(readSubs);
        m.expect(fired).toHaveSubscriptions(firedSubs);
        m.flush();
        expect(client.sent).toStrictEqual([[request, path]]);
      }),
    );

    it('sends nothing before a subscription', () => {
      const client = open([]);
      watch(client, path);

      expect(client.sent).toStrictEqual([]);
    });

    it.each(['a', '', '/a/', '/a//b', '/a/../b', '/a\u0000'])(
      'throws at the call for the path %j',
      (wrong) => {
        expect(() => watch(open([]), wrong)).toThrow(InvalidArgumentError);
      },
    );

    it('throws at the call without a client', () => {
      expect(() => watch(undefined as unknown as ZkClient, path)).toThrow(
        'client must be a client of createClient, got undefined',
      );
    });

    it(
      'emits again each time that its watch fires',
      marbles((m) => {
        const fired1 = m.hot('  --(f|)       ', events);
        const fired1Subs = '    -^!          ';
        const fired2 = m.hot('  -----(f|)    ', events);
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
        const client = open([read1, read2, read3]);

        m.expect(watch(client, path)).toBeObservable(expected, values);
        m.expect(read1).toHaveSubscriptions(read1Subs);
        m.expect(read2).toHaveSubscriptions(read2Subs);
        m.expect(read3).toHaveSubscriptions(read3Subs);
        m.expect(fired1).toHaveSubscriptions(fired1Subs);
        m.expect(fired2).toHaveSubscriptions(fired2Subs);
        m.expect(fired3).toHaveSubscriptions(fired3Subs);
      }),
    );

    it(
      'accepts a synchronous reply, and a watch that fires synchronously',
      marbles((m) => {
        const fired = m.hot('   -----');
        const firedSubs = '     ^----';
        const expected = '      (ab) ';
        const client = open([of(armed(values.a, of(events.f))), of(armed(values.b, fired))]);

        m.expect(watch(client, path)).toBeObservable(expected, values);
        m.expect(fired).toHaveSubscriptions(firedSubs);
      }),
    );

    it(
      'drops the watch when its consumer takes one value',
      marbles((m) => {
        const fired = m.hot('   ------');
        const firedSubs = '     --(^!)';
        const read = m.cold('   --(r|)', { r: armed(values.a, fired) });
        const readSubs = '      ^-!   ';
        const expected = '      --(a|)';
        const client = open([read]);

        m.expect(watch(client, path).pipe(take(1))).toBeObservable(expected, values);
        m.expect(read).toHaveSubscriptions(readSubs);
        m.expect(fired).toHaveSubscriptions(firedSubs);
      }),
    );

    it(
      'errors with the error of the first read',
      marbles((m) => {
        const read = m.cold<Armed<T>>('--#', undefined, new NoAuthError());
        const readSubs = '      ^-!';
        const expected = '      --#';
        const client = open([read]);

        m.expect(watch(client, path)).toBeObservable(expected, values, new NoAuthError());
        m.expect(read).toHaveSubscriptions(readSubs);
      }),
    );

    it(
      'errors with the error of a later read',
      marbles((m) => {
        const fired = m.hot('   --(f|)', events);
        const firedSubs = '     -^!   ';
        const read1 = m.cold('  -(r|) ', { r: armed(values.a, fired) });
        const read2 = m.cold<Armed<T>>('--#', undefined, new AuthFailedError());
        const read1Subs = '     ^!    ';
        const read2Subs = '     --^-! ';
        const expected = '      -a--# ';
        const client = open([read1, read2]);

        m.expect(watch(client, path)).toBeObservable(expected, values, new AuthFailedError());
        m.expect(read1).toHaveSubscriptions(read1Subs);
        m.expect(read2).toHaveSubscriptions(read2Subs);
        m.expect(fired).toHaveSubscriptions(firedSubs);
      }),
    );

    it(
      'sends a read again when the connection is lost during it',
      marbles((m) => {
        const fired = m.hot('   --(f|)   ', events);
        const read1 = m.cold('  -(r|)    ', { r: armed(values.a, fired) });
        const lost = m.cold<Armed<T>>('-#', undefined, new ConnectionLossError());
        const firedSubs = '     -^!      ';
        const read1Subs = '     ^!       ';
        const lostSubs = '      --^!     ';
        const read2 = m.cold('     --(r|)', { r: armed(values.b, NEVER) });
        const read2Subs = '     ---^-!   ';
        const expected = '      -a---b---';
        const client = open([read1, lost, read2]);

        m.expect(watch(client, path)).toBeObservable(expected, values);
        m.expect(fired).toHaveSubscriptions(firedSubs);
        m.expect(read1).toHaveSubscriptions(read1Subs);
        m.expect(lost).toHaveSubscriptions(lostSubs);
        m.expect(read2).toHaveSubscriptions(read2Subs);
      }),
    );

    it(
      'rule 1: emits the result of the later read, not the event',
      marbles((m) => {
        const fired = m.hot('   --(d|)', events);
        const firedSubs = '     -^!   ';
        const read1 = m.cold('  -(r|) ', { r: armed(values.a, fired) });
        const read2 = m.cold('    -(r|)', { r: armed(values.c, NEVER) });
        const read1Subs = '     ^!    ';
        const read2Subs = '     --^!  ';
        const expected = '      -a-c--';
        const client = open([read1, read2]);

        m.expect(watch(client, path)).toBeObservable(expected, values);
        m.expect(read1).toHaveSubscriptions(read1Subs);
        m.expect(read2).toHaveSubscriptions(read2Subs);
        m.expect(fired).toHaveSubscriptions(firedSubs);
      }),
    );

    it(
      'rule 2: emits the reply and reads again when the event arrives before the reply',
      marbles((m) => {
        const fired1 = m.hot('  -(f|)     ', events);
        const fired1Subs = '    ---(^!)   ';
        const fired2 = m.hot('  ----------');
        const fired2Subs = '    -----^----';
        const read1 = m.cold('  ---(r|)   ', { r: armed(values.a, fired1) });
        const read1Subs = '     ^--!      ';
        const read2 = m.cold('     --(r|) ', { r: armed(values.b, fired2) });
        const read2Subs = '     ---^-!    ';
        const expected = '      ---a-b----';
        const client = open([read1, read2]);

        m.expect(watch(client, path)).toBeObservable(expected, values);
        m.expect(read1).toHaveSubscriptions(read1Subs);
        m.expect(read2).toHaveSubscriptions(read2Subs);
        m.expect(fired1).toHaveSubscriptions(fired1Subs);
        m.expect(fired2).toHaveSubscriptions(fired2Subs);
      }),
    );

    it(
      'rule 3: does not emit or read again when the state of the session changes',
      marbles((m) => {
        const session = m.cold(' 1-s-2-s-1', sessions);
        const sessionSubs: string[] = [];
        const fired = m.hot('   ---------');
        const firedSubs = '     -^-------';
        const read = m.cold('   -(r|)    ', { r: armed(values.a, fired) });
        const readSubs = '      ^!       ';
        const expected = '      -a-------';
        const client = open([read], { session$: session });

        m.expect(watch(client, path)).toBeObservable(expected, values);
        m.expect(read).toHaveSubscriptions(readSubs);
        m.expect(fired).toHaveSubscriptions(firedSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'rule 4: reads again when the watch is lost with its connection, and emits a change',
      marbles((m) => {
        const fired = m.hot('   --|      ');
        const firedSubs = '     -^!      ';
        const read1 = m.cold('  -(r|)    ', { r: armed(values.a, fired) });
        const read2 = m.cold('    ---(r|)', { r: armed(values.b, NEVER) });
        const read1Subs = '     ^!       ';
        const read2Subs = '     --^--!   ';
        const expected = '      -a---b---';
        const client = open([read1, read2]);

        m.expect(watch(client, path)).toBeObservable(expected, values);
        m.expect(read1).toHaveSubscriptions(read1Subs);
        m.expect(read2).toHaveSubscriptions(read2Subs);
        m.expect(fired).toHaveSubscriptions(firedSubs);
      }),
    );

    it(
      'rule 8: does not emit or read again when the watch fires after unsubscribe',
      marbles((m) => {
        const fired = m.hot('   -----(f|)', events);
        const firedSubs = '     -^-!     ';
        const read = m.cold('   -(r|)    ', { r: armed(values.a, fired) });
        const unsub = '         ^--!     ';
        const readSubs = '      ^!       ';
        const expected = '      -a-------';
        const client = open([read]);

        m.expect(watch(client, path), unsub).toBeObservable(expected, values);
        m.expect(read).toHaveSubscriptions(readSubs);
        m.expect(fired).toHaveSubscriptions(firedSubs);
        m.flush();
        expect(client.sent).toHaveLength(1);
      }),
    );

    it(
      'rule 9: does not emit a reply after unsubscribe, and does not wait for the watch',
      marbles((m) => {
        const fired = m.hot('   ---------');
        const read = m.cold('   -----(r|)', { r: armed(values.a, fired) });
        const readSubs = '      ^--!     ';
        const unsub = '         ^--!     ';
        const expected = '      ---------';
        const client = open([read]);

        m.expect(watch(client, path), unsub).toBeObservable(expected, values);
        m.expect(read).toHaveSubscriptions(readSubs);
        m.expect(fired).toHaveSubscriptions([]);
      }),
    );

    it(
      'rule 11: emits the state in a new session only if the state has changed',
      marbles((m) => {
        const fired1 = m.hot('  --|          ');
        const fired2 = m.hot('  ------|      ');
        const fired2Subs = '    ----^-!      ';
        const read1 = m.cold('  -(r|)        ', { r: armed(values.a, fired1) });
        const read2 = m.cold('    --(r|)     ', { r: armed(values.a, fired2) });
        const fired1Subs = '    -^!          ';
        const read1Subs = '     ^!           ';
        const read2Subs = '     --^-!        ';
        const read3 = m.cold('        --(r|) ', { r: armed(values.b, NEVER) });
        const read3Subs = '     ------^-!    ';
        const expected = '      -a------b----';
        const client = open([read1, read2, read3]);

        m.expect(watch(client, path)).toBeObservable(expected, values);
        m.expect(fired1).toHaveSubscriptions(fired1Subs);
        m.expect(read1).toHaveSubscriptions(read1Subs);
        m.expect(read2).toHaveSubscriptions(read2Subs);
        m.expect(read3).toHaveSubscriptions(read3Subs);
        m.expect(fired2).toHaveSubscriptions(fired2Subs);
      }),
    );

    it(
      'rule 12: emits a state with a lower zxid, because the znode was created again',
      marbles((m) => {
        const fired = m.hot('   --|  ');
        const read1 = m.cold('  -(r|)', { r: armed(values.c, fired) });
        const read2 = m.cold('    -(r|)', { r: armed(values.a, NEVER) });
        const firedSubs = '     -^!  ';
        const read1Subs = '     ^!   ';
        const read2Subs = '     --^! ';
        const expected = '      -c-a-';
        const client = open([read1, read2]);

        m.expect(watch(client, path)).toBeObservable(expected, values);
        m.expect(fired).toHaveSubscriptions(firedSubs);
        m.expect(read1).toHaveSubscriptions(read1Subs);
        m.expect(read2).toHaveSubscriptions(read2Subs);
      }),
    );

    it(
      'rule 13: emits nothing while there is no connection',
      marbles((m) => {
        const fired = m.hot('   --|    ');
        const read1 = m.cold('  -(r|)  ', { r: armed(values.a, fired) });
        const read2 = m.cold<Armed<T>>('-----');
        const firedSubs = '     -^!    ';
        const read1Subs = '     ^!     ';
        const read2Subs = '     --^----';
        const expected = '      -a-----';
        const client = open([read1, read2]);

        m.expect(watch(client, path)).toBeObservable(expected, values);
        m.expect(fired).toHaveSubscriptions(firedSubs);
        m.expect(read1).toHaveSubscriptions(read1Subs);
        m.expect(read2).toHaveSubscriptions(read2Subs);
      }),
    );

    it(
      'never emits before the reply to the read',
      marbles((m) => {
        const read = m.cold<Armed<T>>('-----');
        const readSubs = '      ^----';
        const expected = '      -----';
        const client = open([read]);

        m.expect(watch(client, path)).toBeObservable(expected, values);
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
        const read1Subs = '     ^!';
        const read2Subs = '     --^!';
        const unsub = '         ^---!  ';
        const source = watch(open([read1, read2]), path);

        m.expect(source, unsub).toBeObservable('    -a-----', values);
        m.expect(source, '--^').toBeObservable('    ---a---', values);
        m.expect(read1).toHaveSubscriptions(read1Subs);
        m.expect(read2).toHaveSubscriptions(read2Subs);
        m.expect(fired1).toHaveSubscriptions(fired1Subs);
        m.expect(fired2).toHaveSubscriptions(fired2Subs);
      }),
    );

    it(
      'drops the watch when a later operator throws',
      marbles((m) => {
        const fired = m.hot('   ------');
        const firedSubs = '     --(^!)';
        const read = m.cold('   --(r|)', { r: armed(values.a, fired) });
        const readSubs = '      ^-!   ';
        const expected = '      --#   ';
        const source = watch(open([read]), path).pipe(
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
        const read2 = m.cold<Armed<T>>('--#', undefined, new ClientClosedError());
        const read1Subs = '     ^!    ';
        const read2Subs = '     --^-! ';
        const expected = '      -a--| ';
        const client = open([read1, read2]);

        m.expect(watch(client, path)).toBeObservable(expected, values);
        m.expect(read1).toHaveSubscriptions(read1Subs);
        m.expect(read2).toHaveSubscriptions(read2Subs);
        m.expect(fired).toHaveSubscriptions(firedSubs);
      }),
    );
  });
}
