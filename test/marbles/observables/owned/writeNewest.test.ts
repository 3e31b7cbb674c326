import { BehaviorSubject, type Observable } from 'rxjs';
import { ConnectionLossError, NoAuthError, NoNodeError } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { writeNewest } from '../../../../src/observables/owned/writeNewest.js';
import { fakeClient, type FakeClient } from '../../fakeClient.js';
import { marbles } from '../../marbles.js';
import { statOf } from '../../nodes.js';
import { sessions } from '../../sessions.js';

const done = { s: statOf({ version: 1 }) };

/** Creates a stream that emits its newest value to each new subscriber. Its first value is `a`. */
function newestOf(values$: Observable<string>): Observable<Buffer> {
  const newest$ = new BehaviorSubject(Buffer.from('a'));
  values$.subscribe((text) => {
    newest$.next(Buffer.from(text));
  });
  return newest$;
}

function written({ sent }: FakeClient): readonly string[] {
  return sent.map(([name, path, data]) => `${String(name)} ${String(path)} ${String(data)}`);
}

describe('writeNewest', () => {
  it(
    'writes one value after the other, and keeps only the newest while a write is under way',
    marbles((m) => {
      const session = m.cold('1-----------', sessions);
      const sessionSubs = [
        '                     ^-!         ',
        '                     -------(^!) ',
        '                     --------^---',
      ];
      const values = m.hot('  --b-cd------');
      const write1 = m.cold('   -----(s|)  ', done);
      const write1Subs = '    --^----!    ';
      const write2 = m.cold('        -(s|)', done);
      const write2Subs = '    -------^!   ';
      const expected = '      ------------';
      const client = fakeClient({ session$: session, setData: [write1, write2] });

      const kept$ = writeNewest(client, '/e', Buffer.from('a'), newestOf(values));
      m.expect(kept$).toBeObservable(expected);
      m.expect(session).toHaveSubscriptions(sessionSubs);
      m.expect(values).toHaveSubscriptions('^');
      m.expect(write1).toHaveSubscriptions(write1Subs);
      m.expect(write2).toHaveSubscriptions(write2Subs);
      m.flush();
      expect(written(client)).toStrictEqual(['setData /e b', 'setData /e d']);
    }),
  );

  it(
    'writes nothing when the znode has the newest value',
    marbles((m) => {
      const session = m.cold('1--------', sessions);
      const sessionSubs = ['  ^-!      ', '------(^!)', '------^--'];
      const values = m.hot('  --b--a---');
      const write = m.cold('    ----(s|)', done);
      const writeSubs = '     --^---!  ';
      const back = m.cold('         (s|)', done);
      const backSubs = '      ------(^!)';
      const client = fakeClient({ session$: session, setData: [write, back] });

      const kept$ = writeNewest(client, '/e', Buffer.from('a'), newestOf(values));
      m.expect(kept$).toBeObservable('-');
      m.expect(session).toHaveSubscriptions(sessionSubs);
      m.expect(values).toHaveSubscriptions('^');
      m.expect(write).toHaveSubscriptions(writeSubs);
      m.expect(back).toHaveSubscriptions(backSubs);
      m.flush();
      expect(written(client)).toStrictEqual(['setData /e b', 'setData /e a']);
    }),
  );

  it(
    'sends nothing while the client is without a connection',
    marbles((m) => {
      const session = m.cold('1--s----1--', sessions);
      const sessionSubs = ['  ^-------!  ', '---------^-'];
      const values = m.hot('  ----b-c----');
      const write = m.cold('          -(s|)', done);
      const writeSubs = '     --------^! ';
      const client = fakeClient({ session$: session, setData: [write] });

      const kept$ = writeNewest(client, '/e', Buffer.from('a'), newestOf(values));
      m.expect(kept$).toBeObservable('-');
      m.expect(session).toHaveSubscriptions(sessionSubs);
      m.expect(values).toHaveSubscriptions('^');
      m.expect(write).toHaveSubscriptions(writeSubs);
      m.flush();
      expect(written(client)).toStrictEqual(['setData /e c']);
    }),
  );

  it.each(['none', 'unknown'] as const)(
    'writes the newest value after a lost connection with the outcome %s, even if it is the first',
    (outcome) => {
      marbles((m) => {
        const session = m.cold('1---s---1--', sessions);
        const sessionSubs = ['  ^-!        ', '----^---!', '--------(^!)', '---------^'];
        const values = m.hot('  --b--a-----');
        const write1 = m.cold('   --#', {}, new ConnectionLossError({ outcome }));
        const write1Subs = '    --^-!      ';
        const write2 = m.cold('         -(s|)', done);
        const write2Subs = '    --------^! ';
        const client = fakeClient({ session$: session, setData: [write1, write2] });

        const kept$ = writeNewest(client, '/e', Buffer.from('a'), newestOf(values));
        m.expect(kept$).toBeObservable('-');
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.expect(values).toHaveSubscriptions('^');
        m.expect(write1).toHaveSubscriptions(write1Subs);
        m.expect(write2).toHaveSubscriptions(write2Subs);
        m.flush();
        expect(written(client)).toStrictEqual(['setData /e b', 'setData /e a']);
      })();
    },
  );

  it(
    'writes no more when the znode is gone, and does not error',
    marbles((m) => {
      const session = m.cold('1------', sessions);
      const sessionSubs = '   ^-!    ';
      const values = m.hot('  --b--c-');
      const write = m.cold('    -#', {}, new NoNodeError());
      const writeSubs = '     --^!   ';
      const client = fakeClient({ session$: session, setData: [write] });

      const kept$ = writeNewest(client, '/e', Buffer.from('a'), newestOf(values));
      m.expect(kept$).toBeObservable('-');
      m.expect(session).toHaveSubscriptions(sessionSubs);
      m.expect(values).toHaveSubscriptions('^');
      m.expect(write).toHaveSubscriptions(writeSubs);
      m.flush();
      expect(written(client)).toStrictEqual(['setData /e b']);
    }),
  );

  it(
    'errors when the server refuses the data',
    marbles((m) => {
      const session = m.cold('1-----', sessions);
      const sessionSubs = '   ^-!   ';
      const values = m.hot('  --b--c');
      const write = m.cold('    -#', {}, new NoAuthError());
      const writeSubs = '     --^!  ';
      const client = fakeClient({ session$: session, setData: [write] });

      const kept$ = writeNewest(client, '/e', Buffer.from('a'), newestOf(values));
      m.expect(kept$).toBeObservable('---#', {}, new NoAuthError());
      m.expect(session).toHaveSubscriptions(sessionSubs);
      m.expect(values).toHaveSubscriptions('^');
      m.expect(write).toHaveSubscriptions(writeSubs);
    }),
  );
});
