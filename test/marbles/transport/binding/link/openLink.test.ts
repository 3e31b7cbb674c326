import { asyncScheduler, catchError, map, of, startWith, switchMap, take } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { CloseCode } from '../../../../../src/transport/binding/CloseCode.js';
import { HandleState } from '../../../../../src/transport/binding/HandleState.js';
import { openLink } from '../../../../../src/transport/binding/link/openLink.js';
import type {
  NativeHandle,
  NativeListener,
} from '../../../../../src/transport/binding/NativeHandle.js';
import { getDataRequest } from '../../../../../src/transport/binding/requests/getDataRequest.js';
import { marbles } from '../../../marbles.js';

type Context = Parameters<Parameters<typeof marbles>[0]>[0];
type Act = keyof ReturnType<typeof handle>['acts'];

const connectionLoss = -4;

const letters = { up: 'u', down: 'd', expired: 'e', authFailed: 'a' } as const;

/**
 * A handle whose callbacks the test makes, by the letters of the marbles: it connects, is cut, is told
 * of an expiry or of a refused identity; its sync is answered or fails. Or it connects, and the first
 * thing that is sent finds the connection gone, or the sync is refused at once. Notes what is sent, and each end of the handle with
 * its frame and whether one of those callbacks was still running.
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
  const native: Partial<NativeHandle> = {
    get state() {
      return state;
    },
    client_id: 'one',
    client_password: 'secret',
    timeout: 10_000,
    add_auth: (scheme) => {
      sent.push(scheme);
      return 0;
    },
    a_get: () => {
      sent.push('read');
      return 0;
    },
    a_sync: (path, done) => {
      sent.push('sync');
      answer = (returnCode) => {
        done(returnCode, '', path);
      };
      return isRefused ? connectionLoss : 0;
    },
    set_servers: () => 0,
    close: () => {
      ends.push({ frame: asyncScheduler.now(), inside });
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
        tell('close', CloseCode.authFailed);
      }),
      s: callback(() => {
        answer(0);
      }),
      r: callback(() => {
        answer(-4);
      }),
    },
  };
}

/** The link over a handle that does what the marbles say. */
function linkOver(m: Context, diagram: string) {
  const { open, acts, ...notes } = handle();
  const source = m.cold<Act>(diagram);
  const link$ = openLink({
    open,
    now: () => asyncScheduler.now(),
    address: { host: 'a', port: 2181, server: 'a:2181' },
    chroot: '',
    sessionTimeout: 10_000,
    session: { id: 'one', password: 'secret', timeout: 10_000 },
    credentials: [{ scheme: 'digest', credentials: 'ann:1' }],
    limit: 1_000,
    proved: () => undefined,
  });
  source.subscribe((act) => {
    acts[act]();
  });
  return { link$, signals$: link$.pipe(map(({ type }) => letters[type])), source, ...notes };
}

describe('openLink', () => {
  it(
    'rule 12: presents the identities and syncs before the first read of a connection',
    marbles((m) => {
      const { link$, sent, source } = linkOver(m, '--c-s-x');
      const sourceSubs = '                         ^------';
      const expected = '                           --u---(d|)';
      const read$ = link$.pipe(
        switchMap((signal) =>
          signal.type === 'up'
            ? signal.link.send(getDataRequest('/a', false)).pipe(startWith(letters.up))
            : of(letters[signal.type]),
        ),
      );

      m.expect(read$).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      expect(sent).toStrictEqual(['digest', 'sync', 'read']);
    }),
  );

  it.each<readonly [string, string, string]>([
    ['a cut', '                     --c-s-x', '--u---(d|)'],
    ['a cut before the first sync', '--c---x', '--u---(d|)'],
    ['a second connection', '       --c-s-c', '--u---(d|)'],
    ['a request that finds it gone', '------g', '------(ud|)'],
    ['a sync that fails', '         --c---r', '--u---(d|)'],
    ['an expiry', '                 ------e', '------(e|)'],
    ['a refused identity', '        --c---a', '--u---(a|)'],
  ])('rule 10: ends the handle after the callback that tells of %s', (_, diagram, expected) => {
    marbles((m) => {
      const { signals$, ends, source } = linkOver(m, diagram);
      const sourceSubs = '^------';

      m.expect(signals$).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      expect(ends).toStrictEqual([{ frame: 6, inside: false }]);
    })();
  });

  it(
    'rule 10: ends the handle after the callback in which the consumer leaves',
    marbles((m) => {
      const { signals$, ends, source } = linkOver(m, '------c');
      const sourceSubs = '                            ^------';
      const expected = '                              ------(u|)';

      m.expect(signals$.pipe(take(1))).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      expect(ends).toStrictEqual([{ frame: 6, inside: false }]);
    }),
  );

  it(
    'was never up when its first sync is refused at once',
    marbles((m) => {
      const { signals$, ends, source } = linkOver(m, '---f');
      const sourceSubs = '                            ^---';
      const expected = '                              ---(e|)';
      const told$ = signals$.pipe(
        catchError((error: unknown) => {
          expect(error).toMatchObject({ code: 'CONNECTION_LOSS', operation: 'connect' });
          return of('e');
        }),
      );

      m.expect(told$).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      expect(ends).toStrictEqual([{ frame: 3, inside: false }]);
    }),
  );
});
