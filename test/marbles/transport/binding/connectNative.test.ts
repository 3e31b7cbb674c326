import { NEVER, asyncScheduler, catchError, map, of, take, tap } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { CloseCode } from '../../../../src/transport/binding/CloseCode.js';
import { HandleState } from '../../../../src/transport/binding/HandleState.js';
import { connectNative } from '../../../../src/transport/binding/connectNative.js';
import { prove } from '../../../../src/transport/binding/prove.js';
import { openNative } from '../../../../src/transport/binding/native.js';
import type {
  NativeHandle,
  NativeListener,
} from '../../../../src/transport/binding/NativeHandle.js';
import { marbles } from '../../marbles.js';

type Context = Parameters<Parameters<typeof marbles>[0]>[0];
type Act = keyof ReturnType<typeof handle>['acts'];

vi.mock('../../../../src/transport/binding/native.js');

const connectionLoss = -4;
const authFailed = -115;

const letters = { connected: 'u', disconnected: 'd', expired: 'e', authFailed: 'a' } as const;

/**
 * Creates a fake handle of the C client. At each letter of the marbles, the handle calls one or two
 * of its callbacks. The letters stand for these events:
 *
 * - `c`: the handle connects.
 * - `g`: the handle connects. Directly after the first request, the handle reports a lost
 *   connection.
 * - `f`: the handle connects, and refuses the first write at once.
 * - `x`: the connection is lost.
 * - `e`: the session has expired.
 * - `a`: the server refuses the identity.
 * - `A`: the handle reports a refused identity, but does not say which identity.
 * - `s`: the server replies to the first write with the expected error, BAD_VERSION.
 * - `r`: the first write fails with CONNECTION_LOSS.
 *
 * `sent` lists the requests. `ends` has one entry for each call of `close`. `frame` is the time of
 * this call, as a frame of the marbles. `inside` is `true` if a callback of the handle called
 * `close`.
 */
function handle() {
  const ends: { readonly frame: number; readonly inside: boolean }[] = [];
  const sent: string[] = [];
  let inside = false;
  let isGone = false;
  let isRefused = false;
  let state: number = HandleState.connecting;
  let tell: NativeListener = () => expect.unreachable();
  let answer: (returnCode: number) => void = () => expect.unreachable();
  let close: () => void = () => undefined;
  let identify: (returnCode: number) => void = () => expect.unreachable();
  const native: Partial<NativeHandle> = {
    get state() {
      return state;
    },
    client_id: 'one',
    client_password: 'secret',
    timeout: 10_000,
    add_auth: (scheme, _credentials, done) => {
      sent.push(scheme);
      identify = (returnCode) => {
        done(returnCode, '');
      };
      return 0;
    },
    a_get: () => {
      sent.push('read');
      return 0;
    },
    a_sync: () => 0,
    a_set: (path, _data, version, done) => {
      sent.push(`${path} ${String(version)}`);
      answer = (returnCode) => {
        done(returnCode, '', undefined as never);
      };
      return isRefused ? connectionLoss : 0;
    },
    a_delete_: (_path, _version, done) => {
      close = () => {
        done(-116, '');
      };
      return 0;
    },
    set_servers: () => 0,
    close: () => {
      ends.push({ frame: asyncScheduler.now(), inside });
      close();
    },
    began: () => undefined,
    sent: (gone) => {
      if (isGone) asyncScheduler.schedule(gone);
    },
    atRest: (act) => {
      asyncScheduler.schedule(act);
    },
  };
  const callback = (act: () => void) => (): void => {
    inside = true;
    act();
    inside = false;
  };
  return {
    ends,
    sent,
    open: (_config: unknown, listener: NativeListener): NativeHandle => {
      tell = listener;
      return native as NativeHandle;
    },
    acts: {
      c: callback(() => {
        state = HandleState.connected;
        tell('connect', undefined);
      }),
      g: callback(() => {
        isGone = true;
        state = HandleState.connected;
        tell('connect', undefined);
      }),
      f: callback(() => {
        isRefused = true;
        state = HandleState.connected;
        tell('connect', undefined);
      }),
      x: callback(() => {
        tell('connecting', undefined);
      }),
      e: callback(() => {
        tell('close', CloseCode.expired);
      }),
      a: callback(() => {
        identify(authFailed);
        tell('close', CloseCode.authFailed);
      }),
      A: callback(() => {
        tell('close', CloseCode.authFailed);
      }),
      s: callback(() => {
        answer(-103);
      }),
      r: callback(() => {
        answer(connectionLoss);
      }),
    },
  };
}

