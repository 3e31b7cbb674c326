import { type Observable, timer } from 'rxjs';
import type { Inspection, SessionState, ZkError } from 'rxzk';
import { describe, it } from 'vitest';
import { connected } from '../../../../src/client/promises/connected.js';
import { failureAs } from '../../failureAs.js';
import { marbles } from '../../marbles.js';
import { sessions } from '../../sessions.js';

const failures = {
  c: 'CLIENT_CLOSED connected: the client is closed',
  a: 'AUTH_FAILED connected: the server refuses the authentication',
  n: 'NOT_CONNECTED connected: there was no connection within 3 ms (no server answers)',
};

/** Passes on values unchanged, and replaces an error by a text with its code and message. */
function told(source: Observable<SessionState>): Observable<SessionState | string> {
  return source.pipe(failureAs(textOf));
}

function textOf({ code, message, cause }: ZkError): string {
  return `${code} ${message}${cause instanceof Error ? ` (${cause.message})` : ''}`;
}

function client(session$: Observable<SessionState>): Parameters<typeof connected>[0] {
  return { session$, inspect: () => ({ lastFailure: 'no server answers' }) as Inspection };
}

describe('client.promises.connected', () => {
  it(
    'waits until the session is connected, even after lost connections and expired sessions',
    marbles((m) => {
      for (const [states, subs, expected] of [
        ['1---  ', '(^!)  ', '(1|)  '],
        ['o-s-1-', '^---! ', '----(1|)'],
        ['e-o-2-', '^---! ', '----(2|)'],
      ] as const) {
        const session = m.cold(states, sessions);

        m.expect(told(connected(client(session), {}))).toBeObservable(expected, sessions);
        m.expect(session).toHaveSubscriptions(subs);
      }
    }),
  );

  it(
    'errors with the reason as soon as the client is closed',
    marbles((m) => {
      for (const [states, subs, expected] of [
        ['(x|)  ', '(^!)', '(c|)  '],
        ['o-(x|)', '^-! ', '--(c|)'],
        ['o-(y|)', '^-! ', '--(a|)'],
      ] as const) {
        const session = m.cold(states, sessions);

        m.expect(told(connected(client(session), {}))).toBeObservable(expected, failures);
        m.expect(session).toHaveSubscriptions(subs);
      }
    }),
  );

  it(
    'errors after the timeout, with the last failure',
    marbles((m) => {
      const session = m.cold('o------1', sessions);
      const subs = '          ^--!    ';
      const expected = '      ---(n|) ';

      m.expect(told(connected(client(session), { timeout: 3 }))).toBeObservable(expected, failures);
      m.expect(session).toHaveSubscriptions(subs);
    }),
  );

  it(
    'succeeds at once if the session is connected already, even with a timeout of 0',
    marbles((m) => {
      const session = m.cold('1--', sessions);

      m.expect(told(connected(client(session), { timeout: 0 }))).toBeObservable('(1|)', sessions);
      m.expect(session).toHaveSubscriptions('(^!)');
    }),
  );

  it(
    'errors with the reason of the signal, and unsubscribes from the session',
    marbles((m) => {
      const session = m.cold('o------1', sessions);
      const subs = '          ^--!    ';
      const expected = '      ---#    ';
      const reason = new RangeError('enough');
      const controller = new AbortController();
      timer(3).subscribe(() => {
        controller.abort(reason);
      });
      const { signal } = controller;

      m.expect(connected(client(session), { signal })).toBeObservable(expected, {}, reason);
      m.expect(session).toHaveSubscriptions(subs);
    }),
  );

  it(
    'does not subscribe to the session if the signal is aborted already',
    marbles((m) => {
      const session = m.cold('1------', sessions);
      const reason = new RangeError('enough');
      const signal = AbortSignal.abort(reason);

      m.expect(connected(client(session), { signal })).toBeObservable('#', {}, reason);
      m.expect(session).toHaveSubscriptions([]);
    }),
  );
});
