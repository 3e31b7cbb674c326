import { asyncScheduler, EMPTY, NEVER, type Observable, type Subscriber, tap } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { createArm } from '../../../../src/client/arm/createArm.js';
import { ClientClosedError } from '../../../../src/errors/ClientClosedError.js';
import { ConnectionLossError } from '../../../../src/errors/server/ConnectionLossError.js';
import { InvalidArgumentError } from '../../../../src/errors/InvalidArgumentError.js';
import type { Armed } from '../../../../src/session/Armed.js';
import type { LiveConnection } from '../../../../src/session/LiveConnection.js';
import type { Session } from '../../../../src/session/Session.js';
import { armed } from '../../fakeClient.js';
import { inTurn } from '../../inTurn.js';
import { marbles } from '../../marbles.js';

const request = { type: 'getData', path: '/a', watch: true } as const;
const replies = { r: armed('one', NEVER), s: armed('two', NEVER), t: armed('three', NEVER) };
const lost = new ConnectionLossError();

/** Creates a connection that answers the first read with the first reply, and so on. */
function connectionOf(...answers: readonly Observable<unknown>[]): LiveConnection {
  const armed$ = inTurn(...answers) as Observable<never>;
  return {
    address: { host: '10.0.0.1', port: 2181, server: 'zk1:2181' },
    session: { id: 'one', password: 'secret' },
    sessionTimeout: 10_000,
    inFlight: 0,
    requests: 0,
    send: () => expect.unreachable(),
    arm: (_reading: unknown, subscriber: Subscriber<never>) => {
      armed$.subscribe(subscriber);
    },
    closeSession: () => expect.unreachable(),
  };
}

/**
 * Creates the `arm` of a session. The session has `connection` at once, or gets a connection later
 * from `connection$`.
 */
function armOf({
  connection = null,
  connection$ = NEVER,
  rereads = 10,
}: Partial<Pick<Session, 'connection' | 'connection$'>> & { readonly rereads?: number }) {
  const session: Session = {
    state$: NEVER,
    state: () => ({ status: 'connecting' }),
    timeline: () => [],
    connection,
    connection$,
    watches: { size: 0, bytes: 0, list: () => [] },
    trees: { roots: [], arm: () => EMPTY },
    failure$: NEVER,
    lastFailure: () => null,
    missedChanges: () => 0,
    lease: () => expect.unreachable(),
    leave: () => expect.unreachable(),
    end: () => expect.unreachable(),
  };
  const source = { client: 'rxzk', transport: 'memory', chroot: '' } as const;
  const now = (): number => asyncScheduler.now();
  const arms = createArm(session, { rereads, maxBuffer: 1_000, source, now });
  const read = (path = '/a') =>
    arms.arm<'getData'>({ ...request, path }) as unknown as Observable<Armed<string>>;
  return { read, waiting: () => [...arms.waitingReads()].length };
}