/** Creates a connection over the fake handle. The handle follows the letters of the diagram. */
function connectionOver(m: Context, diagram: string) {
  const { open, acts, ...notes } = handle();
  vi.mocked(openNative).mockImplementation(open);
  const source = m.cold<Act>(diagram);
  const event$ = connectNative(
    {
      address: { host: 'a', port: 2181, server: 'a:2181' },
      sessionTimeout: 10_000,
      session: { id: 'one', password: 'secret' },
      credentials: [{ scheme: 'digest', credentials: 'ann:1' }],
      lastZxid: 0,
      onWatchEvent: () => undefined,
    },
    { now: () => asyncScheduler.now(), prove, wire: { name: 'wire', connect: () => NEVER } },
  );
  source.subscribe((act) => {
    acts[act]();
  });
  const letters$ = event$.pipe(map(({ type }) => letters[type]));
  return { event$, letters$, source, ...notes };
}

describe('connectNative', () => {
  it(
    'rule 12: presents the identities and sends a write that must fail before the first read',
    marbles((m) => {
      const { event$, sent, source } = connectionOver(m, '--c-s-x');
      const sourceSubs = '                                ^------';
      const expected = '                                  ----u-(d|)';
      const read$ = event$.pipe(
        tap((event) => {
          if (event.type !== 'connected') return;
          const operation = { type: 'getData', path: '/a', watch: false } as const;
          event.connection.request<'getData'>(operation, () => undefined);
        }),
        map(({ type }) => letters[type]),
      );

      m.expect(read$).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      expect(sent).toStrictEqual(['digest', '/zookeeper/none -2', 'read']);
    }),
  );

  it(
    'rule 20: shows when it has sent the write that proves the connection',
    marbles((m) => {
      const { event$, source } = connectionOver(m, '--c-s');
      const provedAt$ = event$.pipe(
        map((event) => (event.type === 'connected' ? event.connection.provedAt : null)),
      );

      m.expect(provedAt$).toBeObservable('----p', { p: 2 });
      m.expect(source).toHaveSubscriptions('^----');
    }),
  );

  it(
    'reports the lost connection before it fails the requests in flight',
    marbles((m) => {
      const { event$, source } = connectionOver(m, '--c-s-x');
      const order: string[] = [];
      event$.subscribe((event) => {
        order.push(event.type);
        if (event.type !== 'connected') return;
        const operation = { type: 'remove', path: '/a', version: -1 } as const;
        event.connection.request<'remove'>(operation, (code) => order.push(String(code)));
      });

      m.expect(source).toHaveSubscriptions('^------');
      m.flush();
      expect(order).toStrictEqual(['connected', 'disconnected', '-116']);
    }),
  );

  it.each<readonly [string, string, string]>([
    ['a lost connection', '         --c-s-x', '----u-(d|)'],
    ['a second connection', '       --c-s-c', '----u-(d|)'],
    ['an expiry', '                 ------e', '------(e|)'],
    ['a refused identity', '        --c---a', '------(a|)'],
    ['a refusal after a while', '   --c-s-a', '----u-(a|)'],
    ['a refusal of no identity', '  --c-s-A', '----u-(d|)'],
  ])('rule 10: closes the handle after the callback that reports %s', (_, diagram, expected) => {
    marbles((m) => {
      const { letters$, ends, source } = connectionOver(m, diagram);
      const sourceSubs = '^------';

      m.expect(letters$).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      expect(ends).toStrictEqual([{ frame: 6, inside: false }]);
    })();
  });

  it.each<readonly [string, string]>([
    ['the connection is lost before the reply to the first write', '--c---x'],
    ['the first request finds the connection lost', '------g'],
    ['the first write fails', '--c---r'],
    ['the handle refuses the first write at once', '------f'],
    ['the handle reports a refusal of no identity', '--c---A'],
  ])('errors as never connected when %s', (_, diagram) => {
    marbles((m) => {
      const { letters$, ends, source } = connectionOver(m, diagram);
      const told$ = letters$.pipe(
        catchError((error: unknown) => {
          expect(error).toMatchObject({ code: 'CONNECTION_LOSS', operation: 'connect' });
          return of('x');
        }),
      );

      m.expect(told$).toBeObservable('------(x|)');
      m.expect(source).toHaveSubscriptions('^------');
      m.flush();
      expect(ends).toStrictEqual([{ frame: 6, inside: false }]);
    })();
  });

  it(
    'rule 10: closes the handle after the callback during which the consumer leaves',
    marbles((m) => {
      const { letters$, ends, source } = connectionOver(m, '--c---s');
      const sourceSubs = '                                  ^------';
      const expected = '                                    ------(u|)';

      m.expect(letters$.pipe(take(1))).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      expect(ends).toStrictEqual([{ frame: 6, inside: false }]);
    }),
  );
});
