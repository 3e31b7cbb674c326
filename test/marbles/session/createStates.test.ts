import { last, map, type Observable, takeUntil, tap } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { ClientClosedError } from '../../../src/errors/ClientClosedError.js';
import { AuthFailedError } from '../../../src/errors/server/AuthFailedError.js';
import { ConnectionLossError } from '../../../src/errors/server/ConnectionLossError.js';
import { SessionExpiredError } from '../../../src/errors/server/SessionExpiredError.js';
import type { SessionState } from '../../../src/model/SessionState.js';
import { createStates, type States } from '../../../src/session/createStates.js';
import type { SessionEvent } from '../../../src/session/Keeping.js';
import type { LiveConnection } from '../../../src/session/LiveConnection.js';
import { marbles } from '../marbles.js';
import { sessions } from '../sessions.js';

const lost = new ConnectionLossError({ operation: 'connect' });
const over = new SessionExpiredError({ operation: 'connect' });
const denied = new AuthFailedError({ operation: 'connect' });

function connectionOf(id: string): LiveConnection {
  return {
    address: { host: '10.0.0.1', port: 2181, server: 'zk1:2181' },
    session: { id, password: 'secret' },
    sessionTimeout: 10_000,
    inFlight: 0,
    requests: 0,
    send: () => expect.unreachable(),
    arm: () => expect.unreachable(),
    closeSession: () => expect.unreachable(),
  };
}

/**
 * The events of a session. In the marble diagrams, each key stands for an event, or for the state
 * that this event causes.
 */
const happenings: Readonly<Record<'1' | '2' | 's' | 'e' | 'n' | 'x' | 'y', SessionEvent>> = {
  1: { type: 'connected', connection: connectionOf('one') },
  2: { type: 'connected', connection: connectionOf('two') },
  s: { type: 'disconnected', at: 0, cause: lost },
  e: { type: 'expired' },
  n: { type: 'connecting' },
  x: { type: 'closed', reason: 'requested' },
  y: { type: 'closed', reason: 'authFailed' },
};

/**
 * The states in the marble diagrams. Most of these states come from `sessions`. The states `s` and
 * `y` differ: in `told`, they also contain a cause. Only `told` has the key `n`, which stands for
 * the state `connecting` after an expiry.
 */
const told: Readonly<Record<string, SessionState>> = {
  ...sessions,
  s: { status: 'suspended', sessionId: 'one', since: 0, cause: lost },
  n: { status: 'connecting', cause: over },
  y: { status: 'closed', reason: 'authFailed', cause: denied },
};

/** Creates a `States` object, and passes each event to this object until `state$` completes. */
function statesOf(events: Observable<SessionEvent>): States {
  const states = createStates();
  events.pipe(takeUntil(states.state$.pipe(last()))).subscribe((event) => {
    states.advance(event);
  });
  return states;
}

/** Emits the id of the session of each connection. */
function idOf({ connection$ }: States): Observable<string> {
  return connection$.pipe(map(({ session }) => session.id));
}

/**
 * Emits the same states as `states.state$`. Before the returned stream emits a state whose status
 * equals the argument `status`, the stream calls `states.advance(event)`.
 */
function within(
  states: States,
  status: SessionState['status'],
  event: SessionEvent,
): Observable<SessionState> {
  return states.state$.pipe(
    tap((state) => {
      if (state.status === status) states.advance(event);
    }),
  );
}