describe('createArm', () => {
  it(
    'sends over the connection at once, however many reads are under way',
    marbles((m) => {
      const reply1 = m.cold(' --(r|)', replies);
      const reply2 = m.cold(' -(s|) ', replies);
      const reply1Subs = '    ^-!   ';
      const reply2Subs = '    ^!    ';
      const expected1 = '     --(r|)';
      const expected2 = '     -(s|) ';
      const { read } = armOf({ connection: connectionOf(reply1, reply2), rereads: 1 });

      m.expect(read()).toBeObservable(expected1, replies);
      m.expect(read()).toBeObservable(expected2, replies);
      m.expect(reply1).toHaveSubscriptions(reply1Subs);
      m.expect(reply2).toHaveSubscriptions(reply2Subs);
    }),
  );

  it(
    'waits for a connection without a timeout',
    marbles((m) => {
      const reply = m.cold('           -(r|)', replies);
      const connection = m.hot('1s (c|)    ', { c: connectionOf(reply) });
      const replySubs = '       1s ^!      ';
      const connectionSubs = '  ^ 999ms !  ';
      const expected = '        1s -(r|)  ';
      const { read, waiting } = armOf({ connection$: connection });

      m.expect(read()).toBeObservable(expected, replies);
      m.expect(reply).toHaveSubscriptions(replySubs);
      m.expect(connection).toHaveSubscriptions(connectionSubs);
      m.flush();
      expect(waiting()).toBe(0);
    }),
  );

  it(
    'sends at most as many reads at once as the config allows, in the order of their arrival',
    marbles((m) => {
      const reply1 = m.cold('      --(r|)  ', replies);
      const reply2 = m.cold('      ---(s|) ', replies);
      const reply3 = m.cold('        --(t|)', replies);
      const reply1Subs = '       --^-!     ';
      const reply2Subs = '       --^--!    ';
      const reply3Subs = '       ----^-!   ';
      const expected1 = '        ----(r|)  ';
      const expected2 = '        -----(s|) ';
      const expected3 = '        ------(t|)';
      const live = connectionOf(reply1, reply2, reply3);
      const first = m.hot('      --(c|)    ', { c: live });
      // The limit `rereads` is 2. So the third read waits until one of the first two reads has
      // ended, and only then subscribes to `connection$`.
      const late = m.cold('          (c|)', { c: live });
      const firstSubs = ['       ^-!', '^-!'];
      const lateSubs = '         ----(^!)';
      const { read } = armOf({ connection$: inTurn(first, first, late), rereads: 2 });

      m.expect(read('/1')).toBeObservable(expected1, replies);
      m.expect(read('/2')).toBeObservable(expected2, replies);
      m.expect(read('/3')).toBeObservable(expected3, replies);
      m.expect(reply1).toHaveSubscriptions(reply1Subs);
      m.expect(reply2).toHaveSubscriptions(reply2Subs);
      m.expect(reply3).toHaveSubscriptions(reply3Subs);
      m.expect(first).toHaveSubscriptions(firstSubs);
      m.expect(late).toHaveSubscriptions(lateSubs);
    }),
  );

  it(
    'sends the next read when the subscriber of the read before it leaves',
    marbles((m) => {
      const reply = m.cold('         -(r|)', replies);
      const live = connectionOf(reply);
      const first = m.hot<LiveConnection>('-----');
      const second = m.hot('      ----(c|)', { c: live });
      const firstSubs = '         ^-!     ';
      const secondSubs = '        --^-!   ';
      const unsub = '             --!     ';
      const expected = '          -----(r|)';
      const { read, waiting } = armOf({ connection$: inTurn(first, second), rereads: 1 });

      m.expect(read('/1'), unsub).toBeObservable('-----');
      m.expect(read('/2')).toBeObservable(expected, replies);
      m.expect(first).toHaveSubscriptions(firstSubs);
      m.expect(second).toHaveSubscriptions(secondSubs);
      m.expect(reply).toHaveSubscriptions('----^!');
      m.flush();
      expect(waiting()).toBe(0);
    }),
  );

  it(
    'never sends a read whose subscriber leaves before its turn',
    marbles((m) => {
      const first = m.hot<LiveConnection>('------');
      const firstSubs = '        ^----!';
      const unsub1 = '           -----!';
      const unsub2 = '           --!   ';
      const { read } = armOf({ connection$: inTurn(first), rereads: 1 });

      m.expect(read('/1'), unsub1).toBeObservable('------');
      m.expect(read('/2'), unsub2).toBeObservable('------');
      m.expect(first).toHaveSubscriptions(firstSubs);
    }),
  );

  it(
    'lists each waiting read until it is sent or its subscriber leaves',
    marbles((m) => {
      const source = m.cold('        ---(r|)', replies);
      const connection = m.hot(' ----(c|)  ', { c: connectionOf(source) });
      const connectionSubs = [' ^---!     ', '^-!'];
      const sample = m.cold('    -t-t-t--- ');
      const sourceSubs = '       ----^--!   ';
      const unsub = '            --!       ';
      const sampleSubs = '       ^----------';
      const expected = '         -------(r|)';
      const counts = '           -b-a-n--- ';
      const { read, waiting } = armOf({ connection$: connection });
      const counted: number[] = [];

      m.expect(read('/1')).toBeObservable(expected, replies);
      m.expect(read('/2'), unsub).toBeObservable('-------');
      m.expect(sample.pipe(tap(() => counted.push(waiting())))).toBeObservable('-t-t-t---');
      m.expect(sample).toHaveSubscriptions(sampleSubs);
      m.expect(connection).toHaveSubscriptions(connectionSubs);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      expect(counted.map((count) => 'nab'.charAt(count)).join('-')).toBe(counts.trim().slice(1, 6));
    }),
  );

  it.each([lost, new ClientClosedError()])('errors with %s', (error) => {
    marbles((m) => {
      const reply = m.cold('-#', {}, error);
      const connection = m.cold<LiveConnection>('--#', {}, error);
      const replySubs = '   ^!';
      const connectionSubs = '^-!';
      const connected = armOf({ connection: connectionOf(reply) });
      const waiting = armOf({ connection$: connection });

      m.expect(connected.read()).toBeObservable('-#', {}, error);
      m.expect(waiting.read()).toBeObservable('--#', {}, error);
      m.expect(reply).toHaveSubscriptions(replySubs);
      m.expect(connection).toHaveSubscriptions(connectionSubs);
    })();
  });

  it('throws at the call for a path that is too long for a packet', () => {
    const { read } = armOf({});

    expect(() => read(`/${'a'.repeat(1_000)}`)).toThrow(InvalidArgumentError);
  });
});
