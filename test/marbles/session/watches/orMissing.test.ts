import { catchError, NEVER, type Observable, of, take } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { Armed } from '../../../../src/session/Armed.js';
import type { ZkClient } from '../../../../src/client/ZkClient.js';
import { ConnectionLossError } from '../../../../src/errors/server/ConnectionLossError.js';
import { NoAuthError } from '../../../../src/errors/server/NoAuthError.js';
import { NoNodeError } from '../../../../src/errors/server/NoNodeError.js';
import { orMissing } from '../../../../src/session/watches/orMissing.js';
import { armed, fakeClient } from '../../fakeClient.js';
import { inTurn } from '../../inTurn.js';
import { marbles } from '../../marbles.js';
import { path, statOf } from '../../nodes.js';

const missing = new NoNodeError();

/** Adds `orMissing` to a read. If the read fails, `orMissing` handles the error. */
function readingWith(
  client: ZkClient,
  read: Observable<Armed<string>>,
): Observable<Armed<string | null>> {
  return read.pipe(catchError(orMissing(client, path, () => read)));
}

describe('orMissing', () => {
  it(
    'emits the reply and the watch of a read that finds the znode',
    marbles((m) => {
      const values = { r: armed('a', NEVER) };
      const read = m.cold('   --(r|)', values);
      const readSubs = '      ^-!   ';
      const expected = '      --(r|)';
      const source = readingWith(fakeClient({}), read);

      m.expect(source).toBeObservable(expected, values);
      m.expect(read).toHaveSubscriptions(readSubs);
    }),
  );

  it(
    'rule 6: sets a watch on a missing znode with exists',
    marbles((m) => {
      const fired = m.hot('   ------');
      const values = { n: armed(null, fired) };
      const read = m.cold<Armed<string>>('--#', undefined, missing);
      const readSubs = '      ^-!   ';
      const exists = m.cold('   -(n|)', values);
      const existsSubs = '    --^!  ';
      const expected = '      ---(n|)';
      const client = fakeClient({ armExists: [exists] });

      m.expect(readingWith(client, read)).toBeObservable(expected, values);
      m.expect(read).toHaveSubscriptions(readSubs);
      m.expect(exists).toHaveSubscriptions(existsSubs);
      m.expect(fired).toHaveSubscriptions([]);
      m.flush();
      expect(client.sent).toStrictEqual([['armExists', path]]);
    }),
  );

  it(
    'rule 6: reads again when exists finds the znode, and drops the watch of exists',
    marbles((m) => {
      const fired = m.hot('   ------');
      const firedSubs = '     ---(^!)';
      const values = { r: armed('a', NEVER) };
      const read1 = m.cold<Armed<string>>('--#', undefined, missing);
      const read1Subs = '     ^-!    ';
      const exists = m.cold('   -(s|)', { s: armed(statOf(), fired) });
      const existsSubs = '    --^!   ';
      const read2 = m.cold('     -(r|)', values);
      const read2Subs = '     ---^!  ';
      const expected = '      ----(r|)';
      const read = inTurn<Armed<string>>(read1, read2);
      const client = fakeClient({ armExists: [exists] });

      m.expect(readingWith(client, read)).toBeObservable(expected, values);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(exists).toHaveSubscriptions(existsSubs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it(
    'repeats read and exists while the znode is created and deleted between the two requests',
    marbles((m) => {
      const values = { n: armed(null, NEVER) };
      const read = m.cold<Armed<string>>('-#', undefined, missing);
      const readSubs = ['     ^!', '--^!', '----^!'];
      const exists1 = m.cold(' -(s|)', { s: armed(statOf(), NEVER) });
      const exists2 = m.cold(' -(n|)', values);
      const expected = '      ------(n|)';
      const client = fakeClient({ armExists: [exists1, exists1, exists2] });

      m.expect(readingWith(client, read)).toBeObservable(expected, values);
      m.expect(read).toHaveSubscriptions(readSubs);
      m.expect(exists1).toHaveSubscriptions(['-^!', '---^!']);
      m.expect(exists2).toHaveSubscriptions('-----^!');
    }),
  );

  it(
    'pauses for 20 ms before each further round, after ten rounds in which only exists finds the znode',
    marbles((m) => {
      const read = m.cold<Armed<string>>('#', undefined, missing);
      const exists = m.cold('            (s|)', { s: armed(statOf(), NEVER) });
      const atOnce = Array.from({ length: 10 }, () => '(^!)');
      const subs = [...atOnce, '         20ms (^!)', '40ms (^!)'];
      const unsub = '                    ^ 49ms !';
      const expected = '                 50ms -';
      const recover = orMissing({ armExists: () => exists }, path, () => read);

      m.expect(recover(missing), unsub).toBeObservable(expected);
      m.expect(exists).toHaveSubscriptions(subs);
      m.expect(read).toHaveSubscriptions(subs);
    }),
  );

  it(
    'accepts synchronous replies',
    marbles((m) => {
      const fired = m.hot('   ----');
      const firedSubs = '     (^!)';
      const values = { r: armed('a', NEVER) };
      const read1 = m.cold<Armed<string>>('#', undefined, missing);
      const read = inTurn<Armed<string>>(read1, of(values.r));
      const read1Subs = '     (^!)';
      const expected = '      (r|)';
      const client = fakeClient({ armExists: [of(armed(statOf(), fired))] });

      m.expect(readingWith(client, read)).toBeObservable(expected, values);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it(
    'passes on any other error of the read, and sends no exists',
    marbles((m) => {
      const read = m.cold<Armed<string>>('--#', undefined, new NoAuthError());
      const readSubs = '      ^-!';
      const expected = '      --#';
      const client = fakeClient({});

      m.expect(readingWith(client, read)).toBeObservable(expected, undefined, new NoAuthError());
      m.expect(read).toHaveSubscriptions(readSubs);
      m.flush();
      expect(client.sent).toStrictEqual([]);
    }),
  );

  it(
    'passes on the error of exists',
    marbles((m) => {
      const read = m.cold<Armed<string>>('-#', undefined, missing);
      const exists = m.cold<Armed<null>>(' -#', undefined, new ConnectionLossError());
      const readSubs = '      ^! ';
      const existsSubs = '    -^!';
      const expected = '      --#';
      const client = fakeClient({ armExists: [exists] });

      m.expect(readingWith(client, read)).toBeObservable(
        expected,
        undefined,
        new ConnectionLossError(),
      );
      m.expect(read).toHaveSubscriptions(readSubs);
      m.expect(exists).toHaveSubscriptions(existsSubs);
    }),
  );

  it(
    'drops the request in flight when its subscriber leaves',
    marbles((m) => {
      const read = m.cold<Armed<string>>('-#', undefined, missing);
      const readSubs = '      ^!   ';
      const exists = m.cold(' ----(n|)', { n: armed(null, NEVER) });
      const existsSubs = '    -^-! ';
      const unsub = '         ^--! ';
      const expected = '      -----';
      const client = fakeClient({ armExists: [exists] });

      m.expect(readingWith(client, read), unsub).toBeObservable(expected);
      m.expect(read).toHaveSubscriptions(readSubs);
      m.expect(exists).toHaveSubscriptions(existsSubs);
    }),
  );

  it(
    'completes when its consumer takes the reply',
    marbles((m) => {
      const values = { n: armed(null, NEVER) };
      const read = m.cold<Armed<string>>('-#', undefined, missing);
      const exists = m.cold(' -(n|)', values);
      const readSubs = '      ^!    ';
      const existsSubs = '    -^!';
      const expected = '      --(n|)';
      const client = fakeClient({ armExists: [exists] });

      m.expect(readingWith(client, read).pipe(take(1))).toBeObservable(expected, values);
      m.expect(read).toHaveSubscriptions(readSubs);
      m.expect(exists).toHaveSubscriptions(existsSubs);
    }),
  );
});