describe('createStates', () => {
  describe('state$', () => {
    it(
      'emits connecting first, and then each state in the frame of its event',
      marbles((m) => {
        const happening = m.hot('-1-s-1-s-e-n-2-', happenings);
        const happeningSubs = '  ^--------------';
        const expected = '       o1-s-1-s-e-n-2-';

        m.expect(statesOf(happening).state$).toBeObservable(expected, told);
        m.expect(happening).toHaveSubscriptions(happeningSubs);
      }),
    );

    it(
      'emits the current state to a late subscriber',
      marbles((m) => {
        const happening = m.hot('-1-s---1', happenings);
        const sub = '            -----^--';
        const happeningSubs = '  ^-------';
        const expected = '       -----s-1';

        m.expect(statesOf(happening).state$, sub).toBeObservable(expected, told);
        m.expect(happening).toHaveSubscriptions(happeningSubs);
      }),
    );

    it.each(['x', 'y'])('completes with the closed state (%s)', (closed) => {
      marbles((m) => {
        const happening = m.hot(`-1-${closed}--`, happenings);
        const happeningSubs = '  ^--!  ';
        const late = '           -----^';
        const expected1 = `      o1-(${closed}|)`;
        const expected2 = `      -----(${closed}|)`;
        const { state$ } = statesOf(happening);

        m.expect(state$).toBeObservable(expected1, told);
        m.expect(state$, late).toBeObservable(expected2, told);
        m.expect(happening).toHaveSubscriptions(happeningSubs);
      })();
    });

    it.each([
      ['a lost connection while there is no connection', ' -s-1-s-s', 'o--1-s--'],
      ['an expiry while connecting', '                     -e-1----', 'o--1----'],
      ['an expiry while connected', '                      -1-e----', 'o1------'],
      ['a lost connection after an expiry', '              -1-se-s-', 'o1-se---'],
    ])('emits nothing for %s', (_what, happens, expected) => {
      marbles((m) => {
        const happening = m.hot(happens, happenings);
        const happeningSubs = '^-------';

        m.expect(statesOf(happening).state$).toBeObservable(expected, told);
        m.expect(happening).toHaveSubscriptions(happeningSubs);
      })();
    });

    it(
      'emits nothing for any event after the end',
      marbles((m) => {
        const happening = m.hot('-x1sey--', happenings);
        const happeningSubs = '  ^-------';
        const expected = '       o(x|)   ';
        const states = createStates();
        happening.subscribe((event) => {
          states.advance(event);
        });

        m.expect(states.state$).toBeObservable(expected, told);
        m.expect(happening).toHaveSubscriptions(happeningSubs);
        m.flush();
        expect(states.current.status).toBe('closed');
      }),
    );

    it(
      'emits a state to all subscribers before the next state, even if a subscriber causes it at once',
      marbles((m) => {
        const happening = m.hot('-1------', happenings);
        const happeningSubs = '  ^!      ';
        const expected = '       o(1sx|) ';
        const states = statesOf(happening);
        const first$ = within(states, 'connected', happenings.s);
        const second$ = within(states, 'suspended', happenings.x);

        m.expect(first$).toBeObservable(expected, told);
        m.expect(second$).toBeObservable(expected, told);
        m.expect(states.state$).toBeObservable(expected, told);
        m.expect(happening).toHaveSubscriptions(happeningSubs);
      }),
    );
  });

  it(
    'changes the current state before it emits the state',
    marbles((m) => {
      const happening = m.hot('-1-s', happenings);
      const happeningSubs = '  ^---';
      const expected = '       o1-s';
      const states = statesOf(happening);

      m.expect(states.state$.pipe(map(() => states.current.status))).toBeObservable(expected, {
        o: 'connecting',
        1: 'connected',
        s: 'suspended',
      });
      m.expect(happening).toHaveSubscriptions(happeningSubs);
    }),
  );

  it(
    'has the next current state as soon as a subscriber causes it',
    marbles((m) => {
      const happening = m.hot('-1--', happenings);
      const happeningSubs = '  ^---';
      const states = statesOf(happening);
      const seen: string[] = [];
      const first$ = within(states, 'connected', happenings.s).pipe(
        tap(() => seen.push(states.current.status)),
      );

      m.expect(first$).toBeObservable('o(1s)', told);
      m.expect(happening).toHaveSubscriptions(happeningSubs);
      m.flush();
      expect(seen).toStrictEqual(['connecting', 'suspended', 'suspended']);
    }),
  );

  describe('connection$', () => {
    it(
      'emits the next connection, and completes',
      marbles((m) => {
        const happening = m.hot('--1--s-2-', happenings);
        const early = '          ^--------';
        const happeningSubs = '  ^--------';
        const expected1 = '      --(o|)   ';
        const late = '           ------^--';
        const expected2 = '      -------(t|)';
        const states = statesOf(happening);
        const ids = { o: 'one', t: 'two' };

        m.expect(idOf(states), early).toBeObservable(expected1, ids);
        m.expect(idOf(states), late).toBeObservable(expected2, ids);
        m.expect(happening).toHaveSubscriptions(happeningSubs);
      }),
    );

    it(
      'emits an existing connection at once',
      marbles((m) => {
        const happening = m.hot('-1----', happenings);
        const sub = '            ---^--';
        const happeningSubs = '  ^------';
        const expected = '       ---(o|)';

        m.expect(idOf(statesOf(happening)), sub).toBeObservable(expected, { o: 'one' });
        m.expect(happening).toHaveSubscriptions(happeningSubs);
      }),
    );

    it(
      'does not emit a connection that a subscriber of its state loses at once',
      marbles((m) => {
        const happening = m.hot('-1---2--', happenings);
        const happeningSubs = '  ^-------';
        const expected1 = '      o(1s)2--';
        const expected2 = '      -----(t|)';
        const states = statesOf(happening);
        let happens = 0;
        const first$ = states.state$.pipe(
          tap(({ status }) => {
            if (status === 'connected' && ++happens === 1) states.advance(happenings.s);
          }),
        );

        m.expect(first$).toBeObservable(expected1, told);
        m.expect(idOf(states)).toBeObservable(expected2, { t: 'two' });
        m.expect(happening).toHaveSubscriptions(happeningSubs);
      }),
    );

    it.each([
      ['requested', 'x', new ClientClosedError()],
      ['authFailed', 'y', new AuthFailedError({ operation: 'connect' })],
    ])('errors when the session is closed (%s)', (_reason, closed, error) => {
      marbles((m) => {
        const happening = m.hot(`-s${closed}--`, happenings);
        const late = '           ----^';
        const happeningSubs = '  ^-!  ';
        const expected1 = '      --#  ';
        const expected2 = '      ----#';
        const states = statesOf(happening);

        m.expect(idOf(states)).toBeObservable(expected1, {}, error);
        m.expect(idOf(states), late).toBeObservable(expected2, {}, error);
        m.expect(happening).toHaveSubscriptions(happeningSubs);
      })();
    });

    it(
      'errors when a subscriber of the connected state closes the session at once',
      marbles((m) => {
        const happening = m.hot('-1---', happenings);
        const happeningSubs = '  ^!    ';
        const expected1 = '      o(1x|)';
        const expected2 = '      -#   ';
        const states = statesOf(happening);

        m.expect(within(states, 'connected', happenings.x)).toBeObservable(expected1, told);
        m.expect(idOf(states)).toBeObservable(expected2, {}, new ClientClosedError());
        m.expect(happening).toHaveSubscriptions(happeningSubs);
      }),
    );
  });
});
